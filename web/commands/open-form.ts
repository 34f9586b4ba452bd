import { textIn } from '../../domain/calendar/text.ts';
import { capital } from '../ui/format.ts';
import { carriedDates, holderOf, mayOpen, offered, runningOf } from '../../domain/decide/open.ts';
import { catalogue } from '../../domain/catalogue.ts';
import { dateOf } from '../../domain/case/conditions.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { roleName } from '../ui/names.ts';
import { reason, type FormField, type FormSpec, type Subject, type Values } from '../ui/forms/form.ts';

/**
 * What this person may open beside the case now: offered
 * here, and not running already unless more than one may.
 */
export const openable = ({
  definition,
  c,
  actor,
}: Pick<Subject, 'definition' | 'c' | 'actor'>): Definition[] =>
  (definition.offers ?? []).flatMap(({ type }) => {
    const target = offered(catalogue, definition, type);
    return target && mayOpen(definition, target, actor) && !runningOf(c, target) ? [target] : [];
  });

const targetOf = (s: Subject): Definition => offered(catalogue, s.definition, s.name!)!;

/** The days that it cannot start without and that are not known here; others are told later, or follow. */
function dayFields(s: Subject, target: Definition): FormField[] {
  const carried = carriedDates(s.definition, target);
  return Object.entries(target.dates)
    .filter(
      ([name, { required, opening }]) =>
        required && !opening && dateOf(s.definition, s.c, carried[name] ?? '') === undefined,
    )
    .map(([name, { title }]) => ({
      kind: 'date',
      name: `dates.${name}`,
      label: capital(textIn(title, s.lang)),
    }));
}

/** What it cannot start without, and choices that have no default. Whom it names is whoever opens it. */
function factFields(s: Subject, { facts }: Definition): FormField[] {
  return Object.entries(facts)
    .filter(
      ([, { type, required, default: given }]) =>
        type !== 'party' && given === undefined && (required || type === 'choice'),
    )
    .map(([name, { title, values, required }]): FormField => {
      const common = { name: `facts.${name}`, label: textIn(title, s.lang), optional: !required };
      return values
        ? {
            kind: 'radios',
            ...common,
            options: Object.entries(values).map(([value, each]) => ({ value, text: textIn(each, s.lang) })),
          }
        : { kind: 'text', ...common };
    });
}

function holderField(s: Subject, target: Definition): FormField[] {
  if (holderOf(s.c, target, s.actor) !== undefined) return [];
  const role = roleName(target.steeredBy[0]!, s.lang);
  const options = s.organisations.map(({ agency, name }) => ({ value: agency, text: name }));
  return [
    {
      kind: 'select',
      name: 'organisation',
      label: s.say('openBy', { role }),
      options: [{ value: '', text: s.say('choose') }, ...options],
    },
  ];
}

/** Values under a name with a dot, such as `dates.planned`. */
const under = (values: Values, head: string) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(`${head}.`) ? [[name.slice(head.length + 1), value]] : [],
    ),
  );

/** Opens a trajectory beside the case: only what is not known here is asked. */
export const open: FormSpec = {
  type: 'open',
  does: 'openDo',
  title: (s) => s.say('openTitle', { name: textIn(targetOf(s).title, s.lang) }),
  lead: (s) => s.say('openLead'),
  fields: (s) => {
    const target = targetOf(s);
    return [
      ...dayFields(s, target),
      ...factFields(s, target),
      ...holderField(s, target),
      reason(s, 'reasonDecide'),
    ];
  },
  command: (values, s) => ({
    trajectory: s.name,
    dates: under(values, 'dates'),
    facts: under(values, 'facts'),
    organisation: values['organisation'],
    reason: values['reason'],
  }),
};
