import { textIn } from '../../domain/calendar/text.ts';
import { isClient, isSameParty } from '../../domain/people/parties.ts';
import { titleOf } from '../../domain/case/items.ts';
import { professionals } from '../../domain/policy/roles.ts';
import { roleName } from '../ui/names.ts';
import type { Option } from '../ui/forms/fields.tsx';
import { ownerFrom, ownerValue, type FormField, type Subject, type Values } from '../ui/forms/form.ts';
import { ownerName } from '../ui/names.ts';
import { colleagueOptions, inOneLine } from '../ui/people.ts';
import { ownersOf } from './people.ts';

/**
 * To whom something is asked: who takes part and the client, any organisation in a role, or somebody outside
 * every agency by name. Who takes part is not told to somebody who does not.
 */
export function partyFields(s: Subject): FormField[] {
  const { say } = s;
  const known = s.asked
    ? []
    : ownersOf(s).filter(
        (owner) => !isSameParty(owner, s.actor) && (owner.agency !== undefined || isClient(owner)),
      );
  const first: FormField = {
    kind: 'select',
    name: 'to',
    label: say('fieldTo'),
    hint: say('fieldToHint'),
    options: [
      { value: '', text: say('choose') },
      ...known.map((owner) => ({ value: ownerValue(owner), text: ownerName(owner, s.lang, s.agencies) })),
    ],
  };
  const other = otherAgencyFields(s);
  if (s.asked) return [{ kind: 'group', legend: say('fieldTo'), fields: other }];
  return [
    first,
    { kind: 'group', legend: say('otherAgency'), look: 'folded', fields: other },
    {
      kind: 'group',
      legend: say('somebodyOutside'),
      hint: say('outsideHint'),
      look: 'folded',
      fields: [
        { kind: 'text', name: 'person', label: say('fieldName'), optional: true },
        { kind: 'text', name: 'contact', label: say('fieldContact'), optional: true },
      ],
    },
  ];
}

/** Any organisation, in any role of people who work on cases. */
export const otherAgencyFields = (s: Subject): FormField[] => [
  {
    kind: 'select',
    name: 'agency',
    label: s.say('fieldAgency'),
    optional: true,
    options: [none(s), ...s.organisations.map(({ agency, name }) => ({ value: agency, text: name }))],
  },
  { kind: 'select', name: 'role', label: s.say('fieldRole'), optional: true, options: roleOptions(s) },
];

/** A colleague by name, whose the question is then, whoever holds that role. */
export function colleagueField(s: Subject): FormField[] {
  const others = (s.colleagues ?? []).filter(({ id, role }) => id !== s.actor.person && role !== '');
  if (others.length === 0) return [];
  const field: FormField = {
    kind: 'select',
    name: 'colleague',
    label: s.say('colleague'),
    optional: true,
    options: [none(s), ...inOneLine(colleagueOptions(others, s))],
  };
  return [{ kind: 'group', legend: s.say('askColleague'), look: 'folded', fields: [field] }];
}

export function colleagueFrom({ colleague }: Values, { colleagues, actor }: Subject): unknown {
  const one = colleagues?.find(({ id }) => id === colleague);
  return one && { agency: actor.agency, role: one.role, person: one.id };
}

const none = (s: Subject): Option => ({ value: '', text: s.say('choose') });

/** All roles of people who work on cases, by name. */
function roleOptions(s: Subject): Option[] {
  const roles = professionals.map((role) => ({ value: role, text: roleName(role, s.lang) }));
  return [none(s), ...roles.toSorted((a, b) => a.text.localeCompare(b.text, 'nl'))];
}

/** Somebody outside every agency, as a command names him: his name is stored apart from the case. */
export const outsideFrom = (name: unknown, contact?: unknown): { name: unknown; contact?: unknown } => ({
  name,
  ...(contact !== undefined && { contact }),
});

/** Whom the fields name: one from the list, else an organisation in a role, else somebody by name. */
export function partyFrom({ to, agency, role, person, contact }: Values): unknown {
  if (to !== undefined) return ownerFrom(to);
  if (agency !== undefined && role !== undefined) return { agency, role };
  return person === undefined ? undefined : outsideFrom(person, contact);
}

/** Which item it is about: chosen already where one came from that item. */
export function aboutField(s: Subject): FormField {
  const items = Object.entries(s.c.items).filter(
    ([, { status, adHoc }]) => (status === 'open' || status === 'waiting') && adHoc?.origin !== 'told',
  );
  const chosen = s.item && !items.some(([key]) => key === s.item!.item) ? [s.item] : [];
  return {
    kind: 'select',
    name: 'about',
    label: s.say('fieldAbout'),
    optional: true,
    options: [
      { value: '', text: s.say('aboutNothing') },
      ...chosen.map(({ item, title }) => ({ value: item, text: title })),
      ...items.map(([key, state]) => ({ value: key, text: textIn(titleOf(s.definition, state), s.lang) })),
    ],
    value: s.item?.item,
  };
}
