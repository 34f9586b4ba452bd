/**
 * The numbers of the advisory locks, the same in every process and release. One list, so that no two are
 * equal: who holds one would then wait for himself.
 */
export const locks = {
  /** Who migrates the database. */
  migrate: 7_230_001,
  /** Who runs an installation in one process, for as long as that runs. */
  installation: 7_230_002,
  /** Seed of those of a client for whom a trajectory starts. */
  start: 7_230_003,
  /** Merges are made one at a time, so that no ring can come of two. */
  merge: 7_230_004,
  /** Seed of those of what signals are about, while they are moved into trajectories. */
  signals: 7_230_005,
  /** Who adds what changed to the kept counts. */
  counts: 7_230_006,
  /** Mail is taken to be sent one at a time, so that what goes into one letter is taken by one. */
  mail: 7_230_007,
} as const;
