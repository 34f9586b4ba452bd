import { textIn } from '../../domain/calendar/text.ts';
import { definitions } from '../../domain/catalogue.ts';
import type { Instant, Text } from '../../domain/calendar/types.ts';
import { isDay } from '../../domain/calendar/day.ts';
import type { Actor } from '../../domain/case/case.ts';
import { clientOf, incomingOf, UNEXPLAINED } from '../../domain/partners/incoming.ts';
import { reasonOf } from '../../domain/partners/reasons.ts';
import type { SignalStatus } from '../../domain/partners/signal.ts';
import { maySee } from '../../domain/people/access.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { ReceivedSignal } from '../../store/received.ts';
import type { Store } from '../../store/store.ts';
import { shortDay } from '../ui/format.ts';
import type { View } from '../ui/view.tsx';

/** A signal in the words of a coordinator. */
export interface SignalView {
  id: string;
  title: string;
  /** What it says, one line for each thing. */
  says: string[];
  from: string;
  reference: string | null;
  receivedAt: Instant;
  saidAt: Instant | null;
  status: SignalStatus;
  reason: string | null;
  /** Where it went, of those that the reader may see. */
  trajectories: string[];
  /** Who assigned it or put it aside, and when. */
  judged: { who: string; at: Instant; reason: string | null } | null;
}

type Seen = View & { actor: Actor };

/** A page of signals of senders that speak for the reader's organisation, newest first. */
export async function signalViews(
  store: Store,
  view: Seen,
  { status, cursor }: { status?: SignalStatus; cursor: string | null },
): Promise<{ items: SignalView[]; next: string | null }> {
  const page = await store.receivedSignals(
    { organisation: view.actor.agency, status },
    { cursor, limit: 25 },
  );
  const known = await store.receivers(page.items.flatMap(({ trajectories }) => trajectories));
  const visible = (id: string) => known.has(id) && maySee(view.actor, known.get(id)!.agencies);
  return { items: page.items.map((each) => signalView(each, view, visible)), next: page.next };
}

export function signalView(signal: ReceivedSignal, view: Seen, visible: (id: string) => boolean): SignalView {
  const { judged } = signal;
  return {
    id: signal.id,
    title: titleOf(signal.type, view),
    says: saysOf(signal.data, view),
    from: view.agencies(signal.agency),
    reference: clientOf(signal.data)?.reference ?? null,
    receivedAt: signal.receivedAt,
    saidAt: signal.saidAt,
    status: signal.status,
    reason: reasonOf(signal, view.lang) ?? null,
    trajectories: signal.trajectories.filter(visible),
    judged: judged && {
      who: view.agencies(judged.by.agency),
      at: judged.at,
      reason: judged.reason ?? null,
    },
  };
}

const titleOf = (type: string, { say, lang }: View): string => {
  const known = incomingOf(type);
  return known ? textIn(known.title, lang) : say('signalNotUnderstood');
};

/** Fields whose value is a name in a definition, and where that definition keeps its title. */
const named: Record<string, (definition: Definition, name: string) => Text | undefined> = {
  date: ({ dates }, name) => dates[name]?.title,
  fact: ({ facts }, name) => facts[name]?.title,
  item: ({ items }, name) => items.find((each) => each.name === name)?.title,
};

/** What the data say, without whom it is about: first of what, in words; days as people write them. */
function saysOf(data: Record<string, unknown>, { lang, say }: View): string[] {
  const { client: _client, organisation: _organisation, event: _event, ...rest } = data;
  const fields = Object.entries(rest).filter(([, value]) => value !== UNEXPLAINED);
  const names = fields.filter(([field]) => named[field]);
  return [...names, ...fields.filter(([field]) => !named[field])].flatMap(([field, value]) => {
    if (typeof value === 'number') return [String(value)];
    if (typeof value === 'boolean') return [say(value ? 'yes' : 'no')];
    if (typeof value !== 'string') return [];
    const title = named[field] && firstOf((each) => named[field]!(each, value));
    return [title ? textIn(title, lang) : dayOr(value, lang)];
  });
}

const firstOf = (find: (definition: Definition) => Text | undefined): Text | undefined =>
  definitions()
    .map(find)
    .find((title) => title !== undefined);

const dayOr = (text: string, lang: View['lang']): string => (isDay(text) ? shortDay(text, lang) : text);
