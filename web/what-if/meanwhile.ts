import { viewerOf } from '../../domain/people/access.ts';
import type { SeenCase } from '../../domain/what-if/change.ts';
import { viewEvents } from '../../domain/reading/view.ts';
import { knownRelated } from '../../store/related.ts';
import type { Actor } from '../../domain/case/case.ts';
import { capital, moment } from '../ui/format.ts';
import { ownerName } from '../ui/names.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';

/** Changes of one case that are named; there are seldom more than two. */
const MOST = 5;

/** The cases that were looked at, each with its sequence then: `id:7,id:12`. */
export const seenText = (cases: readonly SeenCase[]): string =>
  cases.flatMap(({ id, sequence }) => (sequence === null ? [] : [`${id}:${sequence}`])).join(',');

const seenFrom = (text: string | undefined): [id: string, sequence: number][] =>
  (text ?? '')
    .split(',')
    .slice(0, 30)
    .flatMap((each): [string, number][] => {
      const [, id, sequence] = /^([\w-]{1,64}):(\d{1,9})$/.exec(each) ?? [];
      return id === undefined ? [] : [[id, Number(sequence)]];
    });

/** What people and partners' systems changed in these cases since they were looked at, a line each. */
export async function meanwhile(
  { store }: Pick<PageServices, 'store'>,
  view: View & { actor: Actor },
  looked: string | undefined,
): Promise<string[]> {
  const lines = await Promise.all(
    seenFrom(looked).map(async ([id, after]) => {
      const stored = await store.trajectory(id, viewerOf(view.actor));
      if (!stored) return [];
      const [events, known, names] = await Promise.all([
        store.events(id, { after, limit: 50 }),
        knownRelated(store, stored.case, view.actor),
        store.outsideNames(id),
      ]);
      const { actor, lang, agencies } = view;
      // What follows by rule is no change of somebody's.
      const done = events.filter(({ commandId }) => commandId !== null).slice(-MOST);
      return viewEvents(done, stored.case, { actor, lang, known, agencies, names }).map(
        ({ actor: { agency, role }, at, text }) => {
          const who = role === 'system' ? '' : `${ownerName({ agency, role }, lang, agencies)}, `;
          return capital(`${who}${moment(Date.parse(at), lang)}: ${text}`);
        },
      );
    }),
  );
  return lines.flat();
}
