import { iso } from '../../domain/calendar/zone.ts';
import type { Told } from '../../domain/people/told.ts';
import type { ProvisionedPerson } from '../../store/provisioning.ts';

/** The extension in which RFC 7643 holds where somebody works. */
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What is kept of a SCIM user besides `externalId` and `active`; all else is taken and forgotten. */
export const KEPT = [
  'userName',
  'displayName',
  'name',
  'emails',
  'locale',
  'preferredLanguage',
  'roles',
] as const satisfies (keyof Told)[];

/** A user as SCIM writes it; checked by the library. */
export type ScimUser = Omit<Told, 'department'> & {
  id?: string;
  externalId?: string;
  active?: boolean;
  [ENTERPRISE]?: { department?: string };
};

/** Somebody as SCIM shows her. `active`: whether she works there now, whoever said so. */
export const userOf = ({ id, told, isActive, createdAt, changedAt }: ProvisionedPerson) => {
  const { department, ...core } = told;
  return {
    ...core,
    id,
    externalId: id,
    active: isActive,
    ...(department !== undefined && { [ENTERPRISE]: { department } }),
    meta: { created: iso(createdAt), lastModified: iso(changedAt) },
  };
};

/** What is kept of a user as told. */
export function toldOf(user: ScimUser): Told {
  const core = Object.fromEntries(KEPT.flatMap((key) => (user[key] === undefined ? [] : [[key, user[key]]])));
  const department = user[ENTERPRISE]?.department;
  // The library's objects are proxies that cannot be changed: plain ones are kept.
  return JSON.parse(JSON.stringify({ ...core, ...(department !== undefined && { department }) })) as Told;
}
