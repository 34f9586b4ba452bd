import type { Actor } from '../../domain/case/case.ts';
import type { ViewPage } from '../../domain/people/saved-view.ts';
import { isProfessional } from '../../domain/policy/roles.ts';

/** Who looks after many cases rather than works on some: these begin with the overview. */
const overseers: readonly string[] = [
  'coordinator',
  'case-director',
  'process-director',
  'head-of-reintegration',
];

/** Whoever works on cases begins with what is to be done, others with the overview. */
export const homeOf = ({ role }: Actor): ViewPage =>
  isProfessional(role) && !overseers.includes(role) ? 'worklist' : 'deadlines';
