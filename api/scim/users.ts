import SCIMMY from 'scimmy';
import { textIn } from '../../domain/calendar/text.ts';
import type { Lang, Text } from '../../domain/calendar/types.ts';
import { provisionedOf } from '../../domain/people/told.ts';
import type { ProvisionedPerson } from '../../store/provisioning.ts';
import type { ScimCall } from '../../store/scim-calls.ts';
import type { Services } from '../services.ts';
import { Fault } from './errors.ts';
import { KEPT, toldOf, userOf, type ScimUser } from './user.ts';

/** Who tells, and to what: of one request. The library's types are shared by all of a process. */
export interface Telling {
  agency: string;
  lang: Lang;
  services: Pick<Services, 'store' | 'now'>;
  /** What went wrong below the library. */
  fault?: unknown;
}

/** What the library says of a request for users. */
interface Asked {
  id?: string;
  filter?: {
    [n: number]: Record<string, unknown> | undefined;
    length: number;
    match(users: object[]): object[];
  };
}

const { User } = SCIMMY.Resources;

/** Declares users to the library, with what is kept of them; once for all. */
export function declareUsers(): void {
  if (SCIMMY.Resources.declared(User)) return;
  const attributes = SCIMMY.Schemas.User.definition.describe().attributes.map(({ name }) => name);
  const kept: readonly string[] = [...KEPT, 'active', 'externalId'];
  SCIMMY.Schemas.User.truncate(attributes.filter((name) => !kept.includes(name)));
  SCIMMY.Resources.declare(User, {
    extensions: [{ schema: SCIMMY.Schemas.EnterpriseUser, required: false }],
    egress: (asked: Asked, telling: Telling) => safely(telling, () => read(asked, telling)),
    ingress: (asked: Asked, user: ScimUser, telling: Telling) =>
      safely(telling, () => write(asked.id, user, telling)),
    degress: (asked: Asked, telling: Telling) => safely(telling, () => remove(asked.id!, telling)),
  } as never);
}

/** What is no refusal is a fault of ours. */
async function safely<T>(telling: Telling, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SCIMMY.Types.Error) throw error;
    telling.fault = error;
    throw new Fault(error);
  }
}

const refuse = (telling: Telling, status: number, scimType: string | null, text: Text) =>
  new SCIMMY.Types.Error(status, scimType as string, textIn(text, telling.lang));

const unknown = (telling: Telling, id: string) =>
  refuse(telling, 404, null, {
    nl: `“${id}” is hier niet bekend of verwijderd: maak deze gebruiker aan met POST /Users.`,
    en: `“${id}” is not known here or was removed: create this user with POST /Users.`,
  });

/** The one with this id, at the agency of who tells. @throws 404 */
export async function known(id: string, telling: Telling): Promise<ProvisionedPerson> {
  const [one] = await telling.services.store.provisioned(telling.agency, { by: 'id', value: id });
  if (!one) throw unknown(telling, id);
  return one;
}

async function read({ id, filter }: Asked, telling: Telling): Promise<object> {
  const { store } = telling.services;
  if (id !== undefined) return userOf(await known(id, telling));
  const only = filter && soughtOf(filter);
  const users = (await store.provisioned(telling.agency, only)).map(userOf);
  return filter && !only ? filter.match(users) : users;
}

/** The one user name or id that a filter asks for, which is looked up; a user name counts in any case. */
function soughtOf(filter: NonNullable<Asked['filter']>) {
  const entries = Object.entries(filter.length === 1 ? filter[0]! : {});
  const [[name, sought] = []] = entries;
  if (entries.length !== 1 || !Array.isArray(sought)) return undefined;
  const [operator, value] = sought as [string, unknown];
  if (operator !== 'eq' || typeof value !== 'string') return undefined;
  if (name === 'userName') return { by: 'userName' as const, value };
  return name === 'externalId' || name === 'id' ? { by: 'id' as const, value } : undefined;
}

async function write(id: string | undefined, user: ScimUser, telling: Telling): Promise<object> {
  const { agency, services } = telling;
  const { store, now } = services;
  const before = id === undefined ? undefined : await known(id, telling);
  const externalId = user.externalId ?? id;
  if (before && externalId !== id)
    throw refuse(telling, 400, 'mutability', {
      nl: `“externalId” is “${id}” en verandert niet meer: verwijder deze gebruiker en maak “${externalId}” aan.`,
      en: `“externalId” is “${id}” and changes no more: remove this user and create “${externalId}”.`,
    });
  const one = provisionedOf(agency, externalId, toldOf(user), before);
  if ('field' in one) throw refuse(telling, 400, 'invalidValue', one.detail);
  if (!before && (await store.provisioned(agency, { by: 'id', value: one.id })).length > 0)
    throw refuse(telling, 409, 'uniqueness', {
      nl: `“externalId”: “${one.id}” is er al; wijzig die gebruiker met PUT of PATCH /Users/${one.id}.`,
      en: `“externalId”: “${one.id}” is there already; change that user with PUT or PATCH /Users/${one.id}.`,
    });
  const put = await store.putProvisioned(one, before ? user.active : (user.active ?? true), now());
  if (!put)
    throw refuse(telling, 409, 'uniqueness', {
      nl: `“userName”: “${user.userName}” is van een ander bij ${agency}; geef ieder een eigen naam.`,
      en: `“userName”: “${user.userName}” is of somebody else at ${agency}; give each a name of their own.`,
    });
  await remember(telling, before ? 'change' : 'create', one.id);
  return userOf(put);
}

async function remove(id: string, telling: Telling): Promise<void> {
  const { store, now } = telling.services;
  if (!(await store.removeProvisioned(telling.agency, id, now()))) throw unknown(telling, id);
  await remember(telling, 'remove', id);
}

/** Keeps for those who administer what was told last, and what was refused. */
export const remember = (
  { agency, services: { store, now } }: Telling,
  what: ScimCall['what'],
  person: string | null,
  refused: string | null = null,
): Promise<void> => store.rememberCall(agency, { at: now(), what, person, refused });
