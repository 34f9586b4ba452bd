import { textIn } from '../../domain/calendar/text.ts';
import { rolesIn } from '../../domain/check/roles.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { basesIn, namesOfBase } from '../../domain/policy/bases.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { termsOf } from '../../domain/policy/walk.ts';
import { capital } from '../ui/format.ts';
import type { FormField } from '../ui/forms/form.ts';
import type { View } from '../ui/view.tsx';

/** Who arranges things for a client of a municipality. */
export const MUNICIPAL = 'aftercare-coordinator';

type Asking = View & { organisations: Organisation[] };

/**
 * What a new trajectory asks: the client, the dates without which nothing can be reckoned, and the
 * municipality where one takes part. What may be known already stands folded away; who else takes part
 * follows from the organisation.
 */
export function startFields(definition: Definition, view: Asking): FormField[] {
  const { say, lang } = view;
  const needed = datesNeeded(definition);
  const dateField = (name: string): FormField => ({
    kind: 'date',
    name: `dates.${name}`,
    label: capital(textIn(definition.dates[name]!.title, lang)),
    optional: !definition.dates[name]!.required,
    quick: needed.includes(name),
  });
  const later = Object.keys(definition.dates).filter(
    (name) => !needed.includes(name) && !definition.dates[name]!.happened,
  );
  const choices = Object.entries(definition.facts).filter(([, fact]) => fact.type === 'choice');
  const known: FormField[] = [
    ...later.map(dateField),
    ...(definition.withoutClient ? [] : [pseudonymField(view)]),
    ...choices.map(([name, fact]) => choice(name, fact, lang)),
  ];
  return [
    { kind: 'hidden', name: 'type', value: definition.id },
    ...(definition.withoutClient ? [] : [referenceField(view)]),
    ...needed.map(dateField),
    ...municipalityField(definition, view),
    ...(known.length > 0
      ? [{ kind: 'group' as const, legend: say('startMore'), look: 'folded' as const, fields: known }]
      : []),
  ];
}

const referenceField = ({ say }: View): FormField => ({
  kind: 'text',
  name: 'reference',
  label: say('fieldReference'),
  hint: say('fieldReferenceHint'),
});

const pseudonymField = ({ say }: View): FormField => ({
  kind: 'text',
  name: 'pseudonym',
  label: say('fieldPseudonym'),
  hint: say('fieldPseudonymHint'),
  optional: true,
});

/** The dates it cannot start without; where it can start without any, the one that most terms count from. */
export function datesNeeded({ dates, items }: Definition): string[] {
  const required = Object.keys(dates).filter((name) => dates[name]!.required);
  if (required.length > 0) return required;
  const counted = items
    .flatMap(termsOf)
    .flatMap(({ base }) => basesIn(base))
    .flatMap((base) => namesOfBase(base).dates ?? []);
  const uses = (name: string) => counted.filter((each) => each === name).length;
  const possible = Object.keys(dates).filter((name) => !dates[name]!.happened);
  return possible.toSorted((a, b) => uses(b) - uses(a)).slice(0, 1);
}

/** Which municipality takes part; without an answer the one that the organisation works with. */
function municipalityField(definition: Definition, { say, actor, organisations }: Asking): FormField[] {
  if (!rolesIn(definition).includes(MUNICIPAL)) return [];
  const own = organisations.find(({ agency }) => agency === actor?.agency);
  const usual = organisations.find(({ agency }) => agency === own?.defaults[MUNICIPAL]);
  return [
    {
      kind: 'select',
      name: 'municipality',
      label: say('fieldMunicipality'),
      optional: true,
      options: [
        {
          value: '',
          text: usual ? say('municipalityUsual', { name: usual.name }) : say('municipalityUnknown'),
        },
        ...municipalities(organisations).map(({ agency, name }) => ({ value: agency, text: name })),
      ],
    },
  ];
}

/** Organisations that are somebody's municipality, or are called one; where none is, all. */
export function municipalities(organisations: readonly Organisation[]): Organisation[] {
  const usual = new Set(organisations.map(({ defaults }) => defaults[MUNICIPAL]));
  const found = organisations.filter(
    ({ agency, name }) => usual.has(agency) || agency.startsWith('gemeente-') || /^gemeente\b/i.test(name),
  );
  return (found.length > 0 ? found : [...organisations]).toSorted((a, b) => a.name.localeCompare(b.name));
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
