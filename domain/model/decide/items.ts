import type { Command } from '../commands.ts';
import type { ItemKind } from '../case.ts';
import { occurrencesOf } from '../conditions.ts';
import { effective, ruleFor } from '../due.ts';
import type { EventBody } from '../events.ts';
import { itemNamed, kindOf, nextName } from '../items.ts';
import { actedOn, found, isRefusal, mustBeOpen, refuse, type Decision, type Situation } from './refuse.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const fitting: Record<ItemKind, string> = { task: 'complete', milestone: 'complete', decision: 'decide', meeting: 'hold-meeting', request: 'answer' };

/** Finds the item, checks that the command fits its kind (422) and that it is open (409). */
function acting(s: Situation, name: string, ...kinds: ItemKind[]) {
  const hit = found(s, name);
  if (isRefusal(hit)) return hit;
  const kind = kindOf(s.definition, hit.state);
  if (kinds.length > 0 && !kinds.includes(kind))
    return refuse(422, 'wrong-command', `“${name}” vraagt het commando “${fitting[kind]}”.`, `“${name}” takes the command “${fitting[kind]}”.`, '/type');
  return mustBeOpen(s, name, hit.state) ?? hit;
}

export function complete(s: Situation, { item, on, outcome, note }: Of<'complete'>): Decision {
  const hit = acting(s, item, 'task', 'milestone');
  if (isRefusal(hit)) return hit;
  const day = actedOn(s, on);
  if (typeof day !== 'string') return day;
  if (hit.item?.completedBy)
    return refuse(
      409,
      'needs-acceptance',
      'Een overdracht telt pas als de ontvanger die aanvaardt: gebruik “hand-over”.',
      'A hand-over counts only when the receiver accepts it: use “hand-over”.',
      '/item',
    );
  return [{ type: 'item-completed', item, on: day, ...(outcome && { outcome }), ...(note && { note }) }];
}

/** A decision; where two roles must agree, the first one proposes and neither alone closes it. */
export function decideItem(s: Situation, { item, outcome, also }: Of<'decide'>): Decision {
  const hit = acting(s, item, 'decision');
  if (isRefusal(hit)) return hit;
  const known = hit.item?.outcomes?.map((each) => each.id) ?? [];
  const stranger = [outcome, ...also].find((each) => !known.includes(each));
  if (stranger !== undefined)
    return refuse(422, 'unknown-outcome', `“${stranger}” is geen uitkomst van “${item}”. Wel: ${known.join(', ')}.`, `“${stranger}” is no outcome of “${item}”. It has: ${known.join(', ')}.`, '/outcome');
  const made: EventBody = { type: 'decision-made', item, on: s.today, outcome, ...(also.length > 0 && { also }) };
  const { agreedBy } = hit.item ?? {};
  if (!agreedBy) return [made];
  if (!agreedBy.includes(s.actor.role))
    return refuse(403, 'not-allowed', `Dit besluiten samen: ${agreedBy.join(' en ')}.`, `This is decided together by: ${agreedBy.join(' and ')}.`);
  const { proposed } = hit.state;
  const agreed = proposed && proposed.role !== s.actor.role && same([outcome, ...also], [proposed.outcome, ...proposed.also]);
  return agreed ? [made] : [{ type: 'decision-proposed', item, on: s.today, outcome, also }];
}

