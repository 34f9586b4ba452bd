import { textIn } from '../../domain/calendar/text.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Deadline } from '../../store/deadlines.ts';
import { partyIn, type PartyView } from '../../domain/reading/parties.ts';
import { itemPath, questionPath } from './paths.ts';
import type { View } from './view.tsx';

type OfDeadline = 'trajectory' | 'type' | 'item' | 'due' | 'deadlineStatus' | 'owner';

/** A deadline as the lists show it, in the language of the request. */
export interface DeadlineView extends Pick<Deadline, OfDeadline> {
  typeTitle: string;
  waitingOn: PartyView | null;
  /** Where it stands: in its trajectory, or alone where the reader's agency is only asked it. */
  href: string;
  pseudonym: string;
  title: string;
  /** What was offered elsewhere for it was refused, and it is to be done here. */
  refused: boolean;
}

/**
 * A stored deadline in the words of the reader; where it is about no client, the organisation stands for it.
 */
export const deadlineView =
  ({ lang, agencies, say }: Pick<View, 'lang' | 'agencies' | 'say'>) =>
  (row: Deadline): DeadlineView => ({
    ...row,
    waitingOn: row.waitingOn && partyIn(row.waitingOn, lang),
    href: row.askedOnly ? questionPath(row.trajectory, row.item) : itemPath(row.trajectory, row.item),
    typeTitle:
      row.type === null ? say('question') : (textIn(definitionOf(row.type)?.title, lang) ?? row.type),
    pseudonym: row.client?.pseudonym ?? (row.organisation === null ? '–' : agencies(row.organisation)),
    title: textIn(row.title, lang),
    refused: row.flags.includes('returned'),
  });
