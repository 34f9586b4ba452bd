import { personOf } from '../../domain/people/holding.ts';
import { mayCommand } from '../../domain/people/access.ts';
import { colleagueOptions, inOneLine } from '../ui/people.ts';
import { probe, reason, type FormField, type FormSpec, type Subject } from '../ui/forms/form.ts';
import { roleName } from '../ui/names.ts';
import { givable, rolesOf } from './people.ts';

/** Who steers gives any role, to another organisation too; others give what their own has. */
const givesAll = ({ definition, c, actor }: Subject): boolean =>
  mayCommand(definition, c, actor, probe('assign')) === undefined;

const rolesToGive = (s: Subject): string[] =>
  givesAll(s) ? [...new Set([...rolesOf(s), 'case-director', ...givable(s)])] : givable(s);

/** The role that one came for, else one's own. */
const presetRole = (s: Subject): string | undefined => {
  const roles = rolesToGive(s);
  if (s.name !== undefined && roles.includes(s.name)) return s.name;
  return roles.includes(s.actor.role) ? s.actor.role : undefined;
};

/** Who of the own organisation has that role now; nobody presets whoever gives, where it is hers to do. */
function presetPerson(s: Subject): string | undefined {
  const role = presetRole(s);
  const holder = role && personOf(s.c, { agency: s.actor.agency, role });
  return holder || (role === s.actor.role ? s.actor.person : undefined);
}

/** A role in the case: at which organisation it lies, and to whom there it is given. */
export const assign: FormSpec = {
  type: 'assign',
  does: 'assignDo',
  title: (s) => s.say('assignTitle'),
  fields: (s) => [
    {
      kind: 'select',
      name: 'role',
      label: s.say('fieldRole'),
      options: [
        { value: '', text: s.say('choose') },
        ...rolesToGive(s).map((role) => ({ value: role, text: roleName(role, s.lang) })),
      ],
      value: presetRole(s),
    },
    {
      kind: 'select',
      name: 'agency',
      label: s.say('fieldAgency'),
      options: [
        { value: s.actor.agency, text: s.agencies(s.actor.agency) },
        ...s.organisations
          .filter(({ agency }) => givesAll(s) && agency !== s.actor.agency)
          .map(({ agency, name }) => ({ value: agency, text: name })),
      ],
      value: s.actor.agency,
    },
    personField(s),
    reason(s, 'handoverReasonHint', true),
  ],
  command: ({ role, agency, person, reason: why }) => ({ role, agency, person, reason: why }),
};

/** Colleagues by name, with what each has and who is away: nobody is typed. */
function personField(s: Subject): FormField {
  return {
    kind: 'select',
    name: 'person',
    label: s.say('fieldPerson', { agency: s.agencies(s.actor.agency) }),
    hint: s.say('fieldPersonHint'),
    optional: true,
    options: [
      { value: '', text: s.say('absenceNobody') },
      ...inOneLine(colleagueOptions(s.colleagues ?? [], s)),
    ],
    value: presetPerson(s),
  };
}