const same = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** A meeting held: attendance per party, and each agreement becomes an item with its owner and day. */
export function holdMeeting(s: Situation, { item, on, attendance, agreements }: Of<'hold-meeting'>): Decision {
  const hit = acting(s, item, 'meeting');
  if (isRefusal(hit)) return hit;
  const day = actedOn(s, on);
  if (typeof day !== 'string') return day;
  const absent = attendance.findIndex((each) => !each.present && !each.reason);
  if (absent >= 0)
    return refuse(422, 'reason-required', 'Zeg bij een afwezige partij waarom.', 'Say why a party was absent.', `/attendance/${absent}/reason`);
  const added: EventBody[] = [];
  const names: string[] = [];
  let c = s.c;
  for (const [index, agreement] of agreements.entries()) {
    if (agreement.by < s.today)
      return refuse(422, 'day-in-past', 'De dag van een afspraak ligt in het verleden.', 'The day of an agreement lies in the past.', `/agreements/${index}/by`);
    const body = addition(s, nextName(c, 'agreement'), { title: agreement.text, owner: agreement.owner, due: agreement.by, origin: 'agreement' });
    c = { ...c, items: { ...c.items, [body.item]: body.state } };
    names.push(body.item);
    added.push(body);
  }
  return [{ type: 'meeting-held', item, on: day, attendance, agreements: names }, ...added];
}

export function sendRequest(s: Situation, { item }: Of<'request'>): Decision {
  const hit = acting(s, item, 'request');
  if (isRefusal(hit)) return hit;
  if (hit.state.requestedOn && !hit.state.turned)
    return refuse(409, 'already-requested', `“${item}” is al gevraagd op ${hit.state.requestedOn}.`, `“${item}” was requested on ${hit.state.requestedOn} already.`, '/item');
  return [{ type: 'request-sent', item, on: s.today }];
}

/** The partner's answer. A refusal needs its reason; `not-received` turns the rungs to the giver. */
export function answer(s: Situation, { item, answer: given, reason }: Of<'answer'>): Decision {
  const hit = acting(s, item, 'request');
  if (isRefusal(hit)) return hit;
  if (given === 'refused' && !reason) return refuse(422, 'reason-required', 'Een weigering vraagt een reden.', 'A refusal needs a reason.', '/reason');
  if (given === 'not-received' && hit.state.turned)
    return refuse(409, 'already-answered', 'Dit is al als “niet ontvangen” gemeld.', 'This was reported as not received already.', '/answer');
  const settles = hit.item?.settledBy?.includes(given) ?? false;
  const turnsTo = given === 'not-received' ? hit.item?.turnsTo : undefined;
  return [{ type: 'request-answered', item, on: s.today, answer: given, settles, ...(turnsTo && { turnsTo }) }];
}

export function add(s: Situation, { item, title, owner, due }: Of<'add'>): Decision {
  if (item !== undefined) {
    const known = itemNamed(s.definition, item);
    if (!known?.discretionary) {
      const names = s.definition.items.filter((each) => each.discretionary).map((each) => each.name);
      return refuse(422, 'unknown-item', `“${item}” kan niet worden toegevoegd. Wel: ${names.join(', ')}.`, `“${item}” cannot be added. These can: ${names.join(', ')}.`, '/item');
    }
    if (due === undefined ? known.due.length === 0 : due < s.today) return dueAhead(due);
    const n = occurrencesOf(s.c, item).length + 1;
    const chosen = { ...(due && { due }), ...(owner && { owner }) };
    return [{ type: 'item-added', item: n === 1 ? item : `${item}-${n}`, state: { of: item, n, status: 'waiting', addedAt: s.now, chosen } }];
  }
  if (title === undefined) return refuse(422, 'field-required', 'Noem een onderdeel of geef een titel.', 'Name an item or give a title.', '/title');
  if (owner === undefined) return refuse(422, 'field-required', 'Noem wie het doet.', 'Say who does it.', '/owner');
  if (due === undefined || due < s.today) return dueAhead(due);
  return [addition(s, nextName(s.c, 'added'), { title, owner, due, origin: 'added' })];
}

const dueAhead = (due: string | undefined) =>
  due === undefined
    ? refuse(422, 'field-required', 'Geef een dag waarop het klaar moet zijn.', 'Give a day by which it must be done.', '/due')
    : refuse(422, 'day-in-past', `${due} ligt in het verleden.`, `${due} lies in the past.`, '/due');

