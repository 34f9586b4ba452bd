import type { EventBody } from '../case/events.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { confirmerOf } from '../people/owner.ts';
import { isSameParty, takesPart } from '../people/parties.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import { acting, type Of } from './acting.ts';
import { notice } from './notices.ts';
import { actedOn, type Decision, type Situation } from './situation.ts';

type Completed = Extract<EventBody, { type: 'item-completed' }>;

/** Done, or reported as done where the other side confirms it and is not the one who says so. */
export function doneOrReported(s: Situation, item: ItemDefinition | undefined, done: Completed): EventBody[] {
  if (!item?.confirmedBy || isSameParty(confirmerOf(s.definition, s.c, item), s.actor)) return [done];
  const { agency, role, person } = s.actor;
  const reported = { by: { agency, role, ...(person !== undefined && { person }) }, on: done.on };
  const state = { ...s.c.items[done.item]!, reported };
  return [{ ...done, type: 'item-reported' }, ...notice(s, 'to-confirm', done.item, state)];
}

/** What was reported may be reported once: it waits for the other side. */
export function alreadyReported(s: Situation, name: string) {
  const reported = s.c.items[name]?.reported;
  if (!reported || reported.confirmed) return undefined;
  return refuse(
    409,
    'already-reported',
    {
      nl: `“${name}” is al gemeld en wacht op bevestiging.`,
      en: `“${name}” was reported already and waits to be confirmed.`,
    },
    '/item',
  );
}

/**
 * The other side says that it is so, or returns it with the reason to who reported it. *Met* goes by the
 * reported day.
 */
export function confirm(s: Situation, { item, confirmed, on, reason, note }: Of<'confirm'>): Decision {
  const target = acting(s, item);
  if (isRefusal(target)) return target;
  const { reported } = target.state;
  if (!reported || reported.confirmed)
    return refuse(
      409,
      'nothing-to-confirm',
      {
        nl: `Bij “${item}” is niets gemeld dat op bevestiging wacht.`,
        en: `Nothing was reported for “${item}” that waits to be confirmed.`,
      },
      '/item',
    );
  if (isSameParty(reported.by, s.actor) && !isSameParty(confirmerOf(s.definition, s.c, target.item), s.actor))
    return ownReport();
  if (confirmed) {
    const day = actedOn(s, on);
    if (typeof day !== 'string') return day;
    const told = { ...(on && { confirmedOn: day }), ...(note && { note }) };
    return [{ type: 'item-confirmed', item, on: reported.on, ...told }];
  }
  if (!reason)
    return refuse(
      422,
      'reason-required',
      { nl: 'Zeg waarom het niet klopt.', en: 'Say why it is not so.' },
      '/reason',
    );
  const returned: EventBody = { type: 'report-returned', item, on: s.today };
  const { agency, role } = reported.by;
  // Once that agency left, it is for whoever has to do it now.
  if (!takesPart(s.definition, s.c, agency))
    return [returned, ...notice(s, 'came-back', item, { ...target.state, reported: undefined })];
  return [returned, { type: 'notified', code: 'came-back', item, to: { agency, role } }];
}

/** Colleagues stand in for each other, but nobody for the other side of what he said himself. */
const ownReport = () =>
  refuse(
    403,
    'own-report',
    {
      nl: 'U meldde dit zelf: de andere kant bevestigt het.',
      en: 'You reported this yourself: the other side confirms it.',
    },
    '/item',
  );
