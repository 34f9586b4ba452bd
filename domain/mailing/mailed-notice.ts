import type { NoticeRow } from '../reading/rows.ts';
import type { ItemKind } from '../policy/values.ts';

/** A notice as a mail tells of it: never with its title, which the page shows. */
export interface MailedNotice extends Pick<NoticeRow, 'kind' | 'code' | 'item' | 'due'> {
  /** Null where it is about none. */
  trajectory: string | null;
  /** Null where it is about no item. */
  itemKind: ItemKind | null;
  /** Hers, that of a colleague for whom she acts, or of her role while nobody of it acts for its holder. */
  whose: 'own' | 'role' | { name: string | null };
}
