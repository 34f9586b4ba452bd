import { definitionOf } from '../../../domain/catalogue.ts';
import type { Case } from '../../../domain/case/case.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { canonical } from '../../../domain/case/fingerprint.ts';
import type { StepInput } from '../../../domain/case/messages.ts';
import { statusOf } from '../../../domain/case/pauses.ts';
import { replan } from '../../../domain/deadlines/plan.ts';
import { rules } from '../../../domain/rules.ts';
import type { Check } from './check.ts';

export const nothingFailsName = 'nothing fails';

/** No command fails, and no rule goes on without end. */
export const nothingFails = (): Check => ({
  name: nothingFailsName,
  *wrong({ input, result }) {
    for (const { outcome } of result.outcomes)
      if (outcome.outcome === 'failed') yield `a command failed: ${JSON.stringify(outcome)}`;
    for (const event of result.events) if (event.type === 'command-failed') yield event.message;
    if (result.case.clock !== input.now) yield 'time did not run to now';
    if (result.wakeAt !== undefined && result.wakeAt <= result.case.clock) yield 'wakes in the past';
    for (const { outcome } of result.outcomes)
      if (outcome.outcome === 'refused' && (!outcome.detail.nl || !outcome.detail.en))
        yield `refused without a word: ${outcome.code}`;
  },
});

/** Every how many steps the step itself is taken again: it takes longer than all the rest. */
const sample = 7;

/** The same input gives the same result, also after it was stored as JSON; the plan is at rest. */
export function restsAndRepeats(): Check {
  let taken = 0;
  return {
    name: 'the same step gives the same, from JSON too, its events tell all, its plan is at rest',
    *wrong({ input, result }) {
      if (taken++ % sample !== 0) return;
      const stored = JSON.parse(JSON.stringify(input)) as StepInput;
      const before = canonical(input);
      const again = rules.step(stored);
      if (canonical(again) !== canonical(result)) yield `taken again it gives ${differing(again, result)}`;
      if (
        input.case &&
        canonical(told(result.events.reduce(evolve, input.case))) !== canonical(told(result.case))
      )
        yield 'its events do not tell all that changed';
      if (canonical(input) !== before) yield 'it changes what it was given';
      const c = result.case;
      if (canonical(JSON.parse(JSON.stringify(c))) !== canonical(c)) yield 'the case is no JSON';
      // Other parameters: nothing is remembered of them, so that the whole plan is reckoned.
      const changes =
        statusOf(c) === 'closed'
          ? []
          : replan(definitionOf(c.definition)!, { ...c, parameters: { ...c.parameters } }, input.now);
      if (changes.length > 0) yield `the plan is not at rest: ${JSON.stringify(changes)}`;
    },
  };
}

/** Without what only says how the steps were cut: the memory of commands, and the clock between two events. */
const told = ({ seen: _seen, clock: _clock, ...rest }: Case) => rest;

function differing(one: object, other: object): string {
  const names = Object.keys(one) as (keyof typeof one)[];
  const name = names.find((each) => canonical(one[each]) !== canonical(other[each]));
  return name === undefined
    ? 'more'
    : `another ${String(name)}: ${canonical(one[name])} for ${canonical(other[name])}`;
}
