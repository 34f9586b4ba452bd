import { textIn } from '../../../domain/calendar/text.ts';
import { dateOf } from '../../../domain/case/conditions.ts';
import { kindOf, titleOf } from '../../../domain/case/items.ts';
import { occurrencesOf, inPlan } from '../../../domain/case/occurrences.ts';
import type { ItemState } from '../../../domain/case/case.ts';
import { valueTitle } from '../../../domain/words/titles.ts';
import type { Subject } from '../../ui/forms/form.ts';
import { capital, shortDay } from '../../ui/format.ts';
import { ownerName } from '../../ui/names.ts';
import { actionPath } from '../../ui/paths.ts';
import { recordedFacts, wantedFor } from '../findings.ts';

/** A line of what is handed over; of what is missing, with where one fills it in. */
export interface DossierLine {
  title: string;
  text: string | null;
  href?: string;
}

/** What goes with a client to whoever receives him, and what nobody knows or did yet. */
export interface Dossier {
  holds: DossierLine[];
  missing: DossierLine[];
}

type Of = Pick<Subject, 'definition' | 'c' | 'say' | 'lang' | 'agencies'>;

/** The dossier of a case as its reader may read it. */
export function dossierOf(s: Of): Dossier {
  const lines = [...dayLines(s), ...conditionLines(s), ...meetingLines(s), ...goalLines(s), ...promised(s)];
  return {
    holds: lines.filter(({ text }) => text !== null),
    missing: lines.filter(({ text }) => text === null).map((line) => ({ ...line, href: back(s, line) })),
  };
}

/** Who fills something in comes back to the dossier. */
const back = ({ c }: Of, { href }: DossierLine): string | undefined =>
  href && `${href}&return=${encodeURIComponent(actionPath(c.id, 'hand-over'))}`;

/** The same as a text that its writer can change before somebody else reads it. */
export const dossierText = ({ holds }: Dossier): string =>
  holds.map(({ title, text }) => `${title}: ${text}`).join('\n');

/** The days on which the hand-over hangs. */
function dayLines({ definition, c, lang }: Of): DossierLine[] {
  const names = new Set(definition.opens.flatMap((rule) => (rule.receiver ? Object.values(rule.dates) : [])));
  return [...names].map((name) => {
    const day = dateOf(definition, c, name);
    const { title, else: instead } = definition.dates[name]!;
    return {
      title: capital(textIn(title, lang)),
      text: day ? shortDay(day, lang) : null,
      href: actionPath(c.id, 'set-date', { name: instead ?? name }),
    };
  });
}

function conditionLines({ definition, c, lang }: Of): DossierLine[] {
  return recordedFacts(definition).map((fact) => {
    const value = c.facts[fact];
    const known = typeof value === 'string' && value !== 'unknown';
    const said = known ? [valueTitle(definition, fact, value, lang), wantedFor({ definition, c }, fact)] : [];
    return {
      title: textIn(definition.facts[fact]!.title, lang),
      text: known ? said.filter(Boolean).join(' – ') : null,
      href: actionPath(c.id, 'set-fact', { name: fact }),
    };
  });
}

/** The last meeting that was held; that none was, where the definition asks for one. */
function meetingLines({ definition, c, say, lang }: Of): DossierLine[] {
  const meetings = Object.entries(c.items).filter(([, state]) => kindOf(definition, state) === 'meeting');
  const held = meetings
    .filter(([, { status }]) => status === 'done')
    .toSorted(([, a], [, b]) => (a.actedOn ?? '').localeCompare(b.actedOn ?? ''))
    .at(-1)?.[1];
  if (held) {
    const day = shortDay(held.actedOn!, lang);
    return [{ title: say('dossierMeeting'), text: `${textIn(titleOf(definition, held), lang)}, ${day}` }];
  }
  const [first] = meetings.find(([, { status }]) => status === 'open') ?? [];
  if (first === undefined) return [];
  const href = actionPath(c.id, 'hold-meeting', { item: first });
  return [{ title: say('dossierMeeting'), text: null, href }];
}

/** The goals of the one plan. */
function goalLines({ definition, c, say, lang }: Of): DossierLine[] {
  const kinds = definition.items.filter(({ titled, kind }) => titled && kind === 'milestone');
  if (kinds.length === 0) return [];
  const goals = kinds.flatMap(({ name }) => occurrencesOf(c, name)).filter(([key]) => inPlan(c, key));
  const titles = goals.map(([, state]) => textIn(titleOf(definition, state), lang));
  const href = actionPath(c.id, 'add', { name: kinds[0]!.name });
  return [{ title: say('dossierGoals'), text: titles.length > 0 ? titles.join('; ') : null, href }];
}

/** What people agreed and promised that is still to be done. */
function promised({ definition, c, say, lang, agencies }: Of): DossierLine[] {
  const open = Object.values(c.items).filter(
    ({ status, adHoc }) =>
      status === 'open' && (adHoc?.origin === 'agreement' || adHoc?.origin === 'promise'),
  );
  const lineOf = (state: ItemState): string =>
    [
      `${textIn(titleOf(definition, state), lang)} (${ownerName(state.adHoc!.owner, lang, agencies)}`,
      state.due ? `, ${say('due')} ${shortDay(state.due, lang)})` : ')',
    ].join('');
  return open.length === 0 ? [] : [{ title: say('dossierAgreed'), text: open.map(lineOf).join('; ') }];
}
