import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import { lastOfFive } from '../../store/worklist.ts';
import { searchText } from '../ui/format.ts';
import type { View } from '../ui/view.tsx';
import { nobody, type Filters, type Period, type Tab } from './filters.ts';

type Reader = Pick<View, 'today'> & { actor: Actor };

const periods: Record<Period, (today: Day) => { dueFrom?: Day; dueTo?: Day }> = {
  past: (today) => ({ dueTo: addDays(today, -1) }),
  five: (today) => ({ dueFrom: today, dueTo: lastOfFive(today) }),
  week: (today) => ({ dueFrom: today, dueTo: addDays(today, 7) }),
  month: (today) => ({ dueFrom: today, dueTo: addDays(today, 30) }),
  later: (today) => ({ dueFrom: addDays(today, 31) }),
};

/** A colleague holds nothing of another organisation: the organisation that was chosen counts. */
export function settled(filters: Filters, { agency }: Actor): Filters {
  const isElsewhere = filters.organisation !== '' && filters.organisation !== agency;
  return isElsewhere ? { ...filters, colleague: '' } : filters;
}

const finished: DeadlineStatus[] = ['met', 'met-late', 'not-met'];

/** What is asked for, but for the tab and the days: whose it is, who holds it, on whom it waits. */
export function sharedFilter(
  { today, actor }: Reader,
  { type, organisation, colleague, waiting, q }: Filters,
): Omit<DeadlineFilter, 'deadlineStatus' | 'dueFrom' | 'dueTo'> {
  return {
    viewer: viewerOf(actor),
    today,
    type: type || undefined,
    agency: organisation || undefined,
    waitingOn: waiting || undefined,
    text: searchText(q) || undefined,
    ...heldBy(actor, colleague),
    ...(colleague === nobody && { agency: actor.agency }),
  };
}

function heldBy({ agency }: Actor, colleague: string): Pick<DeadlineFilter, 'heldBy' | 'unheld'> {
  if (colleague === '') return {};
  return colleague === nobody ? { unheld: true } : { heldBy: { agency, people: [colleague] } };
}

/** The same with the days. */
export const filterOf = (view: Reader, filters: Filters): DeadlineFilter => ({
  ...sharedFilter(view, filters),
  ...(filters.period && periods[filters.period](view.today)),
});

/** The same of one tab. */
export function tabFilter(view: Reader, filters: Filters, tab: Tab): DeadlineFilter {
  const filter = filterOf(view, filters);
  const { agency, role } = view.actor;
  const ofTab: Record<Tab, Partial<DeadlineFilter>> = {
    all: {},
    mine: { mine: { agency, role } },
    overdue: { deadlineStatus: ['overdue'] },
    soon: { deadlineStatus: ['due-today', 'due-soon'] },
    waiting: { waitingOn: filter.waitingOn ?? 'others' },
    upcoming: { deadlineStatus: ['upcoming'] },
    done: { deadlineStatus: finished },
  };
  return { ...filter, ...ofTab[tab] };
}
