import { addDays } from '../../../domain/calendar/day.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { dayOf, instantOf } from '../../../domain/calendar/zone.ts';
import type { Case } from '../../../domain/case/case.ts';
import { definitionOf, definitions } from '../../../domain/catalogue.ts';
import type { StepInput, StepResult } from '../../../domain/case/messages.ts';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { rules } from '../../../domain/rules.ts';
import { createWorld, type World } from '../../../domain/what-if/world.ts';
import { type Beside, happensBeside } from './beside.ts';
import { type Chance, chanceOf } from './chance.ts';
import { nothingFailsName } from './check-steps.ts';
import type { Check } from './check.ts';
import { checksOf } from './checks.ts';
import { saidNext } from './commands.ts';
import { openingOf } from './openings.ts';
import type { Tally } from './tally.ts';

const hour = 3_600_000;

/** One thing that happens: time passes, and perhaps somebody says something. What, follows from its number. */
export type Move = number;

/** A history from its seed: which trajectory, and what happens. The same seed gives the same history. */
export interface History {
  seed: number;
  moves: Move[];
}

/** What a check found wrong, and when. */
export interface Fault {
  check: Check;
  found: string;
}

const longest = 40;
/** What a trajectory begins with; more often the ones that open others. */
const types = definitions().flatMap(({ id, opens }) => [id, ...opens.map(() => id)]);

export function historyOf(seed: number): History {
  const chance = chanceOf(seed);
  const moves = Array.from({ length: chance.whole(5, longest) }, () => chance.whole(0, 0xffff_ffff));
  return { seed, moves };
}

/**
 * Lives a history to its end, and looks at every step that is taken on the way, in every trajectory.
 * @param said told what was done, in words, for a message.
 * @returns the first fault of each check.
 */
export function live(history: History, tally?: Tally, said?: (line: string) => void): Fault[] {
  const faults = new Map<Check, Fault>();
  const checks = checksOf();
  const step = (input: StepInput): StepResult => {
    const result = rules.step(input);
    tally?.step(input, result);
    for (const check of checks) {
      if (faults.has(check)) continue;
      for (const found of check.wrong({ input, result }))
        faults.set(check, { check, found: `${input.id}: ${found}` });
    }
    return result;
  };
  try {
    const world = walk(history, step, said);
    world.advance(world.now + 400 * 24 * hour);
  } catch (error) {
    const check = checks.find(({ name }) => name === nothingFailsName)!;
    faults.set(check, {
      check,
      found: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  return [...faults.values()];
}

/** The world in which a history was lived, at its end; the trajectory that it began with is `history`. */
export function walk(
  { seed, moves }: History,
  step: typeof rules.step = rules.step,
  said?: (line: string) => void,
): World {
  const chance = chanceOf(seed ^ 0x5bd1e995);
  const type = types[seed % types.length]!;
  const start = instantOf(addDays('2026-03-02', chance.whole(0, 600)), chance.whole(0, 23));
  const world = createWorld(start, { rules: { ...rules, step } });
  const opening = openingOf(chance, type, start);
  said?.(`${dayOf(start)} opens ${type}: ${JSON.stringify({ ...opening, defaults: undefined })}`);
  world.open('history', opening);
  const beside: Beside = { deaths: 0 };
  for (const move of moves) happen(world, chanceOf(move), beside, said);
  return world;
}

function happen(world: World, chance: Chance, beside: Beside, said?: (line: string) => void): void {
  const then = world.now + waits(chance);
  // Now and then nothing is processed meanwhile, as after an outage.
  if (chance.of100(10)) world.standStill(then);
  else world.advance(then);
  const done = happensBeside(world, chance, beside);
  if (done !== undefined) return said?.(`${new Date(world.now).toISOString()} ${done}`);
  const c = chance.pick(caseFor(world, chance));
  const { actor, body } = saidNext(chance, c, dayOf(world.now));
  const key = `command-${world.events.length}-${chance.whole(0, 0xffff)}`;
  const envelope = { id: key, hash: fingerprint(body), actor, receivedAt: world.now, body };
  const [outcome] = world.receive(c.id, [chance.of100(20) ? { ...envelope, recordRefusal: true } : envelope]);
  const code = outcome && 'code' in outcome ? ` ${outcome.code}` : '';
  said?.(
    `${new Date(world.now).toISOString()} ${c.id} ${actor.role} of ${actor.agency}: ${JSON.stringify(body)} → ${outcome?.outcome}${code}`,
  );
}

/** Mostly one that is open; of hand-overs, on which so much hangs, more than there are. */
function caseFor(world: World, chance: Chance): Case[] {
  const all = [...world.cases.values()];
  const open = all.filter(({ status }) => status === 'open');
  if (open.length === 0 || chance.of100(3)) return all;
  const offers = open.filter(({ definition }) => definitionOf(definition)!.handover);
  return offers.length > 0 && chance.of100(30) ? offers : open;
}

/** At once, within days, within weeks, or seldom within half a year. */
function waits(chance: Chance): Instant {
  if (chance.of100(35)) return 0;
  if (chance.of100(60)) return chance.whole(1, 72) * hour;
  return chance.whole(1, chance.of100(85) ? 24 * 25 : 24 * 180) * hour;
}

/** The shortest history found that has the same fault: moves are left out for as long as it stays. */
export function shortest(history: History, name: string): History {
  const fails = (moves: Move[]) => live({ ...history, moves }).some(({ check }) => check.name === name);
  let { moves } = history;
  for (let size = Math.ceil(moves.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < moves.length;) {
      const fewer = [...moves.slice(0, from), ...moves.slice(from + size)];
      if (fails(fewer)) moves = fewer;
      else from += size;
    }
  return { ...history, moves };
}

/** The shortest history with a fault, told so that somebody can follow it. */
export function told(history: History, name: string): string {
  const short = shortest(history, name);
  const lines: string[] = [];
  const fault = live(short, undefined, (line) => lines.push(line)).find(({ check }) => check.name === name);
  return [`seed ${history.seed}: ${fault?.found}`, ...lines].join('\n');
}
