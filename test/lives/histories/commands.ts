import type { Day } from '../../../domain/calendar/types.ts';
import type { Actor, Case, ItemState } from '../../../domain/case/case.ts';
import { type Command, type CommandType, commandSchema } from '../../../domain/case/commands.ts';
import { itemOf, kindOf } from '../../../domain/case/items.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { actorOf } from './actors.ts';
import { type Around, bodyOf } from './bodies.ts';
import type { Chance } from './chance.ts';

/** Names that every object has: as unknown as any other that a definition lacks. */
const inherited = ['constructor', 'toString', '__proto__'];

/** What is said next in a case, and by whom: mostly what fits it as it stands. */
export function saidNext(chance: Chance, c: Case, today: Day): { actor: Actor; body: Command } {
  const around: Around = { chance, definition: definitionOf(c.definition)!, c, today };
  const key = itemFor(around);
  const state = c.items[key];
  const type = typeFor(around, state);
  const body = bodyOf(around, type, key, state);
  const actor = actorOf(chance, around.definition, c, type, state);
  return { actor, body: chance.of100(3) ? withStrangeName(chance, body) : parsed(body) };
}

function parsed(body: object): Command {
  const { success, data, error } = commandSchema.safeParse(body);
  if (success) return data;
  throw new Error(`a history says what no schema takes: ${JSON.stringify(body)}: ${error.message}`);
}

/**
 * The schema refuses such names; the rules must stand them too. Not where one would hold a role from then on,
 * in what is said after it.
 */
function withStrangeName(chance: Chance, body: object): Command {
  const said = parsed(body);
  if (said.type === 'assign') return said;
  const names = Object.keys(said).filter((name) =>
    ['item', 'fact', 'date', 'outcome', 'role', 'agency', 'track', 'trajectory', 'response'].includes(name),
  );
  return names.length === 0 ? said : { ...said, [chance.pick(names)]: chance.pick(inherited) };
}

/** Mostly something that is to be done; else what was settled or waits, or what is not there. */
function itemFor({ chance, definition, c }: Around): string {
  const open = Object.keys(c.items).filter((key) => c.items[key]!.status === 'open');
  const between = open.filter((key) => {
    const state = c.items[key]!;
    return state.reported || state.turned || itemOf(definition, state)?.confirmedBy;
  });
  if (between.length > 0 && chance.of100(60)) return chance.pick(between);
  if (open.length > 0 && chance.of100(85)) return chance.pick(open);
  return chance.pick([...Object.keys(c.items), 'no-such-item']);
}

/** Every command; dates and facts, on which so much hangs, more often than the rest. */
const forCase: CommandType[] = [
  ...commandSchema.options.map((each) => each.shape.type.value).filter((type) => type !== 'close'),
  ...Array.from({ length: 5 }, () => ['set-date', 'set-fact', 'resume'] as const).flat(),
  ...Array.from({ length: 3 }, () => 'hand-over' as const),
];

/** Mostly what settles the item or moves it; else any command. */
function typeFor({ chance, definition }: Around, state: ItemState | undefined): CommandType {
  if (definition.opens.some(({ facts }) => facts.length > 0) && chance.of100(15)) return 'set-fact';
  const known = state && itemOf(definition, state);
  if (known?.confirmedBy && state?.status === 'open' && chance.of100(60))
    return state.reported ? 'confirm' : 'complete';
  if (!state || chance.of100(45)) return chance.pick(forCase);
  if (chance.of100(2)) return 'close';
  if (state.status === 'done' || state.status === 'skipped') return 'reopen';
  if (state.adHoc?.origin === 'told') return 'acknowledge';
  if (state.adHoc?.origin === 'promise' && chance.of100(60)) return 'settle';
  if (state.turned && chance.of100(60)) return chance.pick(['request', 'forward', 'skip']);
  if (known?.tells !== undefined) return 'set-date';
  if (known?.completedBy) return chance.pick(['hand-over', 'skip']);
  switch (kindOf(definition, state)) {
    case 'meeting':
      return chance.pick(['hold-meeting', 'hold-meeting', 'plan-meeting', 'not-held', 'not-held']);
    case 'request':
      return chance.pick(['request', 'answer', 'answer', 'answer', 'forward', 'chase']);
    case 'decision':
      return known?.agreedBy ? chance.pick(['decide', 'decide', 'fill-in']) : 'decide';
    case 'signal':
      return 'respond';
    default:
      return chance.pick(['complete', 'complete', 'complete', 'answer', 'forward', 'extend', 'skip']);
  }
}
