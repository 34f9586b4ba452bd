import type { Day, Lang } from '../../../domain/calendar/types.ts';
import type { HandoverOf, HandoverRead } from '../../../domain/reading/handover.ts';
import type { PersonNames } from '../../../domain/reading/parties.ts';
import type { ItemView } from '../../../domain/reading/view.ts';
import type { Actor, Case } from '../../../domain/case/case.ts';
import type { Command, CommandType } from '../../../domain/case/commands.ts';
import type { Owner } from '../../../domain/policy/values.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import type { Option } from './fields.tsx';
import type { AgencyNames } from '../names.ts';
import type { ColleagueView } from '../people.ts';
import type { Say, TextKey } from '../../texts/texts.ts';

/** What a form is about: the case as the store shows it, and the item, date or fact it changes. */
export interface Subject {
  say: Say;
  lang: Lang;
  today: Day;
  actor: Actor;
  c: Case;
  definition: Definition;
  item?: ItemView;
  /** Name of the date or fact. */
  name?: string;
  /** The basic condition that a goal or action is made from. */
  fact?: string;
  organisations: { agency: string; name: string }[];
  agencies: AgencyNames;
  /** Of people outside every agency. */
  names?: PersonNames;
  /** Colleagues of whoever asks for the form, where it names them. */
  colleagues?: ColleagueView[];
  /** Of a case that is handed over: how that stands, and what it holds where this person may read it. */
  handover?: HandoverOf & { read?: HandoverRead };
  /** Whoever asks for the form takes no part in the case: he was asked this one question. */
  asked?: boolean;
}

interface Common {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** A field; its name is the path of the value in the command, with dots. */
export type FormField =
  | (Common & { kind: 'text' | 'area'; value?: string })
  /** `quick`: most often it is today; `was`: what it is in the case now, null where that is unknown. */
  | (Common & { kind: 'date'; value?: string; quick?: boolean; was?: Day | null })
  | (Common & { kind: 'select' | 'radios'; options: Option[]; value?: string })
  /** Any number of a few; each is sent as `name.0`, `name.1`, … */
  | (Common & { kind: 'checks'; options: Option[]; values?: string[] })
  | { kind: 'hidden'; name: string; value: string }
  | {
      kind: 'group';
      legend: string;
      hint?: string;
      fields: FormField[];
      look?: 'folded' | 'row' | 'line' | 'two';
    };

/** Values as the browser sends them: names with dots, texts. */
export type Posted = Record<string, string>;

/** Values with their paths unfolded, empty texts left out. */
export type Values = { [key: string]: string | Values | Values[] | undefined };

/** One form: which command it gives, what it asks, and how the answers become that command. */
export interface FormSpec {
  type: CommandType;
  /** On buttons and links. */
  does: TextKey;
  title: (s: Subject) => string;
  /** On the button of the form itself, where it says more than `does`. */
  submit?: (s: Subject) => string | undefined;
  /** A warning or explanation above the fields. */
  lead?: (s: Subject) => string | undefined;
  fields: (s: Subject) => FormField[];
  /** Set so that it fits one screen. */
  compact?: boolean;
  /** Other forms that fit when this one does not. */
  instead?: (s: Subject) => { type: CommandType; text: string }[];
  /** Whom what is typed goes to, beside those concerned. */
  readBy?: (s: Subject) => Owner[];
  /** Where rows were left out of the command: the path in the form of a path in the command. */
  at?: (path: string, values: Values, s: Subject) => string;
  /** What is wrong beside what the command itself asks, by field. */
  wrong?: (values: Values, s: Subject) => Record<string, string>;
  /**
   * A second command that the same form asks for, given once the first is taken, for the case as that has
   * left it; `unknown` where that does not show yet what it is about, undefined where nothing more is asked.
   */
  andThen?: (values: Values, s: Subject, after: Case) => Record<string, unknown> | 'unknown' | undefined;
  /** The command, not yet checked; `undefined` for what was left empty. */
  command: (values: Values, s: Subject) => Record<string, unknown>;
}

/** What is wrong with a form that was sent. */
export interface FormErrors {
  /** Message per field name. */
  fields: Record<string, string>;
  /** What the rules refused as a whole, or that it could not be confirmed. */
  whole?: { title: string; text: string };
}

/** Enough of a command to ask the access table whether somebody may give it. */
export function probe(type: CommandType, about?: string): Command {
  if (about === undefined) return { type } as Command;
  return { type, [type === 'set-date' ? 'date' : 'item']: about } as Command;
}

export const reason = (s: Subject, hint: TextKey, optional = false): FormField => ({
  kind: 'area',
  name: 'reason',
  label: s.say('fieldReason'),
  hint: s.say(hint),
  optional,
});

/** `agency:role`, or `role` where no agency is known. */
export const ownerValue = (owner: { agency?: string | null; role: string }): string =>
  owner.agency ? `${owner.agency}:${owner.role}` : owner.role;

/** The owner that a choice stands for. */
export function ownerFrom(value: unknown): { agency?: string; role: string } | undefined {
  if (typeof value !== 'string') return undefined;
  const [first, second] = value.split(':');
  return second === undefined ? { role: first! } : { agency: first!, role: second };
}
