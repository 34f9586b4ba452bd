/**
 * What identity providers send otherwise than RFC 7643 and 7644 write it, made into what they write, and
 * without what is not kept. Microsoft Entra ID sends `"False"` for false, roles as JSON in a text, and
 * changes what is not there yet.
 */

import { ENTERPRISE, KEPT } from './user.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const names = new Map(
  [...KEPT, 'externalId', 'active', 'schemas', ENTERPRISE].map((name) => [name.toLowerCase(), name]),
);
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:user';

/** A truth in words is one. */
const truth = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const word = value.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : value;
};

/**
 * Entra ID gives a role of an application as JSON in a text: `{"id":"…","value":"case-manager"}`, of a type
 * of its own, which says nothing here.
 */
function role(given: unknown): unknown {
  if (typeof given === 'string') return { value: inner(given) };
  if (!isObject(given)) return given;
  const { value, primary } = given;
  return { value: inner(value), ...(primary !== undefined && { primary: truth(primary) }) };
}

function inner(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  try {
    const read: unknown = JSON.parse(value);
    return isObject(read) && typeof read['value'] === 'string' ? read['value'] : value;
  } catch {
    return value;
  }
}

/** The kinds of address that RFC 7643 (4.1.2) knows. */
const kinds = ['work', 'home', 'other'];

function address(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { value, type, primary } = given;
  return {
    value,
    ...(typeof type === 'string' && kinds.includes(type.toLowerCase()) && { type: type.toLowerCase() }),
    ...(primary !== undefined && { primary: truth(primary) }),
  };
}

const ofEach = (value: unknown, of: (one: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(of) : of(value);

/** The value of an attribute, by its name as we write it. */
function valueOf(name: string, value: unknown): unknown {
  if (name === 'active') return truth(value);
  if (name === 'roles') return ofEach(value, role);
  if (name === 'emails') return ofEach(value, address);
  if (name === ENTERPRISE && isObject(value)) return { department: value['department'] };
  return value;
}

/** A path without its filter and parts: `emails[type eq "work"].value` is about `emails`. */
function attributeOf(path: string): string | undefined {
  const bare = path.toLowerCase().startsWith(`${CORE}:`) ? path.slice(CORE.length + 1) : path;
  if (bare.toLowerCase().startsWith(ENTERPRISE.toLowerCase())) {
    const rest = bare.slice(ENTERPRISE.length + 1).toLowerCase();
    return rest === '' || rest === 'department' ? ENTERPRISE : undefined;
  }
  return names.get(/^\w+/.exec(bare)?.[0].toLowerCase() ?? '');
}

/** A user without what is not kept. What is no object is left to the library to refuse. */
export function asSpecified(body: unknown): unknown {
  if (!isObject(body)) return body;
  const kept = Object.entries(body).flatMap(([key, value]) => {
    const name = attributeOf(key);
    return name === undefined ? [] : [[key.includes('.') ? key : nameIn(key, name), valueOf(name, value)]];
  });
  const user = Object.fromEntries(kept) as Json;
  const { schemas } = user;
  if (!Array.isArray(schemas)) return user;
  const ours = schemas.filter((each) =>
    [CORE, ENTERPRISE.toLowerCase()].includes(String(each).toLowerCase()),
  );
  return { ...user, schemas: ours };
}

/** With the parts of an extension as they were named. */
const nameIn = (key: string, name: string): string =>
  name === ENTERPRISE && key.length > ENTERPRISE.length ? `${ENTERPRISE}:department` : name;

/** One change of a PATCH, made so; undefined where it is about nothing that is kept. */
function change(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { op, path, value } = given;
  if (typeof path !== 'string') return withoutPath(given);
  const name = attributeOf(path);
  if (name === undefined) return undefined;
  const isPart = path.includes('.') && path.toLowerCase() !== ENTERPRISE.toLowerCase();
  const filter = path.replace(/eq "(true|false)"/gi, (_, word: string) => `eq ${word.toLowerCase()}`);
  const changed = { op: typeof op === 'string' ? op.toLowerCase() : op, path: filter };
  if (value === undefined) return changed;
  return { ...changed, value: isPart ? part(name, value) : valueOf(name, value) };
}

/** The value of a part: of a role its name, which may be JSON; of anything a truth. */
const part = (name: string, value: unknown): unknown => (name === 'roles' ? inner(value) : value);

function withoutPath({ op, value }: Json): unknown {
  const changed = asSpecified(value);
  if (isObject(changed) && Object.keys(changed).length === 0) return undefined;
  return { op: typeof op === 'string' ? op.toLowerCase() : op, value: changed };
}

/** A PATCH without what is not kept; `Operations` may be empty then. */
export function asPatch(body: unknown): unknown {
  if (!isObject(body) || !Array.isArray(body['Operations'])) return body;
  const changes = body['Operations'].map(change).filter((each) => each !== undefined);
  return { ...body, Operations: changes };
}

/** One of several, by a filter of one comparison, of which a part is set. */
const PART = /^(\w+)\[(\w+) eq (?:"([^"]*)"|(true|false))\]\.(\w+)$/;

/**
 * Entra ID sets parts of what is not there yet, which RFC 7644 (3.5.2.3) refuses: such a change adds it.
 * @param has whether somebody has a value of this attribute that the filter finds.
 */
export function addingWhatLacks(
  operations: Json[],
  has: (attribute: string, filter: string) => boolean,
): Json[] {
  return operations.map((one) => {
    const found = typeof one['path'] === 'string' ? PART.exec(one['path']) : null;
    if (!found || one['op'] === 'remove') return one;
    const [path, attribute, key, text, truthful, named] = found;
    const filter = path.slice(attribute!.length + 1, path.indexOf(']'));
    if (has(attribute!, filter)) return one;
    const value = { [key!]: text ?? truthful === 'true', [named!]: one['value'] };
    return { op: 'add', path: attribute, value: [value] };
  });
}
