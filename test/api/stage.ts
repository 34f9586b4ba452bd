import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { importJWK, SignJWT } from 'jose';
import { personas } from '../../api/identity/personas.ts';
import type { Actor, Outcome } from '../../domain/case/case.ts';
import type { NoticeRow } from '../../domain/reading/rows.ts';
import type { TrajectoryView } from '../../domain/reading/view.ts';
import { mailbox } from '../../notify/mailbox.ts';
import type { Addressee } from '../../domain/case/events.ts';
import type { Message } from '../../store/mailbox.ts';
import { TASK_QUEUE } from '../../workflows/names.ts';
import { engineStage } from '../engine/stage.ts';
import type { Moment, Stage } from '../scenarios/stage.ts';
import { defaults } from '../scenarios/people.ts';
import { serveApp } from '../setup/serve.ts';

/** What is delivered only later than any story. */
const everAfter = Date.parse('2100-01-01T00:00:00Z');
const organisations = ['pi-noord', 'pi-zuid', 'reclassering', 'gemeente-utrecht'];

interface Answer {
  status: number;
  body: Record<string, unknown>;
}
type Timeline = {
  items: (Omit<Moment, 'at' | 'recordedAt'> & { at: string; recordedAt: string })[];
  next: string | null;
};

/**
 * Plays a story through the API: everybody with a token of their own, by HTTP; on the engine, the rules and the store
 * of `engineStage`, whose time is the API's too. Messages are read from the mailbox.
 */
export async function apiStage(
  env: TestWorkflowEnvironment,
  { restarts }: { restarts: boolean },
): Promise<Stage & { close(): Promise<void> }> {
  const below = await engineStage(env, { restarts, taskQueue: TASK_QUEUE });
  const { store } = below;
  for (const agency of organisations)
    await store.putOrganisation({ agency, name: agency, defaults, closedDays: [] });
  const app = await serveApp({ store, client: env.client, now: below.now });

  /** A persona's own token; a colleague who is no persona gets one of the same issuer. */
  const tokenOf = async ({ agency, role }: Actor): Promise<string> => {
    const persona = personas.find((each) => each.agency === agency && each.role === role);
    if (persona) return app.token(persona.id);
    const key = app.identity.demoIssuer!.signingKey;
    return new SignJWT({ sub: `${role}-${agency}`, agency, role })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .setIssuer(app.identity.issuer)
      .setAudience(app.identity.audience)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(await importJWK(key, 'RS256'));
  };

  const call = async (actor: Actor, path: string, body?: unknown, key?: string): Promise<Answer> => {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${await tokenOf(actor)}`,
      'Accept-Language': 'nl',
    };
    if (key !== undefined)
      Object.assign(headers, { 'Content-Type': 'application/json', 'Idempotency-Key': key });
    const answer = await fetch(`${app.url}${path}`, {
      headers,
      ...(key !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const expectStatus = ({ status, body }: Answer, wanted: number) => {
    if (status !== wanted) throw new Error(`${status} in place of ${wanted}: ${JSON.stringify(body)}`);
    return body;
  };

  /** Said while no worker ran, and so answered with 503: it is repeated under the same key. */
  const unconfirmed: (() => Promise<Answer>)[] = [];
  /** Somebody who takes part in each trajectory. */
  const witnesses: Actor[] = [];
  const seen = async (path: string): Promise<Record<string, unknown>> => {
    for (const witness of witnesses) {
      const answer = await call(witness, path);
      if (answer.status !== 404) return expectStatus(answer, 200);
    }
    throw new Error(`nobody may see ${path}`);
  };

  const addressees = new Map<string, Addressee>();
  const messagesOf = async (to: Addressee): Promise<Message[]> => {
    const all: Message[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await store.messages(to, { limit: 200, cursor });
      all.push(...items);
      if (next === null) return all;
      cursor = next;
    }
  };
  const mailTo = async (id: string): Promise<NoticeRow[]> => {
    await store.deliver(1_000, everAfter, async (notice, delivery) => {
      addressees.set(`${notice.toAgency}/${notice.toRole}`, { agency: notice.toAgency, role: notice.toRole });
      await mailbox(notice, delivery);
    });
    const all = (await Promise.all([...addressees.values()].map(messagesOf))).flat();
    const own = all.filter((each) => each.trajectory === id).sort((a, b) => a.at - b.at || a.id - b.id);
    return own.map((each) => ({ ...each, key: String(each.id) }));
  };

  const timeline = async (id: string): Promise<Moment[]> => {
    const moments: Moment[] = [];
    for (let cursor = '0'; ;) {
      const { items, next } = (await seen(`/v1/trajectories/${id}/events?cursor=${cursor}`)) as Timeline;
      for (const each of items)
        moments.push({ ...each, at: Date.parse(each.at), recordedAt: Date.parse(each.recordedAt) });
      if (next === null) return moments;
      cursor = next;
    }
  };

  return {
    ...below,
    async open({ type, client, organisation, dates, facts, actor }) {
      const body = { type, client: { reference: client }, organisation, dates, facts };
      const { id } = expectStatus(await call(actor, '/v1/trajectories', body, randomUUID()), 201) as {
        id: string;
      };
      witnesses.push(actor);
      await below.began(id);
      return id;
    },
    async send(id, { id: key, actor, body }) {
      const say = () => call(actor, `/v1/trajectories/${id}/commands`, body, key);
      const answer = await say();
      if (!below.working()) {
        expectStatus(answer, 503);
        unconfirmed.push(say);
        return undefined;
      }
      await below.settled();
      return outcomeOf(answer);
    },
    async startWorker() {
      await below.startWorker();
      for (const say of unconfirmed.splice(0)) expectStatus(await say(), 200);
      await below.settled();
    },
    async look(id) {
      const view = (await seen(`/v1/trajectories/${id}`)) as unknown as TrajectoryView;
      return { view, moments: await timeline(id), notices: await mailTo(id) };
    },
    async close() {
      await app.stop();
      await below.close();
    },
  };
}

/** The outcome that the rules gave, from what the API made of it. */
function outcomeOf({ status, body }: Answer): Outcome {
  if (status === 200) return body as unknown as Outcome;
  const { type, detail } = body as { type: string; detail: string };
  return {
    outcome: 'refused',
    status: status as 409,
    code: type.replace('/problems/', ''),
    detail: { nl: detail, en: detail },
  };
}
