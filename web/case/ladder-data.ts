import { clockTime, dayOf } from '../../domain/calendar/zone.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import type { Ahead, PartyTold, Told } from '../../domain/reading/told.ts';
import { alarmName } from '../../domain/words/texts.ts';
import type { ItemTold } from '../../store/item-told.ts';
import { shortDay } from '../ui/format.ts';
import { ownerName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import type { RungLine } from './explanation-view.ts';

/** What was told of an item, what fell in a pause, and what comes, in the order of time. */
export const rungLines = (view: View, { told, ahead, missed }: ItemTold): RungLine[] => [
  ...told.map((each) => toldLine(view, each)),
  ...missed.map((each) => aheadLine(view, each, 'toldInPause')),
  ...ahead.map((each) => aheadLine(view, each, 'planned')),
];

const states = {
  delivered: 'given',
  shown: 'given',
  summarised: 'summarised',
  pending: 'toldPending',
  failed: 'toldFailed',
  held: 'toldHeld',
  withheld: 'toldWithheld',
} satisfies Record<Told['status'], RungLine['state']>;

const mails = {
  pending: 'toldMailPlanned',
  sending: 'toldMailPlanned',
  sent: 'toldMailSent',
  failed: 'toldMailFailed',
  bounced: 'toldMailBounced',
  unneeded: 'toldMailUnneeded',
} satisfies Record<Told['mail'][number]['status'], TextKey>;

const kinds = {
  reminder: 'reminder',
  escalation: 'escalation',
  alarm: 'alarm',
  message: 'toldMessage',
  summary: 'toldSummary',
} satisfies Record<Exclude<Told['kind'], 'chased'>, TextKey>;
/** Those of which the code says what they were about. */
const named = new Set<Told['kind']>(['alarm', 'message']);

function toldLine(view: View, told: Told): RungLine {
  const { say, lang } = view;
  const who = toldName(told.to, view);
  const more = told.mail.map(({ person, status, at }) =>
    say(mails[status], { who: person.name ?? say('toldColleague'), when: moment(at, view) }),
  );
  if (told.readAt !== null) more.push(say('toldRead', { when: moment(told.readAt, view) }));
  else if (told.status === 'delivered' && told.to.agency === view.actor?.agency) more.push(say('toldUnread'));
  const says = told.code !== null && named.has(told.kind) ? ` (${alarmName(told.code, lang)})` : '';
  const text =
    told.kind === 'chased'
      ? say('chasedBy', { who })
      : `${say(kinds[told.kind])} ${say('rungTo', { who })}${says}`;
  return { day: dayOf(told.at), text, state: states[told.status], more };
}

/** What comes later than the due day is what happens when that is missed. */
function aheadLine(view: View, { at, kind, to, late }: Ahead, state: RungLine['state']): RungLine {
  const { say } = view;
  const text = `${say(kind)} ${say('rungTo', { who: toldName(to, view) })}`;
  return { day: dayOf(at), text, state, more: late && state === 'planned' ? [say('onlyIfMissed')] : [] };
}

/** `Anna de Vries (casemanager, PI Noord)`; the role where it is nobody's in particular. */
export function toldName({ person, ...to }: PartyTold, { lang, agencies }: View): string {
  const role = ownerName(to, lang, agencies);
  return person?.name ? `${person.name} (${role})` : role;
}

const moment = (at: Instant, { lang }: View): string =>
  `${shortDay(dayOf(at), lang)} ${clockTime(at).slice(11)}`;
