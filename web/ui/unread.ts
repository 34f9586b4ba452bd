import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Reader } from '../../store/mailbox.ts';
import type { Store } from '../../store/store.ts';

/** New messages are counted up to this many; above that the page says that there are more. */
const most = 99;

/** Whose messages these are. What went to a colleague whom she replaces today is for her too. */
export async function readerOf(
  store: Pick<Store, 'covering'>,
  { agency, role, ...actor }: Actor,
  today: Day,
): Promise<Reader> {
  return { agency, role, covering: await store.covering({ agency, role, ...actor }, today) };
}

/** How many messages are new to her, one more than is said where there are more. */
export const unreadOf = async (store: Store, actor: Actor, today: Day): Promise<number> =>
  store.unread(await readerOf(store, actor, today), most + 1);

export const unreadText = (n: number): string => (n > most ? `${most}+` : String(n));
