import type { Actor } from '../../domain/case/case.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { Recorded, StartResult } from '../../domain/ports/ports.ts';
import type { TextKey } from '../texts/texts.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import type { DidKey } from '../ui/notice.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import type { ClientView } from './data.ts';

export type Seen = View & { actor: Actor };

/** What a form asks beside its reason, what it gives, and who sees it. */
export interface Action {
  does: TextKey;
  did: DidKey;
  lead: TextKey;
  fields: (view: Seen) => FormField[];
  give: (given: {
    id: string;
    key: string;
    actor: Actor;
    posted: Posted;
    view: Seen;
  }) => Promise<Recorded | StartResult | FormErrors>;
}

const because = ({ say }: Seen): FormField => ({ kind: 'area', name: 'reason', label: say('fieldReason') });

/** What can be recorded of a client as a whole, and to whom it is offered. */
export function clientActions({
  clients,
  store,
}: PageServices): Record<string, Action & { offered: (data: ClientView) => boolean }> {
  return {
    deceased: {
      does: 'deceasedDo',
      did: 'didDie',
      lead: 'deceasedLead',
      offered: ({ steers }) => steers,
      fields: (view) => [{ kind: 'date', name: 'on', label: view.say('fieldDiedOn') }, because(view)],
      give: ({ id, key, actor, posted }) =>
        clients.deceased({ key, actor, client: id, on: posted['on']!, reason: posted['reason']! }),
    },
    alive: {
      does: 'aliveDo',
      did: 'didLive',
      lead: 'aliveLead',
      offered: ({ steers, deceased }) => steers && deceased !== undefined,
      fields: () => [],
      give: ({ id, actor }) => clients.alive({ actor, client: id }),
    },
    merge: {
      does: 'mergeDo',
      did: 'didMerge',
      lead: 'mergeLead',
      offered: ({ merges }) => merges !== undefined,
      fields: (view) => [
        {
          kind: 'text',
          name: 'other',
          label: view.say('fieldOther'),
          hint: view.say('fieldOtherHint'),
        },
        because(view),
      ],
      give: async ({ id, key, actor, posted, view }) => {
        const [from, more] = await store.clientsLike(posted['other']!, viewerOf(actor));
        if (!from || more) return { fields: { other: view.say(from ? 'mergeSeveral' : 'mergeUnknown') } };
        return clients.merge({ key, actor, into: id, from: from.id, reason: posted['reason']! });
      },
    },
    unmerge: {
      does: 'unmergeDo',
      did: 'didUnmerge',
      lead: 'unmergeLead',
      offered: ({ merges }) => merges !== undefined,
      fields: () => [],
      give: ({ actor, posted }) => clients.undoMerge({ id: posted['merge'] ?? '', actor }),
    },
  };
}

/** A trajectory that was closed by mistake goes on. */
export const goingOn = ({ trajectories }: PageServices): Action => ({
  does: 'continueDo',
  did: 'didContinue',
  lead: 'continueLead',
  fields: (view) => [because(view)],
  give: ({ id, key, actor, posted }) =>
    trajectories.continueFrom({ id, key, actor, reason: posted['reason']! }),
});
