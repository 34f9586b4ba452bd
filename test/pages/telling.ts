import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect } from 'vitest';
import { sealed } from '../../api/signals/signature.ts';
import { caller } from '../api/caller.ts';
import { event, partner } from '../api/signals.ts';
import type { System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { vault } from '../setup/engine.ts';

export const newReference = () => `TULP-${randomUUID().slice(0, 8)}`;
export const admitted = (reference: string, days: number) =>
  event('client.admitted', {
    client: { reference },
    organisation: 'pi-noord',
    dates: { admission: daysFromNow(days) },
  });
export const expectedRelease = (reference: string, days: number) =>
  event('date.changed', { client: { reference }, date: 'expectedRelease', on: daysFromNow(days) });
export const frameAfter = (reference: string, value: string) =>
  event('fact.changed', { client: { reference }, fact: 'legalFrameAfter', value });

/** The systems of partners, which tell and wait until it stands in the trajectories. */
export async function telling(system: System) {
  const prison = await partner(system);

  /** The trajectories in which a signal was applied. */
  async function applied(signal: string, organisation = 'pi-noord'): Promise<string[]> {
    const kept = async () => (await system.store.receivedSignal(signal, organisation))!;
    await expect.poll(async () => (await kept()).status).toBe('applied');
    return (await kept()).trajectories;
  }

  /** What the system of the prisons tells, one after another; gives the trajectories. */
  async function told(...events: object[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { signal } of (await prison.sendAll(events)).body.results)
      ids.push(...(await applied(signal)));
    return ids;
  }

  /** What the system of another agency tells of a trajectory, signed. */
  async function agencyTells(agency: string, type: string, data: object, subject: string): Promise<void> {
    const secret = `whsec_${Buffer.alloc(32, agency).toString('base64')}`;
    const registered = { id: agency, agency, subject: agency, speaksFor: [], types: null, secrets: [secret] };
    await system.store.putSender(sealed(registered, vault));
    const body = JSON.stringify(event(type, data, { subject }));
    const [id, at] = [randomUUID(), new Date(system.now())];
    const answer = await prison.post(body, {
      'Content-Type': 'application/cloudevents+json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    });
    await applied(answer.body.results[0]!.signal, agency);
  }

  /** The last trajectory of a type that this one opened, once it can be read. */
  async function opened(id: string, type: string, count = 1): Promise<string> {
    const found = async () =>
      (await caller(system, 'casemanager').get(`/v1/trajectories/${id}`)).body.related.filter(
        (each: { type: string }) => each.type === type,
      ) as { id: string }[];
    await expect.poll(async () => (await found()).length).toBe(count);
    return (await found()).at(-1)!.id;
  }

  /** A case without a frame afterwards, a month before its release: it is to be handed over. */
  async function nearRelease(): Promise<[id: string, handover: string]> {
    const reference = newReference();
    const events = [admitted(reference, -100), frameAfter(reference, 'none'), expectedRelease(reference, 30)];
    const [id] = await told(...events);
    return [id!, await opened(id!, 'warm-handover')];
  }

  /** The hand-over file of a trajectory is there: so says the system of the prison. */
  const offered = (handover: string) =>
    told(event('item.completed', { item: 'package', on: daysFromNow(0) }, { subject: handover }));

  return { applied, told, agencyTells, opened, nearRelease, offered, stop: prison.stop };
}
