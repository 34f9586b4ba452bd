import { textIn } from '../calendar/text.ts';
import type { Day, Instant, Lang } from '../calendar/types.ts';
import { iso } from '../calendar/zone.ts';
import type { Actor, Case, Refusal } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import { fingerprint } from '../case/fingerprint.ts';
import type { Settings } from '../case/parameters.ts';
import { definitionOf } from '../catalogue.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { maySee } from '../people/access.ts';
import { agenciesOf } from '../people/parties.ts';
import { ladderOf, readItem } from '../reading/item.ts';
import { explain } from '../reading/explain.ts';
import { noNames, type PersonNames } from '../reading/parties.ts';
import { asReadBy, type CaseAsRead } from '../reading/reader.ts';
import { viewTrajectory, type ItemView } from '../reading/view.ts';
import { createWorld } from './world.ts';

/** A case with the trajectories that hear what happens in it, as the store shows them. */
export interface Family {
  case: Case;
  relatives: Case[];
  /** What an organisation has arranged, for what opens beside it; undefined: not known. */
  settingsOf?: (organisation: string) => Settings | undefined;
}

/** As much of an item as a page tells of it. */
export type ShownItem = Pick<
  ItemView,
  'title' | 'status' | 'due' | 'deadlineStatus' | 'flags' | 'owner' | 'waitingReason'
>;

/** One item that a command changes; null where there is none before or after. */
export interface ItemChange<Item extends ShownItem = ItemView> {
  item: string;
  before: Item | null;
  after: Item | null;
  /** The day that the term gives, where that lies in the past, so that it is due at once instead. */
  reckoned: Day | null;
  /** By which rule it is then due when it is; null where it has no day. */
  why: string | null;
  /** The first reminder that follows. */
  next: { at: string; to: Addressee; kind: 'reminder' | 'escalation' } | null;
}

export interface SeenCase<Item extends ShownItem = ItemView> {
  id: string;
  type: string;
  title: string;
  /** `opened`: it does not exist yet. */
  relation: 'own' | 'related' | 'opened';
  /** Of the case that was looked at; null where it does not exist yet. */
  sequence: number | null;
  changes: ItemChange<Item>[];
}

/** What one command would change, in its case first, then in each of its relatives that the actor sees. */
export interface SeenChange<Item extends ShownItem = ItemView> {
  /** The same as long as the command would do the same to the same items. */
  preview: string;
  cases: SeenCase<Item>[];
  /** Who hears of it at once. */
  told: Addressee[];
}

/**
 * What a command would do to a case and its relatives by the pure rules, before and after. Nothing is stored
 * and nobody is told. What had fallen due by `now` anyway counts as before.
 */
export function seeChange(
  { case: own, relatives, settingsOf }: Family,
  actor: Actor,
  command: Command,
  now: Instant,
  lang: Lang,
  names: PersonNames = noNames,
): Refusal | SeenChange {
  const world = createWorld(now, { ...(settingsOf && { settingsOf }) });
  for (const each of [own, ...relatives]) world.adopt(each);
  world.advance(now);
  const before = new Map(world.cases);
  const passed = world.events.length;
  const outcome = world.send(own.id, actor, command, 'what-if');
  if (outcome.outcome === 'refused') return outcome;
  if (outcome.outcome === 'failed') throw new Error(`a preview of ${command.type} failed: ${outcome.code}`);
  const seen = [...world.cases.values()].filter((c) =>
    maySee(actor, agenciesOf(definitionOf(c.definition)!, c)),
  );
  const cases = seen
    .map((after): SeenCase => {
      const was = before.get(after.id);
      return {
        ...titleOf(after, lang),
        relation: relationOf(after, own, was),
        sequence: was ? ([own, ...relatives].find(({ id }) => id === after.id)?.sequence ?? null) : null,
        changes: changesOf(was, after, { actor, now, lang, names }),
      };
    })
    .filter(({ relation, changes }) => relation !== 'related' || changes.length > 0);
  return {
    preview: fingerprint([
      { ...command, reason: undefined },
      cases.map(({ id, changes }) => [id, changes.map(essence)]),
    ]),
    cases,
    told: addressees(world.events.slice(passed).filter(({ id }) => cases.some((each) => each.id === id))),
  };
}

