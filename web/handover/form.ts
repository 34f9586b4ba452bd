import { idSchema, nameSchema, personSchema, reasonSchema } from '../../domain/case/fields.ts';
import { textIn } from '../../domain/calendar/text.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Gift, Held } from '../../domain/people/giving.ts';
import type { HeldCase, HeldPart } from '../../domain/ports/handovers.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { ticked } from '../ui/forms/values.ts';
import { numberOf } from '../ui/format.ts';
import { roleName } from '../ui/names.ts';
import { colleagueOptions, type ColleagueView } from '../ui/people.ts';
import type { View } from '../ui/view.tsx';

/** Whose cases are given away, and where the part of them begins. */
export interface Whose {
  /** Null: what nobody holds. */
  from: (string | null)[];
  after?: string;
}

/** A case as a box of the form says it, and later with to whom it goes. */
export const caseValue = ({ trajectory, role, person }: Held): string =>
  [trajectory, role, person ?? ''].join('|');
export const giftValue = ({ trajectory, role, from, to }: Gift): string =>
  [trajectory, role, from ?? '', to ?? ''].join('|');

/** `Berk, Detentie en re-integratie`. */
export const caseName = (
  { client, organisation, type }: Pick<HeldCase, 'client' | 'organisation' | 'type'>,
  { lang, agencies }: Pick<View, 'lang' | 'agencies'>,
): string =>
  `${client?.pseudonym ?? agencies(organisation)}, ${textIn(definitionOf(type)?.title, lang) ?? type}`;

/** Which cases, to whom and why: all cases ticked, nobody chosen. */
export function handoverFields(part: HeldPart, people: readonly ColleagueView[], view: View): FormField[] {
  const { say, lang } = view;
  return [
    {
      kind: 'checks',
      name: 'case',
      label: say('handoverCases'),
      options: part.items.map((each) => ({
        value: caseValue(each),
        text: `${caseName(each, view)} (${numberOf(each.trajectory)})`,
        hint: [
          roleName(each.role, lang),
          people.find(({ id }) => id === each.person)?.name ?? say('heldByNobody'),
          say('loadShort', { open: each.open, overdue: each.overdue }),
        ].join('; '),
      })),
      values: part.items.map(caseValue),
    },
    {
      kind: 'checks',
      name: 'to',
      label: say('handoverTo'),
      hint: say('handoverToHint'),
      optional: true,
      options: colleagueOptions(people, view),
    },
    { kind: 'area', name: 'reason', label: say('fieldReason'), hint: say('handoverReasonHint') },
  ];
}

export interface Wanted {
  cases: (Omit<Held, 'person'> & { from: string | null; to?: string | null })[];
  to: string[];
  reason: string;
}

/** What was filled in; or what is missing. Boxes that are none of ours are left out. */
export function readHandover(posted: Posted, { say }: Pick<View, 'say'>): Wanted | { errors: FormErrors } {
  const cases = ticked(posted, 'case').flatMap(readCase);
  const to = ticked(posted, 'to').flatMap((each) => personSchema.safeParse(each).data ?? []);
  const reason = reasonSchema.safeParse(posted['reason']);
  if (cases.length > 0 && reason.success) return { cases, to, reason: reason.data };
  const fields = {
    ...(cases.length === 0 && { case: say('handoverNoCase') }),
    ...(!reason.success && { reason: say('errorRequired', { field: say('fieldReason') }) }),
  };
  return { errors: { fields } };
}

/** `trajectory|role|from`, with `|to` once that was shown; empty: nobody. */
function readCase(value: string): Wanted['cases'] {
  const [trajectory, role, from = '', to] = value.split('|');
  const isOne = idSchema.safeParse(trajectory).success && nameSchema.safeParse(role).success;
  if (!isOne) return [];
  const person = (id: string) => (personSchema.safeParse(id).success ? id : null);
  return [
    { trajectory: trajectory!, role: role!, from: person(from), ...(to !== undefined && { to: person(to) }) },
  ];
}

/** Whose cases, as an address or a form says it. */
export function whoseOf(query: Record<string, unknown>): Whose {
  const named = [query['from']].flat().filter((each) => personSchema.safeParse(each).success) as string[];
  const { nobody, after } = query;
  return {
    from: [...named.slice(0, 50), ...(nobody === 'true' ? [null] : [])],
    ...(typeof after === 'string' && after !== '' && { after }),
  };
}

/** The address of the form for them. */
export function handoverPath({ from, after }: Whose): string {
  const query = new URLSearchParams();
  for (const each of from) query.append(each === null ? 'nobody' : 'from', each ?? 'true');
  if (after !== undefined) query.set('after', after);
  return `/handover?${query.toString()}`;
}
