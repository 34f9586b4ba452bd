import type { Day } from '../../../../domain/calendar/types.ts';
import type { Command } from '../../../../domain/case/commands.ts';
import { answer, decide, hold } from '../../../scenarios/commands.ts';
import { care, defaults } from '../../../scenarios/people.ts';
import { begin } from '../../play.ts';

/** Registered Monday 1 June 2026. */
export const registered = (dates: Record<string, Day> = {}) =>
  begin('sheltered-housing', {
    on: '2026-06-01',
    by: care,
    dates: { registration: '2026-06-01', ...dates },
    defaults: { ...defaults, 'neighbourhood-team': 'buurtteam' },
  });
/** With a place, arriving Wednesday 1 July 2026, seen on that day. */
export function arrived(dates: Record<string, Day> = {}) {
  const play = registered({ arrival: '2026-07-01', ...dates });
  play.by(
    care,
    decide('screening', 'suitable', 'Past in de groep'),
    hold('intake', '2026-06-01'),
    decide('place-decision', 'confirmed', 'Kamer vrij'),
  );
  play.by(care, answer('advice-request', 'delivered'), answer('risk-assessment', 'delivered'));
  play.on('2026-07-01');
  return play;
}

export const add = (item: string, reason: string): Command => ({ type: 'add', item, reason });
