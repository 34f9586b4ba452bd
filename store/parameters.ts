import type { Instant } from '../domain/calendar/types.ts';
import { conditions, type Conditions } from './conditions.ts';
import { iso, json, type Queryable } from './database.ts';
import type { Amount, ParametersByType, Place } from '../domain/case/parameters.ts';

/** A term set otherwise: for an organisation, for a region, or (both null) everywhere. */
export interface Parameter extends Amount {
  id: number;
  organisation: string | null;
  region: string | null;
  type: string;
  item: string;
  reason: string;
  setBy: { agency: string; role: string };
  at: Instant;
}

/** What holds at this place: what was set there, and what was set further away. */
export interface ParameterFilter extends Place {
  type?: string;
  item?: string;
}

const COLUMNS = 'id, organisation, region, type, item, amount, unit, reason, set_by as "setBy", at';
const MOST = 1000;

/** From near to far: of an organisation, of a region, everywhere. */
function distance({ organisation, region }: Place): number {
  if (organisation) return 0;
  return region ? 1 : 2;
}

/** The setting that counts of those that hold at a place; undefined if nothing was set. */
export const nearest = (settings: Parameter[]): Parameter | undefined =>
  settings.toSorted((a, b) => distance(a) - distance(b))[0];

export function parameterQueries(database: Queryable) {
  /**
   * What holds at a place: the newest of each item, of the organisation, of its region, and of everywhere.
   */
  async function parameters(filter: ParameterFilter): Promise<Parameter[]> {
    const only = holdingAt(filter);
    return database.query<Parameter>(
      `select distinct on (type, item, organisation, region) ${COLUMNS} from parameters where ${only.where()}
       order by type, item, organisation, region, id desc`,
      only.params,
    );
  }

  /** Everything that was ever set for this place, newest first; at most 1000. */
  async function parameterHistory(filter: ParameterFilter): Promise<Parameter[]> {
    const only = holdingAt(filter);
    return database.query<Parameter>(
      `select ${COLUMNS} from parameters where ${only.where()} order by id desc limit ${MOST}`,
      only.params,
    );
  }

  /** One setting, which never changes: what a case holds that was opened under it. */
  async function parameter(id: number): Promise<Parameter | undefined> {
    const [row] = await database.query<Parameter>(`select ${COLUMNS} from parameters where id = $1`, [id]);
    return row;
  }

  /** The amounts that hold for an organisation now, by type and item, each with the setting it comes from. */
  async function amounts(organisation: string): Promise<ParametersByType> {
    const rows = await parameters({ organisation });
    const found: ParametersByType = {};
    for (const { id, type, item, amount, unit } of rows.sort((a, b) => distance(b) - distance(a)))
      (found[type] ??= {})[item] = { amount, unit, setting: id };
    return found;
  }

  /**
   * Adds it, unless the newest of that place says the same: a
   * request that is repeated leaves one row. Gives the newest.
   */
  async function setParameter(wanted: Omit<Parameter, 'id'>): Promise<Parameter> {
    const { organisation, region, type, item, amount, unit, reason, setBy, at } = wanted;
    await database.query(
      `insert into parameters (organisation, region, type, item, amount, unit, reason, set_by, at)
       select $1, $2, $3, $4, $5::int, $6, $7, $8::jsonb, $9::timestamptz
       where not exists (
         select 1 from (
           select * from parameters where organisation is not distinct from $1 and region is not distinct from $2 and type = $3 and item = $4
           order by id desc limit 1) newest
         where newest.amount = $5::int and newest.unit = $6 and newest.reason = $7)`,
      [organisation, region, type, item, amount, unit, reason, json(setBy), iso(at)],
    );
    const [row] = await database.query<Parameter>(
      `select ${COLUMNS} from parameters where organisation is not distinct from $1 and region is not distinct from $2
       and type = $3 and item = $4 order by id desc limit 1`,
      [organisation, region, type, item],
    );
    return row!;
  }

  return { parameters, parameterHistory, parameter, amounts, setParameter };
}

function holdingAt({ organisation, region, type, item }: ParameterFilter): Conditions {
  const only = conditions();
  const places = ['organisation is null and region is null'];
  if (organisation) {
    const agency = only.bind(organisation);
    places.push(
      `organisation = ${agency}`,
      `region = (select o.region from organisations o where o.agency = ${agency})`,
    );
  }
  if (region) places.push(`region = ${only.bind(region)}`);
  only.add(places.map((place) => `(${place})`).join(' or '));
  only.equal('type', type);
  only.equal('item', item);
  return only;
}
