import type { Attendee, CaseEvent } from '../../domain/case/events.ts';
import { mayReadField } from '../../domain/people/access.ts';
import type { ItemReading } from '../../domain/reading/item.ts';
import type { EventRow } from '../../domain/reading/rows.ts';
import { deadlineTexts, itemTexts, ownerName } from '../ui/names.ts';
import type { Who } from '../commands/offer.ts';
import type { CaseParts } from './parts.ts';
import type { CaseItem, MeetingView } from './view.ts';

type Held = Extract<CaseEvent, { type: 'meeting-held' }>;

/** Meetings held, with who was there and what was agreed, and those that have a day: newest first. */
export function meetingsOf(
  who: Who,
  reads: readonly ItemReading[],
  items: readonly CaseItem[],
  parts: CaseParts,
): MeetingView[] {
  const byKey = new Map(items.map((item) => [item.item, item]));
  const held = parts.events
    .filter(({ type }) => type === 'meeting-held')
    // Reopened and held again, the last time counts.
    .filter(({ item }, at, all) => all.findLastIndex((each) => each.item === item) === at)
    .flatMap((row) => heldView(row, who, byKey, parts));
  const planned = reads.flatMap(({ key, state, status }): MeetingView[] => {
    const item = byKey.get(key);
    if (status !== 'open' || !state.planned || !item) return [];
    const { title } = item;
    return [
      { item: key, title, day: state.planned.on, held: false, present: [], absent: [], agreements: [] },
    ];
  });
  return [...held, ...planned].toSorted((a, b) => b.day.localeCompare(a.day));
}

function heldView(
  row: EventRow,
  who: Who,
  byKey: ReadonlyMap<string, CaseItem>,
  parts: CaseParts,
): MeetingView[] {
  const { item: key, on, attendance, agreements } = row.data as unknown as Held;
  const item = byKey.get(key);
  if (item?.status !== 'done') return [];
  const { definition, c, actor } = who;
  const reads = mayReadField(definition, c, actor, 'reason', row.actor.agency, key);
  const { say } = parts.view;
  const named = (each: Attendee) => nameOf(each, parts);
  return [
    {
      item: key,
      title: item.title,
      day: on,
      held: true,
      present: attendance.filter(({ present }) => present).map(named),
      absent: attendance
        .filter(({ present }) => !present)
        .map((each) => {
          const { reason } = each;
          if (reason === undefined) return named(each);
          return `${named(each)} (${reads ? reason : say('forOthers')})`;
        }),
      agreements: agreements.flatMap((agreed) => {
        const found = byKey.get(agreed);
        return found ? [agreementView(found, parts)] : [];
      }),
    },
  ];
}

function nameOf(attendee: Attendee, { view, names }: CaseParts): string {
  const name = attendee.outside === undefined ? undefined : names(attendee.outside);
  return name ?? ownerName(attendee, view.lang, view.agencies);
}

function agreementView(
  { item, title, owner, due, status, deadlineStatus }: CaseItem,
  { view: { say, lang, agencies } }: CaseParts,
): MeetingView['agreements'][number] {
  const state =
    status === 'open' && deadlineStatus !== 'none' ? deadlineTexts[deadlineStatus] : itemTexts[status];
  return { item, title, who: ownerName(owner, lang, agencies), due, state: say(state) };
}
