import { langOf } from '../calendar/format.ts';
import type { Lang, Text } from '../calendar/types.ts';
import { personSchema } from '../case/fields.ts';
import { natureOf, roles as known } from '../policy/roles.ts';

/** What an identity provider says of somebody, and gets back as it said it: what is kept of a SCIM user. */
export interface Told {
  userName: string;
  displayName?: string;
  name?: { formatted?: string; givenName?: string; familyName?: string };
  emails?: { value: string; type?: string; primary?: boolean }[];
  locale?: string;
  preferredLanguage?: string;
  roles?: { value: string; primary?: boolean }[];
  department?: string;
}

/** Somebody of an agency as its identity provider told her, and what of it counts here. */
export interface Provisioned {
  agency: string;
  /** Opaque, as `person` or `sub` of her tokens. */
  id: string;
  told: Told;
  name: string | null;
  team: string | null;
  /** In which of the roles of her token she may act; null: it was never said, and the token alone counts. */
  roles: string[] | null;
  email: string | null;
  lang: Lang | null;
}

/** What is wrong with what was told: which field, and in words which value and what to do. */
export interface WrongTold {
  field: string;
  detail: Text;
}

const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,188}$/;
/** Longest name, team or user name, in characters. */
const LONGEST = 200;
const MOST_ROLES = 20;

/**
 * Reads what the identity provider of an agency told of somebody.
 * @param id its `externalId`.
 * @param before what it told of her last, if anything: who had roles and is told without has none.
 */
export function provisionedOf(
  agency: string,
  id: string | undefined,
  told: Told,
  before: Pick<Provisioned, 'roles'> | undefined,
): Provisioned | WrongTold {
  const wrong = wrongId(id) ?? wrongTexts(told) ?? wrongAddress(told) ?? wrongRoles(agency, told);
  if (wrong) return wrong;
  const roles = [...new Set((told.roles ?? []).map(({ value }) => value.replace(`${agency}/`, '')))];
  return {
    agency,
    id: id!,
    told,
    name: nameOf(told),
    team: textOf(told.department),
    roles: roles.length > 0 || before?.roles ? roles : null,
    email: addressOf(told),
    lang: langOf(told.locale ?? told.preferredLanguage ?? '') ?? null,
  };
}

const textOf = (text: string | undefined): string | null => text?.trim() || null;

function nameOf({ displayName, name = {} }: Told): string | null {
  const parts = [name.givenName, name.familyName].map(textOf).filter((part) => part !== null);
  return textOf(displayName) ?? textOf(name.formatted) ?? textOf(parts.join(' '));
}

/** The one that is said to be hers first, else that of her work, else the first. */
function addressOf({ emails = [] }: Told): string | null {
  const one =
    emails.find(({ primary }) => primary) ?? emails.find(({ type }) => type === 'work') ?? emails[0];
  return one?.value ?? null;
}

function wrongId(id: string | undefined): WrongTold | undefined {
  if (id !== undefined && personSchema.safeParse(id).success) return undefined;
  const value = id === undefined ? '' : ` “${id.slice(0, LONGEST)}”`;
  return {
    field: 'externalId',
    detail: {
      nl: `“externalId”${value || ' ontbreekt'}: geef dezelfde waarde als “person” (of “sub”) in haar tokens, tot 64 tekens uit a-z 0-9 -, en geen naam of e-mailadres.`,
      en: `“externalId”${value || ' is missing'}: give the same value as \`person\` (or \`sub\`) in her tokens, up to 64 characters of a-z 0-9 -, and no name or e-mail address.`,
    },
  };
}

function wrongTexts({ userName, displayName, department, name = {} }: Told): WrongTold | undefined {
  const texts = { userName, displayName, department, ...prefixed(name) };
  const long = Object.entries(texts).find(([, text]) => (text?.length ?? 0) > LONGEST);
  if (!long) return undefined;
  return {
    field: long[0],
    detail: {
      nl: `“${long[0]}” heeft ${long[1]!.length} tekens: geef er ten hoogste ${LONGEST}.`,
      en: `“${long[0]}” has ${long[1]!.length} characters: give at most ${LONGEST}.`,
    },
  };
}

const prefixed = (name: NonNullable<Told['name']>) =>
  Object.fromEntries(Object.entries(name).map(([part, text]) => [`name.${part}`, text]));

function wrongAddress({ emails = [] }: Told): WrongTold | undefined {
  const wrong = emails.find(({ value }) => !ADDRESS.test(value));
  if (!wrong) return undefined;
  return {
    field: 'emails',
    detail: {
      nl: `“emails”: “${wrong.value.slice(0, LONGEST)}” is geen e-mailadres; geef een adres als naam@organisatie.nl, of geen.`,
      en: `“emails”: “${wrong.value.slice(0, LONGEST)}” is no e-mail address; give one such as name@agency.nl, or none.`,
    },
  };
}

function wrongRoles(agency: string, { roles = [] }: Told): WrongTold | undefined {
  if (roles.length > MOST_ROLES)
    return {
      field: 'roles',
      detail: {
        nl: `“roles” heeft ${roles.length} rollen: geef er ten hoogste ${MOST_ROLES}.`,
        en: `“roles” has ${roles.length} roles: give at most ${MOST_ROLES}.`,
      },
    };
  const wrong = roles.find(({ value }) => !isOfPeople(value.replace(`${agency}/`, '')));
  if (!wrong) return undefined;
  const names = Object.keys(known).filter(isOfPeople).join(', ');
  return {
    field: 'roles',
    detail: {
      nl: `“roles”: “${wrong.value.slice(0, LONGEST)}” is geen rol van een mens bij ${agency}; geef er een van deze: ${names}.`,
      en: `“roles”: “${wrong.value.slice(0, LONGEST)}” is no role of a person at ${agency}; give one of these: ${names}.`,
    },
  };
}

const isOfPeople = (role: string): boolean => (natureOf(role) ?? 'system') !== 'system';
