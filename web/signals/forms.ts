import type { Actor } from '../../domain/case/case.ts';
import { reasonSchema } from '../../domain/case/fields.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { searchText } from '../ui/format.ts';
import type { DidKey } from '../ui/notice.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import type { SignalView } from './data.ts';

type Seen = View & { actor: Actor };
type Refused = { status: number; code: string } | undefined;

/** What a coordinator can do with a signal that waits, as a form. */
export interface Choice {
  does: TextKey;
  did: DidKey;
  lead: TextKey;
  fields: (signal: SignalView, view: Seen) => FormField[];
  give: (signal: SignalView, posted: Posted, view: Seen) => Promise<Refused | FormErrors>;
}

/** The forms about a signal of which nobody knows where it belongs. */
export function choices({ store, signals, now }: PageServices): Record<string, Choice> {
  return {
    assignment: {
      does: 'signalAssign',
      did: 'didPlace',
      lead: 'signalAssignLead',
      fields: ({ reference }, { say }) => [
        { kind: 'text', name: 'trajectory', label: say('signalTo'), hint: say('signalToHint') },
        ...(reference === null
          ? []
          : ([
              {
                kind: 'radios',
                name: 'teach',
                label: say('signalTeach', { reference }),
                hint: say('signalTeachHint'),
                value: 'no',
                options: [
                  { value: 'yes', text: say('yes') },
                  { value: 'no', text: say('no') },
                ],
              },
            ] satisfies FormField[])),
      ],
      async give({ id }, posted, { actor, say }): Promise<Refused | FormErrors> {
        const found = await meant(posted['trajectory'] ?? '', actor);
        if (typeof found !== 'string') return { fields: { trajectory: say(found.wrong) } };
        const teach = posted['teach'] === 'yes';
        const refused = await signals.assign({ signal: id, trajectory: found, teach, actor, now: now() });
        if (refused?.code !== 'reference-of-another') return refused;
        return { fields: { teach: say('signalTeachOther') } };
      },
    },
    dismissal: {
      does: 'signalDismiss',
      did: 'didDismiss',
      lead: 'signalDismissLead',
      fields: (_, { say }) => [{ kind: 'area', name: 'reason', label: say('fieldReason') }],
      async give({ id }, posted, { actor, say }) {
        const reason = reasonSchema.safeParse(posted['reason'] ?? '');
        if (!reason.success)
          return { fields: { reason: say('errorRequired', { field: say('fieldReason') }) } };
        return signals.dismiss({ signal: id, reason: reason.data, actor, now: now() });
      },
    },
  };

  /** The trajectory that was typed: its address or id, or the client of whom one is open. */
  async function meant(typed: string, actor: Actor): Promise<string | { wrong: TextKey }> {
    const viewer = viewerOf(actor);
    const text = typed.trim().split('/').at(-1) ?? '';
    if (text === '') return { wrong: 'signalToMissing' };
    if (await store.trajectory(searchText(text), viewer)) return searchText(text);
    const [client, more] = await store.clientsLike(text, viewer);
    if (more) return { wrong: 'mergeSeveral' };
    if (!client) return { wrong: 'signalToUnknown' };
    const { items } = await store.trajectories({ viewer, client: client.id, status: 'open' }, { limit: 2 });
    if (items.length > 1) return { wrong: 'signalToSeveral' };
    return items[0]?.id ?? { wrong: 'signalToNone' };
  }
}
