import type { StepInput, StepResult } from '../../../domain/case/messages.ts';

/** What came by in histories, so that a test can say that they are not about nothing. */
export interface Tally {
  steps: number;
  readonly accepted: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  step(input: StepInput, result: StepResult): void;
}

export function tallyOf(): Tally {
  const accepted = new Map<string, number>();
  const refused = new Map<string, number>();
  const count = (in_: Map<string, number>, name: string) => in_.set(name, (in_.get(name) ?? 0) + 1);
  const tally: Tally = {
    steps: 0,
    accepted,
    refused,
    step({ commands }, { outcomes }) {
      tally.steps++;
      for (const [n, { outcome }] of outcomes.entries())
        count(outcome.outcome === 'accepted' ? accepted : refused, commands[n]!.body.type);
    },
  };
  return tally;
}
