import type { Day, Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { tooFarAhead } from '../decide/input.ts';
import { openingDates, wrongOpening } from '../decide/opening.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Case, Refusal, Related } from '../case/case.ts';
import { toldWith } from '../case/changed.ts';
import { factOf, holds } from '../case/conditions.ts';
import { applyRules } from './consequences.ts';
import type { Definition } from '../policy/definition.ts';
import type { CaseEvent } from '../case/events.ts';
import { fitting } from '../deadlines/parameters.ts';
import { recorder } from '../case/recorder.ts';
import type { Opening } from '../case/messages.ts';
import type { FactValue } from '../policy/values.ts';
import { refuse } from '../case/refusal.ts';

/**
 * Opens a trajectory purely: the case with its plan and the events of the opening, or the refusal
 * that says which field is at fault. The same check runs before anything reaches the engine.
 * @param definition another one than the published one: what would be if a term were different.
 */
export function openCase(
  catalogue: Catalogue,
  id: string,
  opening: Opening,
  now: Instant,
  definition = catalogue.definitionOf(opening.definition ?? opening.type),
): { case: Case; events: CaseEvent[] } | Refusal {
  if (!definition) {
    return refuse(
      422,
      'unknown-type',
      {
        nl: `“${opening.type}” is geen traject. Wel: ${catalogue.types().join(', ')}.`,
        en: `“${opening.type}” is no trajectory. There are: ${catalogue.types().join(', ')}.`,
      },
      '/type',
    );
  }
  const at = Math.min(opening.receivedAt, now);
  const given = opening.openedBy
    ? { ...opening, dates: { ...openingDates(definition, dayOf(at)), ...opening.dates } }
    : opening;
  const today = dayOf(opening.receivedAt);
  // What another trajectory opens gets the dates that were told there.
  const wrong =
    wrongOpening(definition, given, today) ??
    (opening.openedBy ? undefined : tooFarAhead(definition, given.dates, today, (date) => `/dates/${date}`));
  if (wrong) return wrong;
  const start = { ...blank(id, definition, given, at), ...(given.imported && { importedAt: now }) };
  const record = recorder(following(definition, start, given.facts), at, now);
  const { dates, facts, parties, organisation } = record.case;
  record.add(
    { type: 'opened', dates, facts, organisation, parties, definition: record.case.definition },
    { actor: opening.actor, ...(opening.via && { reportedBy: opening.via }) },
  );
  applyRules(catalogue, definition, record, at);
  return { case: record.case, events: record.events };
}

/** Facts that follow others, and were not given, are what those make them from the start. */
function following(definition: Definition, start: Case, given: Record<string, FactValue>): Case {
  let c = start;
  // One can follow another that follows: until nothing turns, which it does not for ever (`check-cycles.ts`).
  for (let before: Case | undefined; before !== c;) {
    before = c;
    for (const [name, { follows }] of Object.entries(definition.facts)) {
      if (!follows || (given[name] ?? null) !== null) continue;
      const value = holds(definition, c, follows, dayOf(c.clock));
      if (value === (factOf(definition, c, name) ?? false)) continue;
      c = { ...c, facts: { ...c.facts, [name]: value }, factsAt: { ...c.factsAt, [name]: c.openedAt } };
    }
  }
  return c;
}

function blank(id: string, definition: Definition, opening: Opening, at: Instant): Case {
  const dates = Object.fromEntries(
    Object.entries(opening.dates).filter((entry): entry is [string, Day] => entry[1] !== null),
  );
  const facts: Record<string, FactValue> = {};
  for (const [name, fact] of Object.entries(definition.facts)) {
    const value = opening.facts[name] ?? fact.default ?? null;
    if (value !== null) facts[name] = value;
  }
  const start = definition.phases.at(-1)!.id;
  const { openedBy } = opening;
  const told = {
    ...Object.fromEntries(Object.keys(definition.tellsOpener).map((name) => [name, dates[name] ?? null])),
    phase: `${start}/open`,
  };
  return {
    schemaVersion: 2,
    id,
    definition: `${definition.id}@${definition.version}`,
    status: 'open',
    phase: start,
    readyToClose: false,
    client: definition.withoutClient ? '' : opening.client,
    organisation: opening.organisation,
    openHash: opening.hash,
    openedAt: at,
    clock: at,
    sequence: 0,
    outgoing: 0,
    parties: openedBy
      ? opening.parties.filter(({ role }) => role === 'case-director' || definition.steeredBy.includes(role))
      : opening.parties,
    defaults: opening.defaults,
    ...(opening.holders && { holders: opening.holders }),
    dates,
    datesAt: Object.fromEntries(Object.keys(dates).map((name) => [name, at])),
    facts,
    factsAt: Object.fromEntries(
      Object.entries(opening.facts).flatMap(([name, value]) => (value === null ? [] : [[name, at]])),
    ),
    ...(opening.saidAt !== undefined && { toldAt: toldWith(dates, opening.facts, opening.saidAt) }),
    parameters: {
      ...fitting(definition, opening.organisationParameters?.[definition.id] ?? {}),
      ...opening.parameters,
    },
    ...(opening.organisationParameters && { organisationParameters: opening.organisationParameters }),
    ...(opening.climbAssumed && { climbAssumed: true }),
    ...(opening.awaitsSettings && { awaitsSettings: {} }),
    closedDays: opening.closedDays ?? [],
    ...(opening.settingsAt !== undefined && { settingsAt: opening.settingsAt }),
    items: {},
    related: relatedFrom(opening, told),
    paused: [],
    alarms: [],
    seen: [],
  };
}

/**
 * What it knows of the trajectory that opened it, with what
 * that knows already, and of the one that it goes on from.
 */
function relatedFrom({ openedBy, continues }: Opening, told: Related['told']): Related[] {
  const related: Related[] = [];
  if (openedBy) {
    const { id, type, item } = openedBy;
    related.push({ id, type, relation: 'opened-by', status: 'open', told, ...(item && { item }) });
  }
  if (continues) {
    const { id, type } = continues;
    related.push({ id, type, relation: 'continues', status: 'closed', told: {} });
  }
  return related;
}
