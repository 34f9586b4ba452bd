import { textIn } from '../../domain/calendar/text.ts';
import { capital } from '../ui/format.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { View } from '../ui/view.tsx';
import type { FormField } from '../ui/forms/form.ts';

/**
 * What a new trajectory asks: the client, the dates it hangs on (required ones,
 * and those that stand in for one that is still unknown), and folded away the
 * choices that have a default. Who takes part follows from the organisation.
 */
export function startFields(definition: Definition, { say, lang }: View): FormField[] {
  const dates = Object.entries(definition.dates);
  const standIns = new Set(dates.flatMap(([, date]) => date.else ?? []));
  const asked = dates.filter(([name, date]) => date.required || standIns.has(name) || dates.length === 1);
  const choices = Object.entries(definition.facts).filter(([, fact]) => fact.type === 'choice');
  return [
    { kind: 'hidden', name: 'type', value: definition.id },
    ...(definition.withoutClient
      ? []
      : [
          {
            kind: 'text' as const,
            name: 'reference',
            label: say('fieldReference'),
            hint: say('fieldReferenceHint'),
          },
          {
            kind: 'text' as const,
            name: 'pseudonym',
            label: say('fieldPseudonym'),
            hint: say('fieldPseudonymHint'),
            optional: true,
          },
        ]),
    ...asked.map(([name, { title, required }]): FormField => ({
      kind: 'date',
      name: `dates.${name}`,
      label: capital(textIn(title, lang)),
      optional: !required,
    })),
    ...(choices.length > 0
      ? [
          {
            kind: 'group' as const,
            legend: say('facts'),
            look: 'folded' as const,
            fields: choices.map(([name, fact]) => choice(name, fact, lang)),
          },
        ]
      : []),
  ];
}

function choice(name: string, fact: Definition['facts'][string], lang: View['lang']): FormField {
  return {
    kind: 'radios',
    name: `facts.${name}`,
    label: textIn(fact.title, lang),
    value: typeof fact.default === 'string' ? fact.default : undefined,
    options: Object.entries(fact.values ?? {}).map(([value, title]) => ({
      value,
      text: textIn(title, lang),
    })),
  };
}
