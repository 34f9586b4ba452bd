import type { Instant } from '../calendar/types.ts';
import { amend } from './amend.ts';
import type { Case, ItemState } from './case.ts';
import type { Command, InternalCommand, NamedCommand } from './commands.ts';
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
  'form-filled',
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
  if (event.type === 'told-again') return noteTold(c, event.about, event);
  const key = keyOf(event);
  if (key !== undefined) {
    c.changedAt = { ...c.changedAt, [key]: sequence };
    noteTold(c, [key], event);
  }
  if (leavesAsItWas.has(event.type) || !('item' in event) || !event.item) return;
  // A lasting term, set on what is done, is for those that come after it.
  if (event.type === 'term-overridden' && c.items[event.item]?.settledAt !== undefined) return;
  amend(c, event.item, (state) => {
    state.seq = sequence;
    noteItem(state, event);
  });
}

/** What was settled at that moment says so already: a case stays small. */
function noteItem(state: ItemState, { at, saidAt = at }: CaseEvent): void {
  state.toldAt = saidAt === state.settledAt ? undefined : saidAt;
}

function keyOf(event: CaseEvent): string | undefined {
  if (event.type === 'date-set') return dateKey(event.date);
  return event.type === 'fact-set' ? factKey(event.fact) : undefined;
}

/** Notes as of when these were told; of dates and facts only where that is not when the case heard it. */
function noteTold(c: Case, keys: string[], event: CaseEvent): void {
  const { saidAt } = event;
  for (const key of keys) {
    if (key.startsWith('i:')) amend(c, key.slice(2), (state) => noteItem(state, event));
    else if (saidAt !== undefined) c.toldAt = { ...c.toldAt, [key]: saidAt };
    else if (c.toldAt?.[key] !== undefined) c.toldAt = without(c.toldAt, key);
  }
}

const without = (told: Record<string, Instant>, key: string): Record<string, Instant> =>
  Object.fromEntries(Object.entries(told).filter(([each]) => each !== key));

/** As of when what a key names was told; undefined where nobody did, or nobody noted it. */
export function toldAt(c: Case, key: string): Instant | undefined {
  const [kind, name] = [key.slice(0, 2), key.slice(2)];
  if (kind === 'i:') return c.items[name]?.toldAt ?? c.items[name]?.settledAt;
  return c.toldAt?.[key] ?? (kind === 'd:' ? c.datesAt : c.factsAt)[name];
}

/** Sequence at which a command changed what a key names; undefined if none did. */
export const changedAt = (c: Case, key: string): number | undefined =>
  key.startsWith('i:') ? c.items[key.slice(2)]?.seq : c.changedAt?.[key];

/** Of a case that opens with these dates and facts, as a partner's system told them. */
export const toldWith = (dates: object, facts: object, saidAt: Instant): Record<string, Instant> =>
  Object.fromEntries(
    [...Object.keys(dates).map(dateKey), ...Object.keys(facts).map(factKey)].map((key) => [key, saidAt]),
  );

/** What a command is about to change, as far as it is a date, facts or an item that there may be. */
export function aboutOf(body: Command | NamedCommand | InternalCommand): string[] {
  if (body.type === 'set-date') return [dateKey(body.date)];
  if (body.type === 'set-fact') return [factKey(body.fact)];
  if (body.type === 'settle') return [itemKey(body.promise)];
  const found = body.type === 'complete' ? Object.keys(body.findings ?? {}).map(factKey) : [];
  return 'item' in body && body.item !== undefined ? [itemKey(body.item), ...found] : found;
}
