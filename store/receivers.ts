import type { Case } from '../domain/case/case.ts';
import { ADMITTED } from '../domain/partners/incoming.ts';
import { comparisonForm, sharedSystem } from '../domain/ports/reference.ts';
import type { Queryable } from './database.ts';

/** A trajectory that a signal can be for. */
export interface Receiver {
  id: string;
  definition: string;
  organisation: string;
  agencies: string[];
  status: 'open' | 'closed';
  client: string;
}

const SELECT =
  'select t.id, t.definition, t.organisation, t.agencies, t.status, t.client from trajectories t';

export function receiverQueries(database: Queryable) {
  /** These trajectories, each where it goes on now, by the id that was asked for. */
  async function receivers(ids: string[]): Promise<Map<string, Receiver>> {
    const rows = await database.query<Receiver & { asked: string }>(
      `with recursive later(asked, id, n) as (
         select id, id, 0 from unnest($1::text[]) as given(id)
         union all
         select asked, t.id, n + 1 from later join trajectories t on t."case" #>> '{continued,from}' = later.id
       ), last as (select distinct on (asked) asked, id from later order by asked, n desc)
       ${SELECT.replace('select ', 'select last.asked, ')} join last on last.id = t.id`,
      [ids],
    );
    return new Map(rows.map(({ asked, ...receiver }) => [asked, receiver]));
  }

  /** The client that a reference of a sender means: as a coordinator taught, else as it was made known. */
  async function clientMeant(
    sender: string,
    { reference, system = sharedSystem }: { reference: string; system?: string },
  ): Promise<string | undefined> {
    const [client] = await database.query<{ id: string }>(
      `select client as id, 0 as far from taught_clients where sender = $1 and system = $2 and compared = $3
       union all
       select id, 1 from clients where system = $2 and (compared = $3 or reference = $4) order by far limit 1`,
      [sender, system, comparisonForm(reference), reference],
    );
    return client?.id;
  }

  /**
   * Open trajectories of a client in which one of these agencies takes part or is asked something, with their
   * cases, oldest first.
   */
  const openFor = (client: string, agencies: string[]): Promise<(Receiver & { case: Case })[]> =>
    database.query(
      `${SELECT.replace(' from', ', t."case" from')} where t.client in (select same_client($1)) and t.status = 'open'
         and (t.agencies && $2 or exists (
           select from deadlines d where d.trajectory = t.id and d.asked_agency = any($2) and d.live))
       order by t.opened_at, t.id`,
      [client, agencies],
    );

  /**
   * Of these signals in the inbox, those whose client nobody knows, and of whom no admission waits there
   * either.
   */
  async function withoutClient(signals: string[]): Promise<ReadonlySet<string>> {
    const rows = await database.query<{ id: string }>(
      `with told as (
         select id, sender, about, split_part(about, ':', 2) as system,
           substr(about, length(split_part(about, ':', 2)) + 4) as compared
         from signals where id = any($1) and about like 'c:%' and type <> $2
       ) select id from told
       where not exists (select from clients c where c.system = told.system and c.compared = told.compared)
         and not exists (select from taught_clients t
           where t.sender = told.sender and t.system = told.system and t.compared = told.compared)
         and not exists (select from signals s
           where s.about = told.about and s.type = $2 and s.status in ('received', 'applied'))`,
      [signals, ADMITTED],
    );
    return new Set(rows.map(({ id }) => id));
  }

  return { receivers, clientMeant, openFor, withoutClient };
}
