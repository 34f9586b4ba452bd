import { proportions } from './proportions.ts';
import { type Tally, weekName } from './tally.ts';
import { simulatedTypes, type TermChange, type WhatIf, whatIfOf } from './change.ts';

/** The deadlines of one role at one agency, or of a role at all agencies. */
export interface LoadRow {
  role: string;
  /** Undefined: all agencies together. */
  agency?: string;
  deadlines: number;
  /** A week's deadlines on average, over the weeks in which it has any. */
  weekly: number;
  peak: { week: string; deadlines: number };
  /** Of each week, in the order of the report's `perWeek`. */
  perWeek: number[];
  changed?: { deadlines: number; peak: { week: string; deadlines: number }; perWeek: number[] };
}

export interface PlanningReport {
  lives: number;
  trajectories: number;
  deadlines: number;
  refused: number;
  from: string;
  weeks: number;
  roles: LoadRow[];
  agencies: LoadRow[];
  /** All deadlines of each week, in order, and those met late or not at all; with changed terms both. */
  perWeek: { week: string; deadlines: number; late: number; changed?: number; changedLate?: number }[];
  /** The terms that this run varied; empty: the rules as they are. No case follows them. */
  whatIf: WhatIf[];
  restsOn: { name: string; label: string; source: string | null }[];
  limits: string[];
}

const limits = [
  `Lived through: ${simulatedTypes.join(', ')}; supervision, which they open too, is opened but not lived through and its deadlines do not count.`,
  'The country starts empty: the first year counts fewer deadlines than those after it.',
  'Reminders are not given; agreements of meetings and items that professionals add are not simulated.',
];

/**
 * What a run says to a planner: load per role and agency,
 * the peaks, and the difference that changed terms make.
 */
export function reportOf(
  { base, changed }: { base: Tally; changed?: Tally },
  changes: readonly TermChange[],
): PlanningReport {
  const agencies = [...new Set([...base.counts.keys(), ...(changed?.counts.keys() ?? [])])].sort();
  const roles = [...new Set(agencies.map((who) => who.split('/')[0]!))];
  const empty = new Uint32Array(base.weeks);
  const row = (who: string, of: (tally: Tally) => Uint32Array): LoadRow => {
    const [role, agency] = who.split('/') as [string, string?];
    const weeks = of(base);
    return {
      role,
      ...(agency === undefined ? {} : { agency }),
      deadlines: sum(weeks),
      weekly: Math.round((10 * sum(weeks)) / Math.max(1, weeks.filter((n) => n > 0).length)) / 10,
      peak: peakOf(base, weeks),
      perWeek: [...weeks],
      ...(changed && {
        changed: {
          deadlines: sum(of(changed)),
          peak: peakOf(changed, of(changed)),
          perWeek: [...of(changed)],
        },
      }),
    };
  };
  const all = together(base, () => true);
  const after = changed && together(changed, () => true);
  return {
    lives: base.lives,
    trajectories: base.trajectories,
    deadlines: base.deadlines,
    refused: base.refused + (changed?.refused ?? 0),
    from: base.from,
    weeks: base.weeks,
    roles: roles.map((role) => row(role, (tally) => together(tally, (who) => who.startsWith(`${role}/`)))),
    agencies: agencies.map((who) => row(who, (tally) => tally.counts.get(who) ?? empty)),
    whatIf: whatIfOf(changes),
    perWeek: [...all].map((deadlines, week) => ({
      week: weekName(base, week),
      deadlines,
      late: base.late[week]!,
      ...(after && { changed: after[week]!, changedLate: changed.late[week]! }),
    })),
    restsOn: Object.entries(proportions).map(([name, { label, source }]) => ({ name, label, source })),
    limits,
  };
}

function together(tally: Tally, wanted: (who: string) => boolean): Uint32Array {
  const total = new Uint32Array(tally.weeks);
  for (const [who, row] of tally.counts)
    if (wanted(who)) for (let week = 0; week < row.length; week++) total[week]! += row[week]!;
  return total;
}

const sum = (weeks: Uint32Array): number => weeks.reduce((total, n) => total + n, 0);

function peakOf(tally: Tally, weeks: Uint32Array): { week: string; deadlines: number } {
  let peak = 0;
  for (let week = 1; week < weeks.length; week++) if (weeks[week]! > weeks[peak]!) peak = week;
  return { week: weekName(tally, peak), deadlines: weeks[peak] ?? 0 };
}
