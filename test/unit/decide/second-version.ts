import type { Definition, ItemDefinition } from '../../../domain/policy/definition.ts';
import { after, norm, task } from '../../../domain/policy/writing.ts';

/**
 * A version 2 of the D&R plan: no language level any more, a first meeting after three weeks, the question to the
 * municipality as a norm, and a new item four days after admission.
 */
export function secondVersion(first: Definition): Definition {
  const due: Record<string, ItemDefinition['due']> = {
    'first-mdo': [norm('S1:640', after('admission', 21, 'days'))],
    'information-request-municipality': [norm('S1:1345', after('admission', 14, 'days'))],
  };
  const safety = task('safety-check', 'Veiligheid besproken', 'Safety discussed', {
    owner: 'case-manager',
    due: norm('S1:640', after('admission', 4, 'days')),
  });
  const items = first.items
    .filter((item) => item.name !== 'language-level')
    .map((item) => ({ ...item, due: due[item.name] ?? item.due }));
  return { ...first, version: 2, items: [...items, safety] };
}

/** A version that asks for a date which no case of the first one has to hold. */
export const stricterVersion = (first: Definition, date: string): Definition => ({
  ...first,
  version: 2,
  dates: { ...first.dates, [date]: { ...first.dates[date]!, required: true } },
});
