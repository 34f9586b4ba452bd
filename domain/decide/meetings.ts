import type { ItemState } from '../case/case.ts';
import type { Addressee, EventBody } from '../case/events.ts';
import { nextName } from '../case/items.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { isOneself } from '../people/holding.ts';
import { invitedTo } from '../people/invited.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import { acting, addition, type Of } from './acting.ts';
import { agreedFor } from './additions.ts';
import { actedOn, type Decision, type Situation } from './situation.ts';

/**
 * A meeting held: attendance per party, and each agreement becomes an item with its owner and day, or an
 * action for the goal it serves.
 */
export function holdMeeting(
  s: Situation,
  { item, on, attendance, agreements }: Of<'hold-meeting'>,
): Decision {
  const target = acting(s, item, 'meeting');
  if (isRefusal(target)) return target;
  const day = actedOn(s, on);
  if (typeof day !== 'string') return day;
  const untold = untoldAttendance(target.item, attendance);
  if (untold) return untold;
  const absent = attendance.findIndex((each) => !each.present && !each.reason);
  if (absent >= 0)
    return refuse(
      422,
      'reason-required',
      { nl: 'Zeg bij een afwezige partij waarom.', en: 'Say why a party was absent.' },
      `/attendance/${absent}/reason`,
    );
  const without = heldWithout(target.item, attendance);
  if (without) return without;
  const heard = heardAt(s, attendance);
  const added: EventBody[] = [];
  const names: string[] = [];
  let c = s.c;
  for (const [index, agreement] of agreements.entries()) {
    if (agreement.by < s.today)
      return refuse(
        422,
        'day-in-past',
        {
          nl: 'De dag van een afspraak ligt in het verleden.',
          en: 'The day of an agreement lies in the past.',
        },
        `/agreements/${index}/by`,
      );
    const { text: title, owner, by: due, serves } = agreement;
    const body =
      serves === undefined
        ? addition(s, nextName(c, 'agreement'), { title, owner, due, origin: 'agreement', ...heard })
        : agreedFor({ ...s, c }, serves, agreement);
    if (isRefusal(body)) return { ...body, pointer: `/agreements/${index}/serves` };
    c = { ...c, items: { ...c.items, [body.item]: body.state } };
    names.push(body.item);
    added.push(body);
  }
  return [{ type: 'meeting-held', item, on: day, attendance, agreements: names }, ...added];
}

/** The agencies that were there, beside those that read what is agreed anyway. */
function heardAt(s: Situation, attendance: Of<'hold-meeting'>['attendance']): { heardBy?: string[] } {
  const present = attendance.flatMap((each) => (each.present && 'agency' in each ? [each.agency] : []));
  const others = new Set(present.filter((each) => each !== s.c.organisation && each !== s.actor.agency));
  return others.size > 0 ? { heardBy: [...others] } : {};
}

/** Who was there is told, and of whom it matters also who stayed away: a meeting of nobody was not held. */
function untoldAttendance(item: ItemDefinition | undefined, attendance: Of<'hold-meeting'>['attendance']) {
  const asked = [...(item?.indispensable ?? []), ...(item?.attended ?? [])];
  const roles = [...new Set(asked)].filter((role) => !attendance.some((each) => each.role === role));
  if (roles.length > 0) {
    const who = roles.join(', ');
    return refuse(
      422,
      'field-required',
      { nl: `Zeg wie erbij was en wie niet (${who}).`, en: `Say who was there and who was not (${who}).` },
      '/attendance',
    );
  }
  if (attendance.length > 0) return undefined;
  return nobodyPresent();
}

const nobodyPresent = () =>
  refuse(
    422,
    'nobody-present',
    {
      nl: 'Zeg wie erbij was. Was er niemand, meld dan met “not-held” dat het niet doorging.',
      en: 'Say who was there. If nobody was, report with “not-held” that it did not take place.',
    },
    '/attendance',
  );

/** A meeting of nobody, or without somebody who is indispensable, was not held. */
function heldWithout(item: ItemDefinition | undefined, attendance: Of<'hold-meeting'>['attendance']) {
  if (!attendance.some(({ present }) => present)) return nobodyPresent();
  const missing = item?.indispensable?.find((role) =>
    attendance.every((each) => each.role !== role || !each.present),
  );
  if (missing === undefined) return undefined;
  return refuse(
    422,
    'indispensable',
    {
      nl: `Zonder ${missing === 'client' ? 'de cliënt' : missing} telt dit niet als gehouden: meld met “not-held” dat het niet doorging.`,
      en: `Without ${missing === 'client' ? 'the client' : missing} this does not count as held: report with “not-held” that it did not take place.`,
    },
    '/attendance',
  );
}

/** A day, time and place for it, by whoever may hold it; planned anew it replaces what was planned. */
export function planMeeting(s: Situation, { item, on, at, place }: Of<'plan-meeting'>): Decision {
  const target = acting(s, item, 'meeting');
  if (isRefusal(target)) return target;
  if (on < s.today)
    return refuse(
      422,
      'day-in-past',
      {
        nl: `${on} ligt in het verleden: kies een dag vanaf vandaag, of leg vast hoe het ging.`,
        en: `${on} lies in the past: choose today or a later day, or record how it went.`,
      },
      '/on',
    );
  return [{ type: 'meeting-planned', item, on, ...(at && { time: at }), ...(place && { place }) }];
}

/** It did not take place: it stays to be done, by its own due date, and asks for a new day. */
export function notHeld(s: Situation, { item, on, why, by }: Of<'not-held'>): Decision {
  const target = acting(s, item, 'meeting');
  if (isRefusal(target)) return target;
  // One that is called off beforehand is reported before its day.
  const ahead = why.startsWith('cancelled') && on > s.today;
  const day = ahead ? on : actedOn(s, on);
  if (typeof day !== 'string') return day;
  const told = awaitedAt(s, target).map((to): EventBody => ({
    type: 'notified',
    code: 'not-held',
    item,
    to,
  }));
  return [{ type: 'meeting-not-held', item, on: day, why, ...(by && { by }) }, ...told];
}

/** Who else was to be there, and reads messages. */
const awaitedAt = ({ definition, c, actor }: Situation, { state }: { state: ItemState }): Addressee[] =>
  invitedTo(definition, c, state).filter((each) => !isOneself(c, actor, each));