export function promise(s: Situation, { by, text, due }: Of<'promise'>): Decision {
  if (due < s.today) return dueAhead(due);
  return [addition(s, nextName(s.c, 'promise'), { title: text, owner: by, due, origin: 'promise' })];
}

export function settle(s: Situation, { promise: name, kept, note }: Of<'settle'>): Decision {
  const hit = acting(s, name);
  if (isRefusal(hit)) return { ...hit, pointer: '/promise' };
  if (hit.state.adHoc?.origin !== 'promise')
    return refuse(422, 'wrong-command', `“${name}” is geen belofte.`, `“${name}” is not a promise.`, '/promise');
  return [{ type: 'promise-settled', item: name, on: s.today, kept, ...(note && { note }) }];
}

export function skip(s: Situation, { item }: Of<'skip'>): Decision {
  const hit = found(s, item);
  if (isRefusal(hit)) return hit;
  const closed = hit.state.status === 'waiting' ? undefined : mustBeOpen(s, item, hit.state);
  return closed ?? [{ type: 'item-skipped', item, on: s.today }];
}

export function reopen(s: Situation, { item }: Of<'reopen'>): Decision {
  const hit = found(s, item);
  if (isRefusal(hit)) return hit;
  if (hit.state.status !== 'done' && hit.state.status !== 'skipped')
    return refuse(409, 'not-done', `“${item}” is niet afgerond en hoeft dus niet heropend.`, `“${item}” is not done, so it need not be reopened.`, '/item');
  return [{ type: 'item-reopened', item, on: s.today }];
}

export function extend(s: Situation, { item, until }: Of<'extend'>): Decision {
  const hit = acting(s, item);
  if (isRefusal(hit)) return hit;
  if (hit.state.due === undefined) return refuse(409, 'no-due-date', `“${item}” heeft geen datum.`, `“${item}” has no due date.`, '/item');
  if (until < s.today || until <= hit.state.due)
    return refuse(422, 'not-later', `${until} is niet later dan ${hit.state.due}.`, `${until} is not later than ${hit.state.due}.`, '/until');
  return [{ type: 'item-extended', item, until }];
}

export function acknowledge(s: Situation, { item }: Of<'acknowledge'>): Decision {
  const hit = acting(s, item);
  return isRefusal(hit) ? hit : [{ type: 'item-acknowledged', item, on: s.today }];
}

/** An institution may leave `practice` and `assumed` terms, never a `norm`. */
export function overrideTerm(s: Situation, { item: name, amount, unit }: Of<'override-term'>): Decision {
  const hit = found(s, name);
  if (isRefusal(hit)) return hit;
  const { item, state } = hit;
  const rule = item && ruleFor(s.definition, s.c, item, state, s.today);
  const term = rule?.earliest[0];
  if (!item || !term) return refuse(422, 'no-term', `“${name}” heeft geen termijn.`, `“${name}” has no term.`, '/item');
  if (term.label === 'norm')
    return refuse(422, 'norm-not-overridable', `De termijn van “${name}” is een norm (${term.source}) en kan niet worden aangepast.`, `The term of “${name}” is a norm (${term.source}) and cannot be overridden.`, '/item');
  if (state.status === 'done' || state.status === 'skipped') return mustBeOpen(s, name, state) as Decision;
  const { amount: was, unit: wasUnit } = effective(s.c, item, state, term, true);
  return [{ type: 'term-overridden', item: name, amount, unit, from: { amount: was, unit: wasUnit === 'mondays' ? 'weeks' : wasUnit } }];
}

function addition(s: Situation, item: string, adHoc: NonNullable<import('../case.ts').ItemState['adHoc']>): EventBody & { type: 'item-added' } {
  const state = { n: 1, status: 'open' as const, opened: true as const, adHoc, due: adHoc.due, known: { [adHoc.due]: s.now }, since: s.now };
  return { type: 'item-added', item, state };
}
