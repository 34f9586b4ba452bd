import type { Case, ItemState } from '../case/case.ts';
import { itemOf, kindOf } from '../case/items.ts';
import type { Definition } from '../policy/definition.ts';
import { ownerAsAsked } from './owner.ts';

/**
 * Whether a question is asked of this agency now, also once it refused: it may answer, and pass it on. A
 * request of the plan that was passed on to it is one too; whoever is passed a task takes part (`joining`).
 */
export const isAskedOf = (definition: Definition, c: Case, agency: string, state: ItemState): boolean =>
  (state.adHoc?.origin === 'asked' ||
    (kindOf(definition, state) === 'request' && state.dialogue?.passedTo?.agency === agency)) &&
  ownerAsAsked(definition, c, itemOf(definition, state), state).agency === agency;

/** Whether this agency was asked a question at some time: it goes on seeing that one, and nothing else. */
export const wasAskedOf = (definition: Definition, c: Case, agency: string, state: ItemState): boolean =>
  isAskedOf(definition, c, agency, state) ||
  (state.dialogue?.answers ?? []).some(
    ({ of, to }) =>
      (to?.agency === agency && kindOf(definition, state) === 'request') ||
      (state.adHoc?.origin === 'asked' && of.agency === agency),
  );
