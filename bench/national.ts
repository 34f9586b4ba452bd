import { runInThreads } from '../api/planning/threads.ts';
import { sizeOf } from '../domain/national/population.ts';

/**
 * The national simulation in two threads: a year and ten years of 30,000 admissions. A life is more than one
 * trajectory: the detention, and what it opens. Target: 300,000 trajectories in under a minute on two quiet
 * cores, and no more memory for ten times as many lives.
 */
const TARGET = 60;
const TRAJECTORIES = 300_000;
/** Memory of ten years, at most this many times that of one. */
const FLAT = 1.2;

async function measure(years: number) {
  const population = { from: '2027-01-01', years, admissions: 30_000, seed: 1 };
  let most = 0;
  const watch = setInterval(() => void (most = Math.max(most, process.memoryUsage.rss())), 100);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const report = await runInThreads({ population, changes: [] }, () => undefined);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  const processor = (user + system) / 1_000_000;
  const lives = sizeOf(population);
  const megabytes = Math.round(most / 2 ** 20);
  console.log(
    `${lives} lives (${report.trajectories} trajectories, ${report.deadlines} deadlines): ${seconds.toFixed(1)} s, ${Math.round(lives / seconds)} lives/s, ` +
      `${((processor * 1_000_000) / lives).toFixed(0)} µs of processor each, at most ${megabytes} MB`,
  );
  return { seconds, processor, megabytes, trajectories: report.trajectories };
}

const year = await measure(1);
const decade = await measure(10);
const memory = decade.megabytes / year.megabytes;
const share = TRAJECTORIES / decade.trajectories;
const quiet = (decade.processor / 2) * share;
console.log(
  `ten years ÷ one year: time ${(decade.seconds / year.seconds).toFixed(1)}, memory ${memory.toFixed(2)} (at most ${FLAT})`,
);
console.log(
  `${TRAJECTORIES} trajectories, target ${TARGET} s: ${(decade.seconds * share).toFixed(1)} s here, ${quiet.toFixed(1)} s if two cores had nothing else to do; all of the ten years: ${decade.seconds.toFixed(1)} s`,
);
if (memory > FLAT || quiet > TARGET) process.exitCode = 1;
