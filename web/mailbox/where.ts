import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { REPLACING } from '../../domain/people/absence.ts';
import { isUnreached } from '../../domain/mailing/unreached.ts';
import { PATTERN } from '../../domain/reading/patterns.ts';
import { meetingPath } from '../ui/paths.ts';

/** What of a message says where it leads. */
interface Leading {
  code: string;
  /** Null where it is about none. */
  trajectory: string | null;
  item: string | null;
}

/** The pages on which one does something about what is about no trajectory, by code. */
const pages: Partial<Record<string, string>> = {
  [PATTERN]: '/patterns',
  [REPLACING]: '/worklist?of=me',
  'cases-given': '/worklist?of=me',
  'colleague-left': '/people',
  'subscription-disabled': '/subscriptions',
};

/**
 * Where one looks when a message tells something: at the item, at its trajectory, or at the page for that.
 * @param role of the reader: whom mail does not reach is a matter of colleagues, for administrators of mail.
 */
export function whereOf({ code, trajectory, item }: Leading, role: string): string {
  if (isUnreached(code)) return mayUseRoute('putOrganisation', role) ? '/administration/channels' : '/people';
  const page = pages[code];
  if (page !== undefined) return page;
  if (trajectory === null) return '/mailbox';
  if (code === 'cannot-come' && item !== null) return meetingPath(trajectory, item);
  return item === null ? `/trajectories/${trajectory}` : `/trajectories/${trajectory}/items/${item}`;
}
