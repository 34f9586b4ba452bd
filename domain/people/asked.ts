import type { Case, ItemState } from '../case/case.ts';
import type { Definition } from '../policy/definition.ts';
import { ownerAsAsked } from './people.ts';

/** Whether a question is asked of this agency now, also once it refused: it may answer, and pass it on. */
export const isAskedOf = (definition: Definition, c: Case, agency: string, state: ItemState): boolean =>
  state.adHoc?.origin === 'asked' && ownerAsAsked(definition, c, undefined, state).agency === agency;

/** Whether this agency was asked a question at some time: it goes on seeing that one, and nothing else. */
export const wasAskedOf = (definition: Definition, c: Case, agency: string, state: ItemState): boolean =>
  isAskedOf(definition, c, agency, state) ||
  (state.adHoc?.origin === 'asked' && (state.dialogue?.answers ?? []).some(({ of }) => of.agency === agency));
