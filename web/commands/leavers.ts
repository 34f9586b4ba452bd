import { agenciesOf } from '../../domain/people/parties.ts';
import type { Subject } from '../ui/forms/form.ts';

/** The agencies whose part in the case can end: all but the one that holds it. */
export const leavers = ({ definition, c }: Pick<Subject, 'definition' | 'c'>): string[] =>
  agenciesOf(definition, c).filter((agency) => agency !== c.organisation);
