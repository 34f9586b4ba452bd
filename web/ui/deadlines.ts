import { textIn } from '../../domain/calendar/text.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { View } from './view.tsx';

type OfDeadline = 'trajectory' | 'type' | 'item' | 'due' | 'deadlineStatus' | 'owner' | 'waitingOn';

/** A deadline as the lists show it, in the language of the request. */
export interface DeadlineView extends Pick<Deadline, OfDeadline> {
  typeTitle: string;
  pseudonym: string;
  title: string;
}

/**
 * A stored deadline in the words of the reader; where it is about no client, the organisation stands for it.
 */
export const deadlineView =
  ({ lang, agencies }: Pick<View, 'lang' | 'agencies'>) =>
  (row: Deadline): DeadlineView => ({
    ...row,
    typeTitle: textIn(definitionOf(row.type)?.title, lang) ?? row.type,
    pseudonym: row.client?.pseudonym ?? agencies(row.organisation),
    title: textIn(row.title, lang),
  });
