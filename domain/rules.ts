import { catalogue } from './catalogue.ts';
import { course } from './course/course.ts';

/** The rules on the published definitions: what workers, API and simulations run. */
export const rules = course(catalogue);
