import { countOf } from '../../domain/calendar/format.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { explain } from '../../domain/reading/explain.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { CaseAsRead } from '../../domain/reading/reader.ts';
import type { ItemReading } from '../../domain/reading/item.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import type { Override, Setting } from '../../domain/reading/override.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { EventRow } from '../../domain/reading/rows.ts';
import { viewItem } from '../../domain/reading/view.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { itemActions } from '../commands/item-actions.ts';
import type { View } from '../ui/view.tsx';
import { shortDay } from '../ui/format.ts';
import { flagText, ownerName, placeName } from '../ui/names.ts';
import type { ExplanationView } from './view.ts';

type Rung = ExplanationView['ladder'][number];

/**
 * The explanation of one item, with the reminders that were given and those still planned.
 * @param setting what the store has under `settingOf`.
 */
export function explanationView(
  view: View,
  actor: Actor,
  { stored, events, names }: { stored: StoredTrajectory; events: EventRow[]; names: PersonNames },
  read: ItemReading<CaseAsRead>,
  setting?: Setting,
): ExplanationView {
  const { lang, agencies } = view;
  const { case: c, definition, key } = read;
  const why = explain(read, lang, setting);
  const item = viewItem(read, lang, names);
  const planned = why.ladder.map((rung): Rung => ({
    day: dayOf(Date.parse(rung.at)),
    kind: rung.kind,
    to: rung.to ? ownerName(rung.to, lang, agencies) : null,
    state: 'planned',
  }));
  return {
    trajectory: c.id,
    pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
    title: item.title,
    due: item.due,
    deadlineStatus: item.deadlineStatus,
    status: item.status,
    owner: ownerName(item.owner, lang, agencies),
    rule: why.rule,
    source: why.source,
    label: item.label,
    steps: why.steps,
    opens: why.opens,
    overridden: why.overridden && overriddenText(why.overridden, view),
    ladder: [...events.flatMap((row) => given(row, key, view)), ...planned],
    fallback: why.fallback,
    flags: item.flags.map((flag) => flagText(flag, view.say)),
    waitingReason: item.waitingReason,
    actions: itemActions({ view, actor }, c, definition, item),
  };
}

/** A reminder or alarm about the item that was sent, on its own or in a summary after an outage. */
function given(row: EventRow, key: string, { lang, agencies }: View): Rung[] {
  const event = row.data as unknown as CaseEvent;
  if (event.type === 'reminded' && event.item === key) {
    return [
      {
        day: dayOf(row.at),
        kind: event.kind,
        to: ownerName(event.to, lang, agencies),
        state: event.given ? 'given' : 'summarised',
      },
    ];
  }
  if (event.type === 'item-chased' && event.item === key)
    return [{ day: event.on, kind: 'chased', to: ownerName(event.actor, lang, agencies), state: 'given' }];
  if (event.type === 'alarm-raised' && event.item === key)
    return [{ day: dayOf(row.at), kind: 'alarm', to: ownerName(event.to, lang, agencies), state: 'given' }];
  return [];
}

/** Who set the term otherwise: this case, its start, or where it belongs. */
function overriddenText({ from, amount, unit, reason, ...by }: Override, view: View): string {
  const { say, lang, agencies } = view;
  const terms = { term: countOf(amount, unit, lang), standard: countOf(from.amount, from.unit, lang) };
  if (by.by === 'case')
    return reason === null ? say('setByCasePlain', terms) : say('setByCase', { ...terms, reason });
  if (by.by === 'start') return say('setByStart', terms);
  if (!by.setBy || !by.on || reason === null) return say('setByUnknown', terms);
  const place = placeName({ [by.by]: by.where }, view);
  return say('setByPlace', {
    ...terms,
    place,
    who: ownerName(by.setBy, lang, agencies),
    day: shortDay(by.on, lang),
    reason,
  });
}
