import type { Day } from '../calendar/types.ts';
import type { ItemStatus } from '../policy/values.ts';

export const deadlineStatuses = ['none', 'upcoming', 'due-soon', 'due-today', 'overdue', 'met', 'met-late', 'waived'] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

/**
 * Status of a deadline, from days alone: it never depends on the moment a timer fired.
 * Overdue from the day after the due date; met if done on or before it.
 * @param soon last day that counts as soon: five working days after `today`.
 */
export function deadlineStatus(
  item: { status: ItemStatus; due?: Day | null; actedOn?: Day | null },
  today: Day,
  soon: Day,
): DeadlineStatus {
  if (item.status === 'skipped') return 'waived';
  if (!item.due || item.status === 'waiting' || item.status === 'cancelled') return 'none';
  if (item.status === 'done') return item.actedOn && item.actedOn > item.due ? 'met-late' : 'met';
  if (item.due < today) return 'overdue';
  if (item.due === today) return 'due-today';
  return item.due <= soon ? 'due-soon' : 'upcoming';
}
