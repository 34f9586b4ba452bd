import { textIn } from '../../domain/calendar/text.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { itemOf } from '../../domain/case/items.ts';
import { valueTitle } from '../../domain/words/titles.ts';
import type { FormField, Subject } from '../ui/forms/form.ts';
import { occurrencesOf } from '../../domain/case/occurrences.ts';

/** The facts that items of a definition record, each once, in their order. */
export const recordedFacts = (definition: Definition): string[] => [
  ...new Set(definition.items.flatMap(({ records }) => records ?? [])),
];

/** What was last wanted because of a fact, while its value is still the one that was found. */
export function wantedFor(
  { definition, c }: { definition: Definition; c: Case },
  fact: string,
): string | undefined {
  const found = definition.items
    .filter(({ records }) => records?.includes(fact))
    .flatMap(({ name }) => occurrencesOf(c, name))
    .flatMap(([, { found: findings, settledAt = 0 }]) =>
      findings?.[fact] ? [{ ...findings[fact], settledAt }] : [],
    )
    .sort((a, b) => b.settledAt - a.settledAt)[0];
  return found && found.value === c.facts[fact] ? found.wanted : undefined;
}

/** The condition of which people are tempted to write why: everybody who takes part reads it (S1:405-410). */
const invitesMedicalFacts = 'care';

/** For each fact that the item records: how it stands, with what was found before, and what is wanted. */
export function findingFields(s: Subject): FormField[] {
  const { say, lang, definition, c } = s;
  const records = itemOf(definition, c.items[s.item!.item]!)?.records ?? [];
  return records.map((fact): FormField => {
    const { title, values = {} } = definition.facts[fact]!;
    const value = c.facts[fact];
    const wanted = wantedFor(s, fact);
    const before =
      typeof value === 'string'
        ? [valueTitle(definition, fact, value, lang), wanted].filter(Boolean).join(' – ')
        : undefined;
    return {
      kind: 'group',
      legend: textIn(title, lang),
      hint: before && say('foundBefore', { before }),
      look: 'row',
      fields: [
        {
          kind: 'radios',
          name: `findings.${fact}.value`,
          label: say('fieldState'),
          value: typeof value === 'string' ? value : undefined,
          options: Object.entries(values).map(([each, text]) => ({ value: each, text: textIn(text, lang) })),
        },
        {
          kind: 'text',
          name: `findings.${fact}.wanted`,
          label: say('fieldWanted'),
          hint: fact === invitesMedicalFacts ? say('fieldWantedCare') : undefined,
          optional: true,
          value: wanted,
        },
      ],
    };
  });
}
