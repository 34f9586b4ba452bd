import type { Viewer } from '../domain/people/access.ts';
import type { Case } from '../domain/case/case.ts';
import { conditions, type Conditions } from './conditions.ts';
import type { Queryable } from './database.ts';
import type { Place } from '../domain/case/parameters.ts';

/**
 * Open cases of a type that a viewer sees; with `item` only those for which
 * a term set at this place counts: nobody nearer set the item.
 */
export interface CaseloadFilter extends Place {
  viewer: Viewer;
  type: string;
  item?: string;
  /** Only those after this id. */
  after?: string;
}

export interface CaseOfLoad {
  case: Case;
  pseudonym: string;
}

/** Small, so that other requests are answered between two pages. */
const PAGE = 20;

export function caseloadQueries(database: Queryable) {
  /** By id; read in pages, so that memory stays flat. */
  async function* openCases(filter: CaseloadFilter): AsyncGenerator<CaseOfLoad> {
    for (let after = filter.after ?? ''; ;) {
      const only = inCaseload({ ...filter, after });
      const rows = await database.query<CaseOfLoad>(
        `select t."case", coalesce(p.pseudonym, c.pseudonym, nullif(t.client, ''), t.organisation) as pseudonym
         from trajectories t left join clients c on c.id = t.client
         left join pseudonyms p on p.client = t.client and p.organisation = t.organisation
         where ${only.where()} order by t.id limit ${PAGE}`,
        only.params,
      );
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.case.id;
    }
  }

  /** How many there are. */
  async function countCases(filter: CaseloadFilter): Promise<number> {
    const only = inCaseload(filter);
    const [row] = await database.query<{ count: number }>(
      `select count(*) as count from trajectories t where ${only.where()}`,
      only.params,
    );
    return row?.count ?? 0;
  }

  /** Open ones of an organisation by id, whoever takes part: for rules, and to show to nobody. */
  async function* casesOf(organisation: string): AsyncGenerator<Case> {
    for (let after = ''; ;) {
      const rows = await database.query<{ id: string; case: Case }>(
        `select id, "case" from trajectories where organisation = $1 and status = 'open' and id > $2
         order by id limit ${PAGE}`,
        [organisation, after],
      );
      for (const row of rows) yield row.case;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  return { openCases, countCases, casesOf };
}

function inCaseload({ viewer, type, item, organisation, region, after = '' }: CaseloadFilter): Conditions {
  const only = conditions();
  only.equal('t.type', type);
  only.add(
    `t.status = 'open' and t.agencies @> array[${only.bind(viewer.agency)}] and t.id > ${only.bind(after)}`,
  );
  if (organisation) {
    only.equal('t.organisation', organisation);
    return only;
  }
  const theirRegion = '(select o.region from organisations o where o.agency = t.organisation)';
  if (region) only.add(`${theirRegion} = ${only.bind(region)}`);
  if (item === undefined) return only;
  const nearer = region
    ? 'p.organisation = t.organisation'
    : `p.organisation = t.organisation or p.region = ${theirRegion}`;
  only.add(
    `not exists (select 1 from parameters p where p.type = t.type and p.item = ${only.bind(item)} and (${nearer}))`,
  );
  return only;
}
