import type { Viewer } from '../domain/access.ts';
import type { Case } from '../domain/model/case.ts';
import { conditions } from './conditions.ts';
import type { Queryable } from './database.ts';

export interface CaseloadFilter {
  viewer: Viewer;
  type: string;
  organisation?: string;
}

export interface CaseOfLoad {
  case: Case;
  pseudonym: string;
}

/** Small, so that other requests are answered between two pages. */
const PAGE = 20;

export function caseloadQueries(database: Queryable) {
  /** Every open case of a type that the viewer takes part in, by id; read in pages, so that memory stays flat. */
  async function* openCases({ viewer, type, organisation }: CaseloadFilter): AsyncGenerator<CaseOfLoad> {
    for (let after = ''; ;) {
      const only = conditions();
      only.equal('t.type', type);
      only.equal('t.organisation', organisation);
      only.add(`t.status = 'open' and t.agencies @> array[${only.bind(viewer.agency)}] and t.id > ${only.bind(after)}`);
      const rows = await database.query<CaseOfLoad>(
        `select t."case", coalesce(p.pseudonym, c.pseudonym, t.client) as pseudonym
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

  return { openCases };
}
