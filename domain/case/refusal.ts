import type { Refusal } from './case.ts';

export const isRefusal = (decision: object): decision is Refusal =>
  'outcome' in decision && decision.outcome === 'refused';

export function refuse(
  status: Refusal['status'],
  code: string,
  nl: string,
  en: string,
  pointer?: string,
): Refusal {
  return {
    outcome: 'refused',
    status,
    code,
    detail: { nl, en },
    ...(pointer === undefined ? {} : { pointer }),
  };
}
