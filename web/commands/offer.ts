import { mayCommand } from '../../domain/people/access.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CommandType } from '../../domain/case/commands.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { statusOf } from '../../domain/case/pauses.ts';
import { fittingCommand } from '../../domain/decide/acting.ts';
import { dateAwaited } from '../../domain/deadlines/admission.ts';
import type { Definition, ItemDefinition } from '../../domain/policy/definition.ts';
import { decidersOf, ownerAsAsked } from '../../domain/people/owner.ts';
import type { ItemView } from '../../domain/reading/view.ts';
import { add } from './add-form.ts';
import { assign } from './assign-form.ts';
import * as caseForms from './case-forms.ts';
import { probe, type FormSpec } from '../ui/forms/form.ts';
import * as itemForms from './item-forms.ts';
import { holdMeeting } from './meeting-form.ts';
import * as askingForms from './asking-forms.ts';
import { answer, answersOf } from './answer-form.ts';
import { confirm } from './confirm-form.ts';
import { fits, type Who } from './fits.ts';
import { handOver } from './hand-over/form.ts';
import { leavers } from './leavers.ts';
import * as meetingDayForms from './meeting-day-forms.ts';
import { open } from './open-form.ts';
import * as signalForms from './signal-forms.ts';
import * as pauseForms from './pause-forms.ts';
import { givable } from './people.ts';
import { pausable } from './tracks.ts';
import { isAcceptance } from '../../domain/policy/handover.ts';
import { itemNamed } from '../../domain/policy/items.ts';

const all: FormSpec[] = [
  open,
  ...Object.values(itemForms),
  answer,
  ...Object.values(askingForms),
  holdMeeting,
  ...Object.values(meetingDayForms),
  ...Object.values(signalForms),
  confirm,
  add,
  assign,
  ...Object.values(caseForms),
  handOver,
  ...Object.values(pauseForms),
];
const byType = new Map<string, FormSpec>(all.map((spec) => [spec.type, spec]));

/** The form for a command; undefined for a name that is none. */
export const formFor = (type: string): FormSpec | undefined => byType.get(type);

export type { Who } from './fits.ts';

/** Whether the access table lets this person give the command. */
export function may(who: Who, type: CommandType, item?: string): boolean {
  const { definition, c, actor } = who;
  if (statusOf(c) !== 'open') return false;
  // Who asked may take back what others answer.
  if (type === 'answer' && item !== undefined && Object.hasOwn(c.items, item))
    return answersOf(who, item).length > 0;
  if (type === 'assign' && givable(who).length > 0) return true;
  if (type === 'request' && item !== undefined && isAsked(who, item)) return false;
  if (mayCommand(definition, c, actor, probe(type, item)) !== undefined) return false;
  return type !== 'decide' || decides(definition, c, actor.role, item);
}

/** Whether this person is who a request goes to: the access table lets him send it, to himself. */
function isAsked({ definition, c, actor }: Who, item: string): boolean {
  const state = Object.hasOwn(c.items, item) ? c.items[item] : undefined;
  if (!state) return false;
  const { agency, role } = ownerAsAsked(definition, c, itemNamed(definition, state.of ?? ''), state);
  if (agency !== actor.agency) return false;
  return agency !== c.organisation || (role === actor.role && !definition.steeredBy.includes(role));
}

function decides(definition: Definition, c: Case, role: string, item: string | undefined): boolean {
  const together = decidersOf(definition, c, itemNamed(definition, c.items[item ?? '']?.of ?? ''));
  return together.length === 0 || together.includes(role);
}

/** Beside its main command: what only meetings take, and the answer to a task that one gave another. */
const alsoFits: Partial<Record<CommandType, ItemView['kind'][]>> = {
  answer: ['task'],
  'plan-meeting': ['meeting'],
  'not-held': ['meeting'],
};

/** Whether a command that belongs to one kind of item is used on that kind; the others fit every item. */
export function fitsKind(type: CommandType, kind: ItemView['kind']): boolean {
  if (fittingCommand[kind] === type) return true;
  const kinds = alsoFits[type];
  return kinds ? kinds.includes(kind) : !Object.values(fittingCommand).includes(type);
}

/** Commands that fit an item's kind and state, the most fitting first; only those this person may give. */
export function itemCommands(who: Who, item: ItemView): CommandType[] {
  const date = dateTold(who, item.item);
  return fitting(who, item).filter((type) => may(who, type, type === 'set-date' ? date : item.item));
}

/** The date that settles an item once it is told, or that it waits for. */
export const dateTold = (who: Omit<Who, 'actor'>, item: string): string | undefined =>
  itemNamed(who.definition, who.c.items[item]?.of ?? '')?.tells ?? awaited(who, item);

