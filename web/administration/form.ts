import { nameSchema } from '../../domain/case/fields.ts';
import { organisationSchema, type Organisation } from '../../domain/people/organisation.ts';
import { professionals } from '../../domain/policy/roles.ts';
import { capital } from '../ui/format.ts';
import { schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { flatFields } from '../ui/forms/values.ts';
import { agencyName, roleName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';
import { regionsOf } from './data.ts';

/** Organisations that there are, and the one that the form changes; undefined: it makes one. */
export interface Asking {
  view: View;
  organisations: readonly Organisation[];
  organisation?: Organisation;
}

/** `case-director` as a name of a field: `holders.caseDirector`. */
const fieldOf = (role: string): string =>
  `holders.${role.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** What an organisation is asked for: its name, its region, and who holds which role. */
export function organisationFields({ view: { say }, organisations, organisation }: Asking): FormField[] {
  const regions = regionsOf(organisations).map(agencyName).join(', ');
  const code: FormField = {
    kind: 'text',
    name: 'agency',
    label: say('organisationCode'),
    hint: say('organisationCodeHint'),
  };
  return [
    ...(organisation ? [] : [code]),
    { kind: 'text', name: 'name', label: say('organisationName'), value: organisation?.name },
    {
      kind: 'text',
      name: 'region',
      label: say('organisationRegion'),
      hint: regions ? say('organisationRegionHint', { regions }) : say('organisationRegionFirst'),
      optional: true,
      value: organisation?.region ? agencyName(organisation.region) : '',
    },
    {
      kind: 'radios',
      name: 'climbs',
      label: say('organisationClimb'),
      hint: say('organisationClimbHint'),
      options: [
        { value: 'no', text: say('organisationClimbNo') },
        { value: 'yes', text: say('organisationClimbYes') },
      ],
      value: organisation?.climbAssumed ? 'yes' : 'no',
    },
  ];
}

/** One choice for each role: those that fall to somebody now, and folded away the others. */
export function holderFields({ view: { say, lang }, organisations, organisation }: Asking): FormField[] {
  const agencies = organisations.map(({ agency, name }) => ({ value: agency, text: name }));
  const options = [{ value: '', text: say('organisationNobody') }, ...agencies];
  const held = organisation?.defaults ?? {};
  const field = (role: string): FormField => ({
    kind: 'select',
    name: fieldOf(role),
    label: capital(roleName(role, lang)),
    options,
    value: held[role] ?? '',
  });
  const isHeld = (role: string) => held[role] !== undefined;
  const group = (legend: string, roles: readonly string[], hint?: string): FormField => ({
    kind: 'group',
    legend,
    ...(hint && { hint }),
    look: hint ? 'two' : 'folded',
    fields: roles.map(field),
  });
  const hint = say('organisationHoldersHint');
  const first = professionals.filter(isHeld);
  if (first.length === 0) return [group(say('organisationHolders'), professionals)];
  return [
    group(say('organisationHolders'), first, hint),
    group(
      say('organisationHoldersOther'),
      professionals.filter((role) => !isHeld(role)),
    ),
  ];
}

/** A region as people write it, as its code: `Midden-Nederland` is `midden-nederland`. */
const regionCode = (typed: string): string =>
  typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** What was filled in, by the checks of the API; or what is wrong with it, at each field. */
export function readOrganisationForm(
  posted: Posted,
  asking: Asking,
): { organisation: Organisation } | { errors: FormErrors } {
  const { view, organisation } = asking;
  const agency = organisation?.agency ?? posted['agency'] ?? '';
  const region = regionCode(posted['region'] ?? '') || null;
  const chosen = professionals.map((role) => [role, posted[fieldOf(role)] ?? '']);
  const parsed = organisationSchema.safeParse(
    {
      agency,
      name: posted['name'] || undefined,
      region,
      defaults: Object.fromEntries(chosen.filter(([, holder]) => holder !== '')),
      closedDays: organisation?.closedDays ?? [],
      climbAssumed: posted['climbs'] === 'yes',
    },
    { reportInput: true },
  );
  if (parsed.success) return { organisation: parsed.data };
  const fields = organisationFields(asking);
  const found = schemaErrors(parsed.error, fields, view.say).fields;
  // What is no name says which value, and how it can be.
  const said: Record<string, string | undefined> = {
    ...found,
    ...(!nameSchema.safeParse(agency).success && {
      agency: view.say('organisationCodeWrong', { value: agency }),
    }),
    ...(found['region'] && {
      region: view.say('organisationRegionWrong', { value: posted['region'] ?? '' }),
    }),
  };
  // In the order in which the fields stand.
  const inOrder = flatFields(fields).flatMap(({ name }) => (said[name] ? [[name, said[name]]] : []));
  return { errors: { fields: Object.fromEntries(inOrder) as Record<string, string> } };
}
