import { aboutOf, changedAt } from '../case/changed.ts';
import type { Case, Present, Refusal } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import { refuse } from '../case/refusal.ts';

/**
 * Refuses to save over what somebody changed after `expected`, the sequence of the case that was looked at.
 * The refusal holds what there is now.
 */
export function unseenChange(c: Case, expected: number | undefined, command: Command): Refusal | undefined {
  if (expected === undefined) return undefined;
  const changed = aboutOf(command).find((key) => (changedAt(c, key) ?? 0) > expected);
  if (changed === undefined) return undefined;
  const refusal = refuse(412, 'changed-since', {
    nl: 'Iemand anders heeft dit gewijzigd nadat u het opende; er is niets opgeslagen. Kijk wat er nu staat en sla daarna opnieuw op.',
    en: 'Somebody else changed this after you opened it; nothing was saved. Look at what it is now, then save again.',
  });
  return { ...refusal, present: presentOf(c, changed) };
}

function presentOf(c: Case, key: string): Present {
  const [kind, name] = [key.slice(0, 1), key.slice(2)];
  const now = { changed: changedAt(c, key)!, sequence: c.sequence };
  if (kind === 'd') return { date: name, value: c.dates[name] ?? null, ...now };
  if (kind === 'f') return { fact: name, value: c.facts[name] ?? null, ...now };
  const { status, due = null, outcome = null } = c.items[name]!;
  return { item: name, value: { status, due, outcome }, ...now };
}
