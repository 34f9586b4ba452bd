import { addressOf, colleagues, personas } from '../../api/identity/personas.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Absence } from '../../domain/people/holding.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import type { Store } from '../../store/store.ts';

const everybody = [...personas, ...colleagues].filter(({ role }) => !isMachine(role));

/** Days from today on which somebody is away, the last included, and who replaces her. */
const away: Record<string, { from: number; until: number; replacement: string | null }> = {
  'casemanager-3': { from: -2, until: 12, replacement: 'casemanager' },
  'probation-2': { from: -1, until: 6, replacement: 'probation' },
  'care-2': { from: 3, until: 10, replacement: null },
  'casemanager-4': { from: 0, until: 4, replacement: null },
};
const left = ['casemanager-5'];

/**
 * Makes the people of the demo known, once: who signed in, went away or came back since is as was said last.
 */
export async function seedPeople(store: Store, now: Instant): Promise<void> {
  const known = new Set<string>();
  for (const agency of new Set(everybody.map((each) => each.agency)))
    for (const { id } of await store.people(agency)) known.add(`${agency}/${id}`);
  for (const persona of everybody) {
    const { id, agency, role, name = null, team = null } = persona;
    if (known.has(`${agency}/${id}`)) continue;
    await store.putPerson({ id, agency, name, team, roles: [role], email: addressOf(persona) }, now);
    const absence = absenceOf(id, now);
    if (absence) await store.putAbsence(agency, id, absence);
    if (left.includes(id)) await store.putLeft(agency, id, now);
  }
}

function absenceOf(id: string, now: Instant): Absence | undefined {
  const { from, until, replacement } = away[id] ?? {};
  if (from === undefined || until === undefined) return undefined;
  return {
    from: addDays(dayOf(now), from),
    until: addDays(dayOf(now), until),
    replacement: replacement ?? null,
  };
}

/** Whose the cases of the demo are by turns; nobody’s where nobody is named. One has more than others. */
const turns: Record<string, (string | undefined)[]> = {
  'pi-noord/case-manager': [
    'casemanager',
    'casemanager-2',
    'casemanager-6',
    'casemanager-2',
    'casemanager-3',
    'casemanager-2',
    undefined,
    'casemanager-2',
    'casemanager',
    'casemanager-4',
    'casemanager-2',
    'casemanager-5',
  ],
  'pi-zuid/case-manager': ['casemanager-zuid'],
  'reclassering/probation-worker': ['probation', 'probation-2', undefined],
  'reclassering/supervisor': ['supervisor', 'supervisor-2'],
  'gemeente-utrecht/aftercare-coordinator': ['municipality', 'municipality-2'],
  'bw-de-brug/care-worker': ['care', 'care-2'],
  'zvh-midden/case-director': ['director', 'director-2'],
};

/** A role with whoever holds it in the case of this number; without a person where nobody does. */
export function held<Who extends Actor>(who: Who, n: number): Who {
  const of = turns[`${who.agency}/${who.role}`] ?? [];
  const person = of[n % of.length];
  return person === undefined ? who : { ...who, person };
}
