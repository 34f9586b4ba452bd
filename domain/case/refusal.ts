import type { Text } from '../calendar/types.ts';
import type { Refusal } from './case.ts';

export const isRefusal = (decision: object): decision is Refusal =>
  'outcome' in decision && decision.outcome === 'refused';

export function refuse(status: Refusal['status'], code: string, detail: Text, pointer?: string): Refusal {
  return {
    outcome: 'refused',
    status,
    code,
    detail,
    ...(pointer === undefined ? {} : { pointer }),
  };
}
