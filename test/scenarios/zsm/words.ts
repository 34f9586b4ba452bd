import type { Command } from '../../../domain/case/commands.ts';
import { probation } from '../people.ts';
import type { Story } from '../story.ts';
import type { FactValue } from '../../../domain/policy/values.ts';

/** Monday 2 March 2026, the day of every arrest in these stories. */
export const arrestDay = '2026-03-02';

/** Somebody is arrested; a worker of the workplace takes the case that same day. */
export async function arrested({ on, open }: Story, facts: Record<string, FactValue>) {
  await on(arrestDay, '10:00');
  return open('zsm-workplace', { by: probation, dates: { arrest: arrestDay }, facts });
}

export const attempt = (item: string, outcome: 'reached' | 'not-reached'): Command => ({
  type: 'complete',
  item,
  outcome,
});
