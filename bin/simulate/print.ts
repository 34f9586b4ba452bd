import type { LoadRow, PlanningReport } from '../../domain/national/report.ts';

/** How many of the busiest agencies are shown in text; the others are in `--csv` and `--json`. */
const busiestShown = 15;

const line = ({ role, agency, deadlines, weekly, peak, changed }: LoadRow): string =>
  [
    role.padEnd(22),
    (agency ?? '').padEnd(24),
    String(deadlines).padStart(9),
    String(weekly).padStart(9),
    String(peak.deadlines).padStart(8),
    peak.week.padStart(10),
    ...(changed
      ? [
          String(changed.deadlines).padStart(11),
          String(changed.peak.deadlines).padStart(10),
          changed.peak.week.padStart(10),
        ]
      : []),
  ].join(' ');

/** The outcome to read: load by role, the highest peaks by agency, what was varied, what it rests on. */
export function asText(report: PlanningReport): string {
  const { roles, agencies, whatIf, limits, restsOn } = report;
  const head = `${'role'.padEnd(22)} ${'agency'.padEnd(24)} ${'deadlines'.padStart(9)} ${'per week'.padStart(9)} ${'peak'.padStart(8)} ${'in'.padStart(10)}`;
  const more =
    whatIf.length > 0 ? ` ${'if changed'.padStart(11)} ${'new peak'.padStart(10)} ${'in'.padStart(10)}` : '';
  const busiest = [...agencies].sort((a, b) => b.peak.deadlines - a.peak.deadlines).slice(0, busiestShown);
  const assumed = restsOn.filter(({ label }) => label === 'assumed').length;
  return [
    `${report.lives} admissions, ${report.trajectories} trajectories, ${report.deadlines} deadlines, from ${report.from}, ${report.weeks} weeks`,
    ...whatIf.map(
      ({ trajectory, item, label, source, from, to }) =>
        `WHAT IF ${item} (${trajectory}) were ${to.amount} ${to.unit}; it is ${from.amount} ${from.unit}: ${label}${source ? `, ${source}` : ''}. No case follows this.`,
    ),
    '',
    head + more,
    ...roles.map(line),
    '',
    `The ${busiest.length} highest peaks by agency:`,
    ...busiest.map(line),
    '',
    ...limits,
    `Rests on ${restsOn.length} proportions, of which ${assumed} are assumed: domain/national/proportions.ts`,
    '',
  ].join('\n');
}

/**
 * A line for each week in which a role at an agency has
 * deadlines; with varied terms what they would be as well.
 */
export function asCsv({ agencies, perWeek, whatIf }: PlanningReport): string {
  const lines = [`week,role,agency,deadlines${whatIf.length > 0 ? ',what_if' : ''}`];
  for (const { role, agency, perWeek: weeks, changed } of agencies)
    for (const [n, deadlines] of weeks.entries()) {
      const other = changed?.perWeek[n];
      if (deadlines > 0 || other)
        lines.push(
          [perWeek[n]!.week, role, agency, deadlines, ...(other === undefined ? [] : [other])].join(','),
        );
    }
  return `${lines.join('\n')}\n`;
}
