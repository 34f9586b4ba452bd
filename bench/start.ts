import { benchSetting, inParallel, verdict, type BenchSetting } from './engine.ts';

/**
 * Start rate of a trajectory beside an empty one-timer workflow on the same engine, in turns: decided (its
 * first step was taken, publishing held back) and visible (the store shows it). `node --import tsx
 * bench/start.ts`, about a minute on two cores.
 */
const COUNT = 100;
const WIDTH = 40;
const ROUNDS = 2;

/** Starts a second, from the first request until the last one of the round got there. */
async function rateOf(start: () => Promise<number>): Promise<number> {
  const from = performance.now();
  const ends = await inParallel(COUNT, WIDTH, start);
  return (COUNT * 1_000) / (Math.max(...ends) - from);
}

/**
 * What is decided is published meanwhile, which takes its share of the machine: so hold that back, and do it
 * after the count.
 */
async function rateOfDecided(setting: BenchSetting): Promise<number> {
  const release = setting.holdPublishing();
  const ids: string[] = [];
  const rate = await rateOf(async () => {
    const id = await setting.startTrajectory();
    ids.push(id);
    return setting.decided.reached(id);
  });
  release();
  await Promise.all(ids.map(setting.visible.reached));
  return rate;
}

const setting = await benchSetting();
const rounds: { bare: number; decided: number; visible: number }[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const figures = {
    bare: await rateOf(async () => setting.bareStarted.reached(await setting.startBare('oneTimer'))),
    decided: await rateOfDecided(setting),
    visible: await rateOf(async () => setting.visible.reached(await setting.startTrajectory())),
  };
  if (round === 0) continue; // warms up
  rounds.push(figures);
  process.stdout.write(
    `round ${round}: bare ${figures.bare.toFixed(1)}/s, decided ${figures.decided.toFixed(1)}/s, visible ${figures.visible.toFixed(1)}/s\n`,
  );
}
await setting.stop();

const mean = (of: (round: (typeof rounds)[number]) => number) =>
  rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
const good = [
  verdict(
    'start rate, decided / bare',
    mean((round) => round.decided / round.bare),
    0.9,
    'at least',
  ),
  verdict(
    'start rate, visible / bare',
    mean((round) => round.visible / round.bare),
    0.65,
    'at least',
  ),
];
process.exit(good.every(Boolean) ? 0 : 1);
