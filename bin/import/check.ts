import { openingOf } from '../../api/trajectories.ts';
import { passingNames } from '../../api/outside.ts';
import type { Instant, Lang, Text } from '../../domain/calendar/types.ts';
import type { Envelope } from '../../domain/case/commands.ts';
import { fingerprint } from '../../domain/case/fingerprint.ts';
import { agenciesNamed } from '../../domain/decide/agencies.ts';
import { rules } from '../../domain/rules.ts';
import type { Store } from '../../store/store.ts';
import { faultOf, valueAt, type Fault } from './fault.ts';
import type { Line } from './line.ts';
import type { Request } from './request.ts';

const noAgency: Text = {
  nl: 'Deze organisatie is hier niet bekend.',
  en: 'This organisation is not known here.',
};
const ahead: Text = { nl: 'Dit ligt in de toekomst.', en: 'This lies in the future.' };
const before: Text = { nl: 'Dit ligt vóór het begin van de zaak.', en: 'This lies before the case began.' };
const over: Text = {
  nl: 'Met deze geschiedenis is de zaak gesloten: alleen lopende zaken worden ingelezen.',
  en: 'With this history the case is closed: only open cases are imported.',
};

/** Whether an organisation is of this installation. */
export type Known = (agency: string) => Promise<boolean>;

/** Asks the store once for each; an import names the same few in every line. */
export function knownIn({ organisation }: Pick<Store, 'organisation'>): Known {
  const asked = new Map<string, Promise<boolean>>();
  return (agency) => {
    const known = asked.get(agency) ?? organisation(agency).then((found) => found !== undefined);
    asked.set(agency, known);
    return known;
  };
}

/**
 * What stands in the way of a line, found before anything of it is kept or sent: it is opened by the rules,
 * and every command of its history decided, as it will be when it is imported. Undefined where nothing does.
 */
export async function faultIn(
  line: Line,
  request: Request,
  { store, isKnown, now, lang }: { store: Store; isKnown: Known; now: Instant; lang: Lang },
): Promise<Fault | undefined> {
  for (const [field, agency] of agenciesIn(line))
    if (!(await isKnown(agency)))
      return faultOf(lang, { field, value: agency, reason: noAgency, remedy: 'agency' });
  return wrongTime(line, request, now, lang) ?? byRules(line, request, { store, now, lang });
}

function wrongTime(line: Line, { start, history }: Request, now: Instant, lang: Lang): Fault | undefined {
  const opened = start.receivedAt!;
  if (opened > now)
    return faultOf(lang, { field: '/opened', value: line.opened, reason: ahead, remedy: 'time' });
  const wrong = history.find(({ receivedAt }) => receivedAt > now || receivedAt < opened);
  if (!wrong) return undefined;
  const field = `/history/${wrong.n}/on`;
  const reason = wrong.receivedAt > now ? ahead : before;
  return faultOf(lang, { field, value: valueAt(line, field), reason, remedy: 'time' });
}

async function byRules(
  line: Line,
  request: Request,
  { store, now, lang }: { store: Store; now: Instant; lang: Lang },
): Promise<Fault | undefined> {
  const { id, start, history } = request;
  const said = (field: string, reason: Text, value: unknown = valueAt(line, field)) =>
    faultOf(lang, { field, value, reason, remedy: 'rules' });
  const opening = await openingOf(start, '', store, now);
  const tried = rules.open(id, opening, now);
  if ('outcome' in tried) return said(tried.pointer ?? '/type', tried.detail);
  const commands = envelopesOf(request);
  const stepped = rules.step({ id, open: opening, commands, undelivered: [], now });
  for (const [place, { outcome }] of stepped.outcomes.entries()) {
    if (outcome.outcome === 'accepted') continue;
    const { n, body } = history[place]!;
    const command = `/history/${n}/command`;
    const field = `${command}${(outcome.outcome === 'refused' && outcome.pointer) || '/type'}`;
    return said(field, outcome.detail, valueAt(line, field) ?? body.type);
  }
  return stepped.closed ? said('/history', over, history.length) : undefined;
}

/** The history as the rules take it, without names of people. */
function envelopesOf({ id, history }: Request): Envelope[] {
  const { without } = passingNames();
  return history.map(({ n, body, ...rest }) => ({
    ...rest,
    id: `${id}/${n}`,
    hash: fingerprint(body),
    body: without(body),
  }));
}

/** Every agency that a line names, by its place. */
const agenciesIn = ({ organisation, parties, history }: Line): [string, string][] => [
  ['/organisation', organisation],
  ...parties.map(({ agency }, n): [string, string] => [`/parties/${n}/agency`, agency]),
  ...history.flatMap(({ by, command }, n): [string, string][] => [
    [`/history/${n}/by/agency`, by.agency],
    ...agenciesNamed(command).map(({ agency, pointer }): [string, string] => [
      `/history/${n}/command${pointer}`,
      agency,
    ]),
  ]),
];
