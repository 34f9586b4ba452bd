import { amend } from './amend.ts';
import type { Case } from './case.ts';
import type { Command, InternalCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';

/** Keys of what somebody changes: `d:` a date, `f:` a fact, `i:` an occurrence of an item. */
const dateKey = (date: string): string => `d:${date}`;
const factKey = (fact: string): string => `f:${fact}`;
const itemKey = (item: string): string => `i:${item}`;

/** Happened about an item, and left it as whoever has a form open saw it. */
const leavesAsItWas: ReadonlySet<CaseEvent['type']> = new Set([
  'item-added',
  'item-chased',
  'item-acknowledged',
  'notified',
  'alarm-raised',
  'command-refused',
  'command-failed',
]);

/**
 * Notes what a command changed, of a person or of another trajectory. What follows by rule (reminders, the
 * clock, a new plan) carries no command and is not noted.
 */
export function noteChange(c: Case, event: CaseEvent): void {
  if (event.commandId === undefined) return;
  const { sequence } = event;
  if (event.type === 'date-set') c.changedAt = { ...c.changedAt, [dateKey(event.date)]: sequence };
  if (event.type === 'fact-set') c.changedAt = { ...c.changedAt, [factKey(event.fact)]: sequence };
  if (leavesAsItWas.has(event.type) || !('item' in event) || !event.item) return;
  amend(c, event.item, (state) => {
    state.seq = sequence;
  });
}

/** Sequence at which a command changed what a key names; undefined if none did. */
export const changedAt = (c: Case, key: string): number | undefined =>
  key.startsWith('i:') ? c.items[key.slice(2)]?.seq : c.changedAt?.[key];

/** What a command is about to change, as far as it is a date, facts or an item that there may be. */
export function aboutOf(body: Command | InternalCommand): string[] {
  if (body.type === 'set-date') return [dateKey(body.date)];
  if (body.type === 'set-fact') return [factKey(body.fact)];
  if (body.type === 'settle') return [itemKey(body.promise)];
  const found = body.type === 'complete' ? Object.keys(body.findings ?? {}).map(factKey) : [];
  return 'item' in body && body.item !== undefined ? [itemKey(body.item), ...found] : found;
}
