import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from './case.ts';
import type { Answer } from './dialogue.ts';
import { amend, settle } from './amend.ts';
import type { Changes } from './changes.ts';
import type { CaseEvent } from './events.ts';
import type { FactValue, Party } from '../policy/values.ts';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** What events between people change: what was asked and answered, planned, reported and confirmed. */
export const dialogueChanges: Changes<
  | 'request-answered'
  | 'item-forwarded'
  | 'item-chased'
  | 'item-reported'
  | 'item-confirmed'
  | 'report-returned'
  | 'meeting-planned'
  | 'meeting-not-held'
  | 'signal-answered'
  | 'party-left'
> = {
  'request-answered': (c, event) => {
    amend(c, event.item, (state) => answered(state, event));
    if (event.settles) settle(c, event, 'done', event.answer);
  },
  'item-forwarded': (c, event) => amend(c, event.item, (state) => forwarded(state, event)),
  'item-chased': (c, event) => amend(c, event.item, (state) => chased(state, event)),
  'item-reported': (c, event) => amend(c, event.item, (state) => reported(state, event)),
  'item-confirmed': (c, event) => {
    amend(c, event.item, (state) => confirmed(state, event));
    settle(c, event, 'done', c.items[event.item]?.reported?.outcome);
  },
  'report-returned': (c, event) => amend(c, event.item, (state) => returned(state, event)),
  'meeting-planned': (c, event) => amend(c, event.item, (state) => plannedFor(state, event)),
  'meeting-not-held': (c, event) => amend(c, event.item, (state) => notHeld(state, event)),
  'signal-answered': (c, event) => settle(c, event, 'done', event.response),
  'party-left': partyLeft,
};

function answered(state: ItemState, event: Of<'request-answered'>): void {
  const { of, actor, reason, text, on, answer } = event;
  if (of) addAnswer(state, { answer, on, of, reason, text, recordedBy: recorderOf(of, actor) });
  if (event.settles) return;
  state.outcome = answer;
  if (event.turnsTo === undefined) {
    state.requestedOn ??= on;
    if (!state.turned) return;
  }
  // It goes back to who asked; or, taken up after all, to whom it was asked of.
  state.turned = event.turnsTo && { to: event.turnsTo, on };
  state.since = event.at;
  waitsSince(state, event.at);
}

/** Who wrote it down, where that is not who said it. */
const recorderOf = (of: Answer['of'], { agency, role, link }: CaseEvent['actor']) =>
  link || of.agency === agency ? undefined : { agency, role };

function forwarded(state: ItemState, { on, of, to, reason, at }: Of<'item-forwarded'>): void {
  addAnswer(state, { answer: 'passed-on', on, of, to, reason });
  state.dialogue = { ...state.dialogue, passedTo: to };
  state.turned = undefined;
  state.outcome = undefined;
  state.requestedOn = on;
  state.acknowledgedOn = undefined;
  if (state.due !== undefined) state.since = at;
  waitsSince(state, at);
}

function chased(state: ItemState, { on }: Of<'item-chased'>): void {
  const times = (state.dialogue?.chased?.times ?? 0) + 1;
  state.dialogue = { ...state.dialogue, chased: { times, on } };
}

function reported(state: ItemState, { actor, on, outcome, findings, at }: Of<'item-reported'>): void {
  state.reported = { by: actor, on, ...(outcome && { outcome }), ...(findings && { findings }) };
  waitsSince(state, at);
}

/** Before it is settled on the day reported, with what was reported. */
function confirmed(state: ItemState, { actor, at, confirmedOn }: Of<'item-confirmed'>): void {
  if (!state.reported) return;
  state.reported = { ...state.reported, confirmed: { by: actor, on: confirmedOn ?? dayOf(at) } };
  state.found = state.reported.findings;
}

function returned(state: ItemState, { at }: Of<'report-returned'>): void {
  state.reported = undefined;
  waitsSince(state, at);
}

function notHeld(state: ItemState, { on, why, by, reason }: Of<'meeting-not-held'>): void {
  const attempt = { on, why, ...(by && { by }), ...(reason !== undefined && { reason }) };
  state.attempts = [...(state.attempts ?? []), attempt];
  state.planned = undefined;
}

function plannedFor(state: ItemState, { on, time, place, actor }: Of<'meeting-planned'>): void {
  const by = { agency: actor.agency, role: actor.role };
  state.planned = { on, ...(time && { time }), ...(place && { place }), by };
}

/** The agency sees the case no more, holds no role in it, and stands in for nobody. */
function partyLeft(c: Case, { agency }: Of<'party-left'>): void {
  c.left = [...(c.left ?? []).filter((each) => each !== agency), agency];
  c.parties = c.parties.filter((each) => each.agency !== agency);
  c.defaults = without(c.defaults, agency);
  c.holders &&= without(c.holders, agency);
}

const without = (holders: Record<string, string>, agency: string): Record<string, string> =>
  Object.fromEntries(Object.entries(holders).filter(([, each]) => each !== agency));

/** Named or joined anew it takes part again. */
export function takesPartAgain(c: Case, party: FactValue): void {
  if (!c.left || typeof party !== 'object' || party === null) return;
  const left = c.left.filter((each) => each !== party.agency);
  c.left = left.length > 0 ? left : undefined;
}

/** What was asked by name of whoever held the role goes along with it, to whoever holds it now. */
export function goesAlong(c: Case, { agency, role }: Party): void {
  const former = c.parties.find((each) => each.agency === agency && each.role === role)?.person;
  if (former === undefined) return;
  for (const [key, { adHoc }] of Object.entries(c.items)) {
    if (adHoc?.person !== former || adHoc.owner.agency !== agency || adHoc.owner.role !== role) continue;
    const { person: _, ...asked } = adHoc;
    amend(c, key, (state) => {
      state.adHoc = asked;
    });
  }
}

function addAnswer(state: ItemState, given: { [K in keyof Answer]: Answer[K] | undefined }): void {
  const answer = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const before = state.dialogue?.answers ?? [];
  state.dialogue = { ...state.dialogue, answers: [...before, answer as unknown as Answer] };
}

const waitsSince = (state: ItemState, at: number): void => {
  state.dialogue = { ...state.dialogue, since: dayOf(at) };
};
