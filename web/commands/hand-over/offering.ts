import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import type { NamedCommand } from '../../../domain/case/commands.ts';
import type { Party } from '../../../domain/policy/values.ts';
import type { CommandResult } from '../../../domain/ports/ports.ts';
import { handoverOf, PACKAGE, readHandover, type HandoverOf } from '../../../domain/reading/handover.ts';
import type { PageServices } from '../../ui/services.ts';
import { isReceiver } from './receiver.ts';

/** How long a hand-over may take to be shown after it was opened, offered or closed, in milliseconds. */
const SHOWN_WITHIN = 10_000;

type Services = Pick<PageServices, 'store' | 'trajectories'>;
type NotDone = Exclude<CommandResult, { outcome: 'accepted' }>;

export interface Offer {
  /** The case that is handed over. */
  id: string;
  /** Of the form: each step has a key made from it, so that sent twice it is done once. */
  key: string;
  actor: Actor;
  to: Party;
  reason: string;
  note: string | undefined;
  expected: number | undefined;
}

/** Offered in the hand-over of that id; `null`: it is opened, and its dossier waits to be offered there. */
export type Offered = { outcome: 'offered'; handover: string | null } | NotDone;

/**
 * Opens the hand-over where none runs, and offers its dossier. One that runs to somebody else, and was not
 * offered yet, is closed first; one that was refused afterwards, as it goes on in the new one.
 */
export async function offer(services: Services, asked: Offer): Promise<Offered> {
  const before = await handoverNow(services, asked.id);
  const runs = before?.stands === 'preparing' ? before : undefined;
  if (runs && isReceiver(asked.to, (await read(services, runs.id))?.receiver))
    return completed(services, asked, runs.id);
  if (runs) {
    const closed = await closes(services, asked, runs.id);
    if (closed.outcome !== 'accepted') return closed;
    await untilKnown(services, asked.id, (now) => now?.id !== runs.id);
  }
  const { id, key, actor, to, reason, expected } = asked;
  const body: NamedCommand = { type: 'hand-over', to, reason };
  const opened = await services.trajectories.command({ id, key, actor, body, expected });
  if (opened.outcome !== 'accepted') return opened;
  const now = await untilKnown(services, asked.id, (other) => other?.id !== before?.id);
  if (!now || !(await services.store.waitFor(now.id, 1, SHOWN_WITHIN)))
    return { outcome: 'offered', handover: null };
  if (before?.stands === 'returned') await closes(services, asked, before.id);
  return completed(services, asked, now.id);
}

/** The command with which a dossier is offered, of the form with this key. */
export const offeredBy = (handover: string, key: string) => ({ trajectory: handover, key: `${key}-offer` });

async function completed(services: Services, asked: Offer, handover: string): Promise<Offered> {
  const { key, actor, note } = asked;
  const body: NamedCommand = { type: 'complete', item: PACKAGE, ...(note && { note }) };
  const id = offeredBy(handover, key);
  const result = await services.trajectories.command({ id: id.trajectory, key: id.key, actor, body });
  if (result.outcome !== 'accepted') return result;
  await untilKnown(services, asked.id, (now) => now?.id !== handover || now.stands !== 'preparing');
  return { outcome: 'offered', handover };
}

const closes = (
  services: Services,
  { key, actor, reason }: Offer,
  handover: string,
): Promise<CommandResult> =>
  services.trajectories.command({
    id: handover,
    key: `${key}-close`,
    actor,
    body: { type: 'close', outcome: 'withdrawn', reason },
  });

async function handoverNow({ store }: Services, id: string): Promise<HandoverOf | undefined> {
  const stored = await store.trajectory(id);
  const definition = stored && definitionOf(stored.definition);
  return definition && handoverOf(definition, stored.case);
}

const read = async ({ store }: Services, id: string) => {
  const stored = await store.trajectory(id);
  return stored && readHandover(stored.case);
};

/** The hand-over of a case once that is as asked; undefined where that takes too long. */
async function untilKnown(
  services: Services,
  id: string,
  asAsked: (now: HandoverOf | undefined) => boolean,
): Promise<HandoverOf | undefined> {
  for (;;) {
    const stored = await services.store.trajectory(id);
    const now = await handoverNow(services, id);
    if (asAsked(now)) return now;
    // Each turn waits for the next that is published of the case.
    if (!stored || !(await services.store.waitFor(id, stored.sequence + 1, SHOWN_WITHIN))) return undefined;
  }
}
