import { isClient } from '../../domain/people/parties.ts';
import type { Owner } from '../../domain/policy/values.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import { ticked } from '../ui/forms/values.ts';
import { ownerName } from '../ui/names.ts';
import type { FormField, Subject, Values } from '../ui/forms/form.ts';
import { outsideFrom } from './parties.ts';
import { participants } from './people.ts';

/** Rows for somebody who holds no role here, by name. */
const extraRows = 2;

/** The client first, then who takes part, and the roles that the meeting asks for. */
function partiesOf(s: Subject): Owner[] {
  const { attended = [], indispensable = [] } =
    itemNamed(s.definition, s.c.items[s.item!.item]?.of ?? '') ?? {};
  const there = participants(s);
  const asked = [...new Set([...indispensable, ...attended])]
    .filter((role) => role !== 'client' && !there.some((each) => each.role === role))
    .map((role) => ({ agency: role, role }));
  const client: Owner[] = s.definition.withoutClient ? [] : [{ role: 'client' }];
  return [...client, ...there, ...asked];
}

/** Who was there and who was not: nobody is so before somebody says it. */
export function attendanceFields(s: Subject): FormField[] {
  const rows = partiesOf(s).map((party, at): FormField => {
    const plain = isClient(party) || party.agency === party.role;
    return row(s, at, ownerName(plain ? { role: party.role } : party, s.lang, s.agencies), [
      ...(isClient(party) ? [] : [hidden(at, 'agency', party.agency!)]),
      hidden(at, 'role', party.role),
    ]);
  });
  const others = Array.from({ length: extraRows }, (_, n): FormField => {
    const at = rows.length + n;
    const name: FormField = {
      kind: 'text',
      name: `attendance.${at}.name`,
      label: s.say('fieldName'),
      optional: true,
    };
    return row(s, at, s.say('somebodyElse', { n: n + 1 }), [name]);
  });
  return [
    everybody(s),
    ...rows,
    { kind: 'group', legend: s.say('somebodyMore'), look: 'folded', fields: others },
  ];
}

const everybody = (s: Subject): FormField => ({
  kind: 'checks',
  name: 'everybody',
  label: s.say('atOnce'),
  options: [{ value: 'yes', text: s.say('everybody'), hint: s.say('everybodyHint') }],
});

const hidden = (at: number, field: string, value: string): FormField => ({
  kind: 'hidden',
  name: `attendance.${at}.${field}`,
  value,
});

function row(s: Subject, at: number, legend: string, first: FormField[]): FormField {
  const name = (field: string) => `attendance.${at}.${field}`;
  const options = [
    { value: 'yes', text: s.say('present') },
    { value: 'no', text: s.say('absent') },
  ];
  return {
    kind: 'group',
    legend,
    look: 'line',
    fields: [
      ...first,
      { kind: 'radios', name: name('present'), label: s.say('presence'), options },
      { kind: 'text', name: name('reason'), label: s.say('fieldAbsence') },
    ],
  };
}

const rowsOf = (value: Values[string]): Values[] => (Array.isArray(value) ? value : []);

/** The rows of which was said whether they were there, each with its place in the form. */
function answered(values: Values): { at: number; said: Values; present: boolean }[] {
  const all = ticked(values, 'everybody').length > 0;
  return rowsOf(values['attendance']).flatMap((each, at) => {
    const named = each['name'] !== undefined;
    // A name that somebody typed without more was there: nobody writes down who was not even expected.
    const present = each['present'] ?? (named || (all && each['role'] !== undefined) ? 'yes' : undefined);
    return present === undefined ? [] : [{ at, said: each, present: present === 'yes' }];
  });
}

/** The attendance as a command has it: whom nobody said anything of was not invited. */
export const attendanceFrom = (values: Values): Record<string, unknown>[] =>
  answered(values).map(({ said: { agency, role, name, reason }, present }) => ({
    ...(role === undefined ? outsideFrom(name) : { ...(agency !== undefined && { agency }), role }),
    present,
    reason: present ? undefined : reason,
  }));

/** Where in the form the rows of the command stand: those left out still count there. */
export function attendanceAt(path: string, values: Values): string {
  if (path === 'attendance') return 'everybody';
  const [, at, field = 'present'] = /^attendance\.(\d+)(?:\.(\w+))?$/.exec(path) ?? [];
  if (at === undefined) return path;
  const shown = answered(values)[Number(at)];
  return shown ? `attendance.${shown.at}.${field}` : path;
}
