import { createHash } from 'node:crypto';
import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { AnswerKind, Owner } from '../domain/policy/values.ts';
import type { LinkFacts, LinkUsed } from '../domain/reading/link.ts';
import { chainOf } from './chain.ts';
import { iso, json, type Queryable } from './database.ts';

/** A link with the answers that its trajectory published. */
export type StoredLink = KeptLink & Pick<LinkFacts, 'uses'>;

/** A link as the store keeps it. */
export interface KeptLink extends Omit<LinkFacts, 'uses'> {
  trajectory: string;
  madeBy: Actor;
  madeAt: Instant;
  openedAt: Instant | null;
  /** How often its page was asked for; a scanner of mail counts too. */
  opened: number;
  withdrawnBy: Actor | null;
}

export interface NewLink {
  id: string;
  /** Fingerprint of what was asked for: the same id with another is another request. */
  bodyHash: string;
  secret: string;
  trajectory: string;
  item: string;
  party: Owner;
  round: number;
  answers: AnswerKind[];
  madeBy: Actor;
  madeAt: Instant;
  expiresAt: Instant;
}

const COLUMNS = `l.id, l.trajectory, l.item, l.party, l.round, l.answers, l.made_by as "madeBy", l.made_at as "madeAt",
  l.expires_at as "expiresAt", l.opened_at as "openedAt", l.opened, l.withdrawn_by as "withdrawnBy",
  l.withdrawn_at as "withdrawnAt"`;

/** The only form in which a secret is compared or kept. */
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export function linkQueries(database: Queryable) {
  /** The link with this secret. @param openedAt its page is asked for now, which counts. */
  async function linkBySecret(secret: string, openedAt?: Instant): Promise<KeptLink | undefined> {
    const [row] = await (openedAt === undefined
      ? database.query<KeptLink>(`select ${COLUMNS} from links l where secret_hash = $1`, [digestOf(secret)])
      : database.query<KeptLink>(
          `update links l set opened = opened + 1, opened_at = coalesce(opened_at, $2) where secret_hash = $1
           returning ${COLUMNS}`,
          [digestOf(secret), iso(openedAt)],
        ));
    return row;
  }

  /** The links of a trajectory and of those that it continues, newest first. */
  async function linksOf(trajectory: string): Promise<StoredLink[]> {
    const rows = await database.query<KeptLink>(
      `select ${COLUMNS} from links l where trajectory in (${chainOf('$1')}) order by made_at desc, id`,
      [trajectory],
    );
    if (rows.length === 0) return [];
    const used = await usesIn(database, trajectory);
    return rows.map((row) => ({ ...row, uses: used(row.id) }));
  }

  /** Takes a link back; one that was taken back before stays as it is. */
  async function withdrawLink(id: string, by: Actor, at: Instant): Promise<void> {
    await database.query(
      'update links set withdrawn_by = $2::jsonb, withdrawn_at = $3 where id = $1 and withdrawn_at is null',
      [id, json(by), iso(at)],
    );
  }

  return {
    keepLink: (link: NewLink) => keepLink(database, link),
    linkBySecret,
    linksOf,
    linkUses: (trajectory: string) => usesIn(database, trajectory),
    withdrawLink,
  };
}

/** What was answered through each link, in a trajectory and in those that it continues, oldest first. */
async function usesIn(database: Queryable, trajectory: string): Promise<(link: string) => LinkUsed[]> {
  const rows = await database.query<LinkUsed & { link: string }>(
    `select actor #>> '{link,id}' as link, at, data ->> 'answer' as answer,
       (data -> 'settles')::boolean or data ->> 'answer' in ('refused', 'not-received') as last
     from events where type = 'request-answered' and actor ? 'link' and trajectory in (${chainOf('$1')})
     order by sequence`,
    [trajectory],
  );
  return (id) => rows.flatMap(({ link, ...use }) => (link === id ? [use] : []));
}

/**
 * Keeps a link. A repeat under the same id, before anybody opened it, gives it the new secret.
 * @returns false where the id belongs to another request, or to a link that is in use.
 */
async function keepLink(database: Queryable, link: NewLink): Promise<boolean> {
  const rows = await database.query(
    `insert into links as l (id, body_hash, secret_hash, trajectory, item, party, round, answers, made_by, made_at,
       expires_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9::jsonb, $10, $11)
     on conflict (id) do update set secret_hash = excluded.secret_hash
       where l.body_hash = excluded.body_hash and l.opened = 0 and l.withdrawn_at is null
     returning id`,
    [
      link.id,
      link.bodyHash,
      digestOf(link.secret),
      link.trajectory,
      link.item,
      json(link.party),
      link.round,
      link.answers,
      json(link.madeBy),
      iso(link.madeAt),
      iso(link.expiresAt),
    ],
  );
  return rows.length > 0;
}
