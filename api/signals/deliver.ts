import type { Instant } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Envelope, NamedCommand } from '../../domain/case/commands.ts';
import { fingerprint } from '../../domain/case/fingerprint.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { ADMITTED, admissionSchema, clientOf, incomingOf } from '../../domain/partners/incoming.ts';
import { agenciesNamed } from '../../domain/decide/agencies.ts';
import { receiversOf, systemOf, voiceIn, type Delivery } from '../../domain/partners/receivers.ts';
import { commandIdOf, type Signal } from '../../domain/partners/signal.ts';
import type { Trajectories } from '../../domain/ports/ports.ts';
import { detentionReintegration } from '../../domain/trajectories/detention-reintegration/detention-reintegration.ts';
import type { Moved, Waiting } from '../../store/inbox.ts';
import type { Receiver } from '../../store/receivers.ts';
import type { Store } from '../../store/store.ts';
import { orUnconfirmed, type Engine } from '../engine.ts';
import { detailOf } from '../http/problem-texts.ts';
import { keepNames } from '../outside.ts';
import { noSuchAgency } from '../refusals.ts';

export interface Parts {
  engine: Pick<Engine, 'send' | 'memo'>;
  store: Store;
  trajectories: Pick<Trajectories, 'start'>;
  now: () => Instant;
}

/** Milliseconds after which a trajectory that was just started is looked for again. */
const SHOWN_AGAIN = 1_000;

/** What a batch of signals needs to know, looked up at once. */
export interface Known {
  receivers: Map<string, Receiver>;
  /** Commands that are in the record already, as `command trajectory`: sent before a crash. */
  recorded: Set<string>;
}

/**
 * Moves one signal to where it belongs. Safe to repeat.
 * @throws Unconfirmed while engine or store do not answer.
 */
export async function deliver(signal: Waiting, known: Known, parts: Parts): Promise<Moved> {
  if (signal.type === ADMITTED) return admit(signal, parts);
  const found =
    signal.subject === null ? await byClient(signal, parts) : await bySubject(signal, known, parts);
  if (!Array.isArray(found)) return found;
  // From here on it is of those alone for whom it is said there.
  const where = {
    id: signal.id,
    trajectories: found.map(({ id }) => id),
    organisations: [...new Set(found.map(({ organisation }) => organisation))],
  };
  const stranger = await strangerIn(found, parts.store);
  if (stranger) return { ...where, status: 'refused', ...stranger };
  const sent: string[] = [];
  for (const each of found) if ((await send(signal, each, known, parts)) === 'sent') sent.push(each.id);
  if (sent.length === 0) return { ...where, status: 'refused', code: 'closed', detail: detailOf('closed') };
  return { ...where, status: 'sent', trajectories: sent };
}

const unknown = (signal: Signal, code: string): Moved => ({ id: signal.id, status: 'unknown', code });

/** The trajectory that it names, if one of the organisations that the sender speaks for is part of it. */
async function bySubject(signal: Waiting, { receivers }: Known, { store, engine, now }: Parts) {
  const receiver = receivers.get(signal.subject!);
  if (!receiver) {
    // Started, and not shown yet; else nobody knows it.
    if (!(await engine.memo(signal.subject!))) return unknown(signal, 'unknown-subject');
    return { id: signal.id, status: 'received', nextAt: now() + SHOWN_AGAIN } satisfies Moved;
  }
  const body = incomingOf(signal.type)!.commandOf(signal.data, definitionOf(receiver.definition)!);
  const voice = await voiceOf(signal, receiver, body, store);
  if (voice === undefined) return unknown(signal, 'unknown-subject');
  if (body) return [{ id: receiver.id, organisation: voice, body }];
  return {
    id: signal.id,
    status: 'refused',
    code: 'nothing-fitting',
    trajectories: [receiver.id],
    organisations: [voice],
  } satisfies Moved;
}

/** For whom it is said there; undefined where the sender speaks for nobody who takes part or is asked. */
async function voiceOf(
  { organisations }: Signal,
  { id, agencies, organisation }: Receiver,
  body: NamedCommand | undefined,
  store: Store,
): Promise<string | undefined> {
  const taking = organisations.filter((each) => agencies.includes(each));
  if (taking.length === 1 || !body) return taking[0];
  const row = await orUnconfirmed(store.trajectory(id));
  const among = taking.length > 0 ? taking : organisations;
  const allowed = row && voiceIn(row.case, among, body);
  return allowed ?? (taking.includes(organisation) ? organisation : taking[0]);
}

/** Of the client that it names, the open trajectories that it is for. */
async function byClient(signal: Waiting, { store }: Parts): Promise<Delivery[] | Moved> {
  const named = clientOf(signal.data)!;
  const client = await orUnconfirmed(store.clientMeant(signal.sender, named));
  if (client === undefined) return unknown(signal, 'unknown-client');
  const open = await orUnconfirmed(store.openFor(client, signal.organisations));
  if (open.length === 0) return unknown(signal, 'nothing-open');
  const found = receiversOf(signal, open, signal.organisations);
  return Array.isArray(found) ? found : unknown(signal, found);
}

/** Nobody would look at what is handed over to an agency that is not of this installation. */
async function strangerIn(
  found: Delivery[],
  store: Store,
): Promise<Pick<Moved, 'code' | 'detail'> | undefined> {
  for (const { agency, pointer } of found.flatMap(({ body }) => agenciesNamed(body))) {
    if (await orUnconfirmed(store.organisation(agency))) continue;
    const { code, detail } = noSuchAgency(agency, pointer);
    return { code, detail };
  }
  return undefined;
}

const sayer = ({ agency, sender }: Signal): Actor => ({ ...systemOf(agency), person: sender });

async function send(
  signal: Waiting,
  { id, organisation, body: named }: Delivery,
  { recorded }: Known,
  { engine, store }: Parts,
): Promise<'sent' | 'closed'> {
  const command = commandIdOf(signal.id);
  if (recorded.has(`${command} ${id}`)) return 'sent';
  const actor = systemOf(organisation);
  const { receivedAt, saidAt } = signal;
  const { body, decided } = await orUnconfirmed(keepNames(named, id, actor, receivedAt, store));
  const envelope: Envelope = {
    id: command,
    hash: fingerprint({ body, actor }),
    actor,
    via: sayer(signal),
    receivedAt,
    ...(saidAt !== null && { saidAt }),
    body,
    recordRefusal: true,
  };
  // Nobody waits for the outcome, and a partner's word stays with the case.
  await orUnconfirmed(decided({ outcome: 'accepted' }));
  return engine.send(id, envelope);
}

/** Opens the trajectory of somebody who came in, once. */
async function admit(signal: Waiting, { trajectories, now }: Parts): Promise<Moved> {
  const { organisation, ...told } = admissionSchema.parse(signal.data);
  const { id, receivedAt, saidAt } = signal;
  const result = await trajectories.start({
    ...told,
    key: commandIdOf(id),
    actor: systemOf(organisation),
    via: sayer(signal),
    ...(saidAt !== null && { saidAt }),
    type: detentionReintegration.id,
    organisation,
    parameters: {},
    receivedAt,
  });
  if (result.outcome === 'refused')
    return { id, status: 'refused', code: result.code, detail: result.detail };
  if (result.outcome === 'unavailable' || !result.published)
    return { id, status: 'received', nextAt: now() + SHOWN_AGAIN };
  return { id, status: 'applied', trajectories: [result.id] };
}