function awaited({ definition, c }: Omit<Who, 'actor'>, item: string): string | undefined {
  const state = c.items[item];
  return state && dateAwaited(definition, c, item, state, dayOf(c.clock));
}

/** Where the rules let nobody reopen it, a date that settled it can still be changed. */
function reopening(who: Who, { item }: ItemView): CommandType[] {
  if (fits(who, 'reopen', item)) return ['reopen'];
  return dateTold(who, item) === undefined ? [] : ['set-date'];
}

function fitting(who: Who, item: ItemView): CommandType[] {
  const { definition, c } = who;
  if (item.status === 'done' || item.status === 'skipped') return reopening(who, item);
  if (item.status === 'waiting') return waitingFor(who, item);
  if (item.status === 'cancelled') return [];
  const known = itemNamed(definition, c.items[item.item]?.of ?? '');
  const main = mainCommands(who, item, known);
  const sends =
    item.kind === 'request' &&
    item.requestedOn === null &&
    !isAcceptance(definition, known) &&
    may(who, 'request', item.item);
  const possible: CommandType[] = [
    ...(sends ? (['request'] as const) : []),
    ...main,
    ...(item.kind === 'task' && fits(who, 'answer', item.item) ? (['answer'] as const) : []),
    ...(waitsOnAnother(who, item) ? [] : between(who, item)),
    'ask',
    ...(item.due ? (['extend'] as const) : []),
    ...(item.acknowledgedOn === null && item.origin !== 'told' ? (['acknowledge'] as const) : []),
    ...(item.origin === 'definition' && (item.label === 'practice' || item.label === 'assumed')
      ? (['override-term'] as const)
      : []),
    'skip',
  ];
  // What nobody asked yet is asked first; there is nothing to remind of.
  return sends ? possible.filter((type) => type !== 'chase') : possible;
}

/** What waits for a date alone can be done without it; and whoever knows that date says it. */
function waitingFor({ definition, c }: Who, item: ItemView): CommandType[] {
  if (awaited({ definition, c }, item.item) === undefined) return ['ask', 'skip'];
  const [done] = mainCommand(item, itemNamed(definition, c.items[item.item]?.of ?? ''));
  return [...(done && done !== 'set-date' ? [done] : []), 'set-date', 'ask', 'skip'];
}

/** Whether another agency must act first, so that a word to it fits best; who has none is acted for. */
const waitsOnAnother = ({ actor }: Who, { waitingOn, owner }: ItemView): boolean =>
  waitingOn !== null && owner.agency !== null && owner.agency !== actor.agency;

/** A word to whom it waits on, and passing it on to the next. */
const between = (who: Who, { item }: ItemView): CommandType[] =>
  (['chase', 'forward'] as const).filter((type) => fits(who, type, item));

/** What is done with an item first: what completes it, or a word to whom it waits on. */
function mainCommands(who: Who, item: ItemView, known: ItemDefinition | undefined): CommandType[] {
  const state = who.c.items[item.item];
  if (state?.reported && !state.reported.confirmed) return ['confirm', ...between(who, item)];
  if (item.origin === 'told') return ['acknowledge'];
  const completing = mainCommand(item, known);
  if (waitsOnAnother(who, item)) return [...between(who, item), ...completing];
  if (item.kind !== 'meeting') return completing;
  return item.flags.includes('not-held')
    ? ['plan-meeting', ...completing, 'not-held']
    : [...completing, 'plan-meeting', 'not-held'];
}

/**
 * What completes an item; nothing where another trajectory does, but for the hand-over that is asked for
 * here.
 */
function mainCommand(item: ItemView, known: ItemDefinition | undefined): CommandType[] {
  if (known?.kind === 'milestone' && known.completedBy)
    return known.completedBy.trajectory === 'warm-handover' ? ['hand-over'] : [];
  if (item.origin === 'promise') return ['settle'];
  return [known?.tells ? 'set-date' : fittingCommand[item.kind]];
}

/** Commands on the case as a whole; the hand-over only where the definition has one. */
export function caseCommands(who: Who): CommandType[] {
  const item = who.definition.opens.find((rule) => rule.receiver)?.item;
  const state = item === undefined ? undefined : who.c.items[item]?.status;
  const handsOver = state === 'open' || state === 'waiting';
  const types: CommandType[] = [
    ...(handsOver ? (['hand-over'] as const) : []),
    'add',
    'ask',
    'raise',
    'promise',
    'assign',
    ...(leavers(who).length > 0 ? (['leave'] as const) : []),
    ...(pausable(who.definition, who.c).length > 0 ? (['pause'] as const) : []),
    ...(who.c.paused.length > 0 ? (['resume'] as const) : []),
    'close',
  ];
  return types.filter((type) => may(who, type));
}
