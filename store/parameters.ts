import type { Instant } from '../domain/calendar/types.ts';
import type { Amount, ParametersByType } from '../domain/model/parameters.ts';
import { conditions } from './conditions.ts';
import { iso, json, type Queryable } from './database.ts';

/** For every organisation; what an organisation sets itself goes before it. */
export const EVERYWHERE = '*';

export interface Parameter extends Amount {
  organisation: string;
  type: string;
  item: string;
  reason: string;
  setBy: { agency: string; role: string };
  at: Instant;
}

export interface ParameterFilter {
  organisation: string;
  type?: string;
}

const COLUMNS = 'organisation, type, item, amount, unit, reason, set_by as "setBy", at';
const MOST = 1000;

export function parameterQueries(database: Queryable) {
  /** What an organisation set, and what holds everywhere: the newest of each item. */
  async function parameters({ organisation, type }: ParameterFilter): Promise<Parameter[]> {
    const only = conditions();
    only.add(`organisation in (${only.bind(organisation)}, ${only.bind(EVERYWHERE)})`);
    only.equal('type', type);
    return database.query<Parameter>(
      `select distinct on (type, item, organisation) ${COLUMNS} from parameters where ${only.where()}
       order by type, item, organisation, id desc limit ${MOST}`,
      only.params,
    );
  }

  /** Everything that was ever set there, newest first; at most 1000. */
  async function parameterHistory({ organisation, type }: ParameterFilter): Promise<Parameter[]> {
    const only = conditions();
    only.add(`organisation in (${only.bind(organisation)}, ${only.bind(EVERYWHERE)})`);
    only.equal('type', type);
    return database.query<Parameter>(`select ${COLUMNS} from parameters where ${only.where()} order by id desc limit ${MOST}`, only.params);
  }

  /** The amounts that hold for an organisation now, by type and item. */
  async function amounts(organisation: string): Promise<ParametersByType> {
    const rows = await parameters({ organisation });
    const everywhereFirst = rows.sort((a, b) => Number(b.organisation === EVERYWHERE) - Number(a.organisation === EVERYWHERE));
    const found: ParametersByType = {};
    for (const { type, item, amount, unit } of everywhereFirst) (found[type] ??= {})[item] = { amount, unit };
    return found;
  }

  /** Adds it, unless the newest says the same: a request that is repeated leaves one row. */
  async function setParameter({ organisation, type, item, amount, unit, reason, setBy, at }: Parameter): Promise<void> {
    await database.query(
      `insert into parameters (organisation, type, item, amount, unit, reason, set_by, at)
       select $1, $2, $3, $4::int, $5, $6, $7::jsonb, $8::timestamptz
       where not exists (
         select 1 from (select * from parameters where organisation = $1 and type = $2 and item = $3 order by id desc limit 1) newest
         where newest.amount = $4::int and newest.unit = $5 and newest.reason = $6)`,
      [organisation, type, item, amount, unit, reason, json(setBy), iso(at)],
    );
  }

  return { parameters, parameterHistory, amounts, setParameter };
}
