import type { Instant } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import type { Envelope } from '../case/commands.ts';
import type { Opening, StepInput } from '../case/messages.ts';
import type { Recorder } from '../case/recorder.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition } from '../policy/definition.ts';
import { applyRules } from './consequences.ts';
import { openCase } from './open.ts';
import { execute, step } from './step.ts';

export type Course = ReturnType<typeof course>;

/**
 * The rules on the definitions of a catalogue. `definition`:
 * another one than the published, for what would be.
 */
export const course = (catalogue: Catalogue) => ({
  catalogue,
  step: (input: StepInput) => step(catalogue, input),
  open: (id: string, opening: Opening, now: Instant, definition?: Definition) =>
    openCase(catalogue, id, opening, now, definition),
  execute: (definition: Definition, c: Case, envelope: Envelope, now: Instant) =>
    execute(catalogue, definition, c, envelope, now),
  applyRules: (definition: Definition, record: Recorder, now: Instant) =>
    applyRules(catalogue, definition, record, now),
});