/** What a trajectory is, in words. */
export function titleOf(c: Case, lang: Lang): Pick<SeenCase, 'id' | 'type' | 'title'> {
  const { id, title } = definitionOf(c.definition)!;
  return { id: c.id, type: id, title: textIn(title, lang) };
}

function relationOf({ id }: Case, own: Case, was: Case | undefined): SeenCase['relation'] {
  if (id === own.id) return 'own';
  return was ? 'related' : 'opened';
}

interface Looking {
  actor: Actor;
  now: Instant;
  lang: Lang;
  names: PersonNames;
}

/** The items of a case that differ from what they were; without a case before it, all of them. */
export function changesOf(
  was: Case | undefined,
  is: Case,
  { actor, now, lang, names }: Looking,
): ItemChange[] {
  const shown = (c: Case | undefined) =>
    new Map(
      (c ? viewTrajectory(asReadBy(c, actor), now, lang, names).items : []).map((item) => [item.item, item]),
    );
  const [before, after] = [shown(was), shown(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((item) => {
    const [one, other] = [before.get(item) ?? null, after.get(item) ?? null];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    const state = is.items[item];
    return [
      {
        item,
        before: one,
        after: other,
        reckoned: state?.status === 'open' ? (state.natural ?? null) : null,
        why: whyDue(asReadBy(is, actor), item, now, lang),
        next: firstReminder(is, item, now),
      },
    ];
  });
}

/** The arithmetic of its day in words, or what was said last where somebody set that day. */
function whyDue(c: CaseAsRead, key: string, now: Instant, lang: Lang): string | null {
  const read = readItem(c, key, now);
  if (!read?.due || read.status !== 'open') return null;
  const { steps } = explain(read, lang);
  const isSet = read.flags.includes('extended') || read.state.adHoc || read.state.chosen;
  return steps.at(isSet ? -1 : 0)?.text ?? null;
}

function firstReminder(c: Case, key: string, now: Instant): ItemChange['next'] {
  const read = readItem(c, key, now);
  if (!read || read.status !== 'open') return null;
  const [first] = ladderOf(read).toSorted((a, b) => a.at - b.at);
  if (!first) return null;
  const to = addresseeOf(read.definition, c, read.item, read.state, first.rung.to);
  return { at: iso(first.at), to, kind: first.rung.kind };
}

/** What of an item two looks must agree on for the second to be the same. */
const essence = ({ item, before, after, reckoned }: ItemChange) => [
  item,
  before && [before.status, before.due, before.deadlineStatus === 'none'],
  after && [after.status, after.due, after.deadlineStatus === 'none'],
  reckoned,
];

/** Whom events tell at once, each once. */
export function addressees(events: readonly { event: CaseEvent }[]): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const { event } of events)
    if (event.type === 'notified' || event.type === 'alarm-raised' || event.type === 'reminded')
      found.set(`${event.to.agency}/${event.to.role}`, event.to);
  return [...found.values()];
}

/**
 * What a change is to whoever does the item. `late`: its day lies in the past; `moves`: it gets another day;
 * `opens`: it applies from now on; `resumes` and `rests`: its day counts again, or does not for a while;
 * `ends`: it is done or skipped; `closes`: it applies no longer.
 */
export type ChangeKind = 'late' | 'moves' | 'opens' | 'resumes' | 'rests' | 'ends' | 'closes' | 'other';

export function kindOf({ before, after, reckoned }: ItemChange<ShownItem>): ChangeKind {
  const [was, is] = [before?.status === 'open', after?.status === 'open'];
  const isLate = is && (reckoned !== null || after!.deadlineStatus === 'overdue');
  if (isLate && before?.due !== after!.due) return 'late';
  if (is) return was ? whileOpen(before!, after!) : 'opens';
  if (isSettled(after)) return isSettled(before) ? 'other' : 'ends';
  return was ? 'closes' : 'other';
}

function whileOpen(before: ShownItem, after: ShownItem): ChangeKind {
  if (counts(before) && !counts(after)) return after.flags.includes('paused') ? 'rests' : 'closes';
  if (before.due !== after.due) return 'moves';
  return counts(after) && !counts(before) ? 'resumes' : 'other';
}

/** Not while it is paused, nor in a trajectory that is closed. */
const counts = ({ due, deadlineStatus }: ShownItem): boolean => due === null || deadlineStatus !== 'none';

const isSettled = (item: ShownItem | null): boolean => item?.status === 'done' || item?.status === 'skipped';
