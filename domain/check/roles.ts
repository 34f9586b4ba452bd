import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { OpenRule } from '../policy/opening.ts';
import { isProfessional } from '../policy/roles.ts';
import type { OwnerRule } from '../policy/vocabulary.ts';

/** Every role that a definition names, some more than once. */
export const rolesIn = ({ steeredBy, items, opens }: Definition): string[] => [
  ...steeredBy,
  ...items.flatMap(ofItem),
  ...opens.flatMap(ofRule),
];

/**
 * Every role that a definition names is one of somebody who
 * works on cases; the client can be at a meeting, and be told of what was decided.
 */
export function rolesWrong({ dates, items, opens, steeredBy }: Definition): string[] {
  const named: [where: string, roles: string[]][] = [
    ['who steers', steeredBy],
    ...Object.entries(dates).map(([name, { setBy = [] }]): [string, string[]] => [
      `the date “${name}”`,
      setBy.flatMap(roleOf),
    ]),
    ...items.map((item): [string, string[]] => [`“${item.name}”`, ofItem(item)]),
    ...opens.map((rule): [string, string[]] => [`the rule that opens “${rule.type}”`, ofRule(rule)]),
  ];
  return [
    ...(steeredBy.length === 0 ? ['nobody may start it: name who steers it in `steeredBy`'] : []),
    ...named.flatMap(([where, roles]) =>
      roles
        .filter((role) => !isProfessional(role))
        .map((role) => `${where} names the role “${role}”, which is none: add it to \`professionals\``),
    ),
  ];
}

function roleOf(who: OwnerRule): string[] {
  if ('role' in who) return [who.role];
  return who.else === undefined ? [] : [who.else];
}

const ofItem = ({ owner, recordedBy = [], agreedBy = [], ...item }: ItemDefinition): string[] => [
  ...roleOf(owner),
  ...recordedBy,
  ...agreedBy,
  ...(item.confirmedBy ? roleOf(item.confirmedBy) : []),
  ...[
    ...(item.attended ?? []),
    ...(item.indispensable ?? []),
    ...(item.addressedTo ?? []).flatMap(roleOf),
  ].filter((role) => role !== 'client'),
];

const ofRule = ({ heldBy, toRole, holders = {}, receiver = [] }: OpenRule): string[] => [
  ...[heldBy, toRole].filter((role) => role !== undefined),
  ...Object.values(holders),
  ...receiver.map(({ role }) => role),
];
