import type { Day } from '../../domain/calendar/types.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { View } from './view.tsx';

/** A deadline as the lists show it, in the language of the request. */
export interface DeadlineView {
  trajectory: string;
  type: string;
  typeTitle: string;
  pseudonym: string;
  item: string;
  title: string;
  due: Day | null;
  deadlineStatus: DeadlineStatus;
  owner: { agency: string | null; role: string };
  waitingOn: string | null;
}

/** A stored deadline in the words of the reader; where it is about no client, the organisation stands for it. */
export const deadlineView =
  ({ lang, agencies }: Pick<View, 'lang' | 'agencies'>) =>
  (row: Deadline): DeadlineView => ({
    ...row,
    typeTitle: definitionOf(row.type)?.title[lang] ?? row.type,
    pseudonym: row.client?.pseudonym ?? agencies(row.organisation),
    title: row.title[lang],
  });
