import type { Case } from '../../../domain/case/case.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { viewerOf } from '../../../domain/people/access.ts';
import {
  handedOver,
  handoverOf,
  readHandover,
  type HandoverOf,
  type HandoverRead,
} from '../../../domain/reading/handover.ts';
import { asReadBy } from '../../../domain/reading/reader.ts';
import type { Store } from '../../../store/store.ts';
import { statusOf } from '../../../domain/case/pauses.ts';
import type { Who } from '../fits.ts';
import { may } from '../offer.ts';
import type { HandoverNews } from './notice.tsx';

/** How the hand-over of a case stands, with what it holds where this person may read it. */
export async function handoverFor(
  { trajectory }: Pick<Store, 'trajectory'>,
  { definition, c, actor }: Who,
): Promise<(HandoverOf & { read?: HandoverRead }) | undefined> {
  const now = handoverOf(definition, c);
  const stored = now && (await trajectory(now.id, viewerOf(actor)));
  return now && { ...now, ...(stored && { read: readHandover(asReadBy(stored.case, actor)) }) };
}

/** What the receiver of a hand-over is given to read. */
export interface Given {
  read: HandoverRead;
  /** In the words of the giver; null where he wrote nothing. */
  text: string | null;
  /** The case that is handed over, for who takes part in it too. */
  from: string | null;
}

/** @param c the hand-over, as its reader may read it. */
export async function givenTo(
  { trajectory, events }: Pick<Store, 'trajectory' | 'events'>,
  c: Case,
  actor: Who['actor'],
): Promise<Given> {
  const opener = c.related.find(({ relation }) => relation === 'opened-by')?.id;
  const [rows, from] = await Promise.all([
    events(c.id),
    opener === undefined ? undefined : trajectory(opener, viewerOf(actor)),
  ]);
  return {
    read: readHandover(c),
    text: handedOver(c, rows, actor),
    from: from && definitionOf(from.definition) ? from.id : null,
  };
}

/**
 * What the page of a case says of its hand-over: that it was offered, or refused. The page of the hand-over
 * says itself, too, that it was refused.
 */
export async function handoverNews(
  store: Pick<Store, 'trajectory'>,
  who: Who,
): Promise<HandoverNews | undefined> {
  const { definition, c } = who;
  if (statusOf(c) === 'closed') return undefined;
  const mayOffer = (id: string, at: Who): string | null => (may(at, 'hand-over') ? id : null);
  if (definition.handover) {
    const read = readHandover(asReadBy(c, who.actor));
    if (read.answer?.answer !== 'refused') return undefined;
    const id = c.related.find(({ relation }) => relation === 'opened-by')?.id;
    const from = id === undefined ? undefined : await store.trajectory(id, viewerOf(who.actor));
    const rules = from && definitionOf(from.definition);
    const again = rules ? mayOffer(from.id, { definition: rules, c: from.case, actor: who.actor }) : null;
    return { id: c.id, stands: 'returned', read, again };
  }
  const now = await handoverFor(store, who);
  if (!now?.read || (now.stands !== 'offered' && now.stands !== 'returned')) return undefined;
  return { id: now.id, stands: now.stands, read: now.read, again: mayOffer(c.id, who) };
}
