import { catalogue } from '../../domain/catalogue.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Actor, Case } from '../../domain/case/case.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { answer, forward } from '../../domain/decide/answering.ts';
import { chase } from '../../domain/decide/asking.ts';
import { reopen } from '../../domain/decide/reopen.ts';
import type { Decision, Situation } from '../../domain/decide/situation.ts';
import type { Definition } from '../../domain/policy/definition.ts';

export type Who = { definition: Definition; c: Case; actor: Actor };

/** Somebody, to ask the rules whether a thing can go on to another at all. */
const somebody = { role: 'outside', outside: 'somebody' };

const trials = {
  answer: (s: Situation, item: string): Decision => answer(s, { type: 'answer', item, answer: 'received' }),
  forward: (s: Situation, item: string): Decision =>
    forward(s, { type: 'forward', item, to: somebody, reason: '' }),
  chase: (s: Situation, item: string): Decision => chase(s, { type: 'chase', item }),
  reopen: (s: Situation, item: string): Decision => reopen(s, { type: 'reopen', item, reason: '' }),
};

/** Whether the rules would take this command on an item as it stands, whoever may give it. */
export function fits({ definition, c, actor }: Who, type: keyof typeof trials, item: string): boolean {
  const now = { catalogue, now: c.clock, today: dayOf(c.clock) };
  return !isRefusal(trials[type]({ definition, c, actor, ...now }, item));
}
