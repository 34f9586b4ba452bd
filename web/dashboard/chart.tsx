import { isoWeek } from '../../domain/calendar/day.ts';
import type { WeekView } from './chart-data.ts';
import type { DashboardData } from './data.ts';
import type { Say } from '../texts/texts.ts';
import { Figures } from '../ui/figures.tsx';
import { useView } from '../ui/view.tsx';

const top = 22;
const bottom = 172;
const left = 9;
const series = [
  { key: 'overdue', css: 'fill-overdue', text: 'legendOverdue' },
  { key: 'soon', css: 'fill-soon', text: 'legendSoon' },
  { key: 'upcoming', css: 'fill-upcoming', text: 'legendUpcoming' },
] as const;

/** A week by its number, and all that come before or after in a word. */
function weekName({ from, part }: WeekView, name: 'week' | 'weekFull', say: Say): string {
  if (part === 'before') return say('weeksBefore');
  return part === 'after' ? say('weeksAfter') : say(name, { n: isoWeek(from).week });
}

/** Below a bar, where there is little room: the week, or before or after which week. */
function labelOf(weeks: WeekView[], at: number): string {
  const { part, from } = weeks[at]!;
  if (part === 'before') return `< ${isoWeek(weeks[at + 1]!.from).week}`;
  return part === 'after' ? `> ${isoWeek(weeks[at - 1]!.from).week}` : String(isoWeek(from).week);
}

const percentOf = ({ done, onTime }: DashboardData['month']): number => Math.round((100 * onTime) / done);

const totalOf = (week: WeekView) => week.overdue + week.soon + week.upcoming;

/** The lowest of 2, 4, 10, 20, 40, 100, … that holds the highest bar, so that half of it is whole. */
function scale(highest: number): number {
  for (let size = 1; ; size *= 10)
    for (const step of [2, 4, 10]) if (step * size >= highest) return step * size;
}

/**
 * Open deadlines per week. Widths are percentages and heights pixels, so that text keeps its size on a phone;
 * overdue is hatched as well as red; the same figures are in a sentence and in a table.
 */
export function WeekChart({ weeks, month }: Pick<DashboardData, 'weeks' | 'month'>) {
  const { say } = useView();
  const max = scale(Math.max(1, ...weeks.map(totalOf)));
  const y = (value: number) => bottom - ((bottom - top) * value) / max;
  const slot = (100 - left) / weeks.length;
  const sentence = say('chartText', {
    parts: weeks
      .map((w) => say('chartPart', { week: weekName(w, 'weekFull', say), n: totalOf(w) }))
      .join(', '),
  });
  return (
    <details className="card chart">
      <summary className="h2">{say('chart')}</summary>
      <Legend />
      <svg className="plot" role="img" aria-label={sentence}>
        <Hatch />
        {[0, max / 2, max].map((line) => (
          <g key={line}>
            <line x1={`${left}%`} x2="100%" y1={y(line)} y2={y(line)} className={line ? 'grid' : 'axis'} />
            <text x={`${left}%`} y={y(line) + 5} dx="-8" textAnchor="end">
              {line}
            </text>
          </g>
        ))}
        {weeks.map((week, at) => (
          <Bar
            key={week.from}
            week={week}
            label={labelOf(weeks, at)}
            x={left + slot * (at + 0.2)}
            width={slot * 0.6}
            y={y}
          />
        ))}
      </svg>
      <WeekTable weeks={weeks} />
      <p>
        {month.done ? say('doneMonth', { n: month.done, percent: percentOf(month) }) : say('doneMonthNone')}
      </p>
    </details>
  );
}

function Bar({
  week,
  label,
  x,
  width,
  y,
}: {
  week: WeekView;
  label: string;
  x: number;
  width: number;
  y: (value: number) => number;
}) {
  let base = 0;
  return (
    <g>
      {series.map(({ key, css }) => {
        const from = base;
        base += week[key];
        if (!week[key]) return null;
        const box = {
          x: `${x}%`,
          width: `${width}%`,
          y: y(base),
          height: Math.max(1, y(from) - y(base) - (from ? 2 : 0)),
          rx: 2,
        };
        return (
          <g key={key}>
            <rect {...box} className={css} />
            {key === 'overdue' && <rect {...box} fill="url(#hatch)" />}
          </g>
        );
      })}
      <text className="total" x={`${x + width / 2}%`} y={y(base) - 6} textAnchor="middle">
        {base}
      </text>
      <text x={`${x + width / 2}%`} y={bottom + 20} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

const Hatch = () => (
  <defs>
    <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="7" className="hatch" />
    </pattern>
  </defs>
);

function Legend() {
  const { say } = useView();
  return (
    <ul className="legend">
      {series.map(({ key, css, text }) => (
        <li key={key}>
          <svg width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" rx="2" className={css} />
            {key === 'overdue' && <rect width="14" height="14" rx="2" fill="url(#hatch)" />}
          </svg>
          {say(text)}
        </li>
      ))}
    </ul>
  );
}

function WeekTable({ weeks }: { weeks: WeekView[] }) {
  const { say } = useView();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('chartTable')}>
      <Figures
        heads={[say('weekHead'), ...series.map(({ text }) => say(text)), say('total')]}
        rows={weeks.map((week) => [
          weekName(week, 'week', say),
          ...series.map(({ key }) => week[key]),
          totalOf(week),
        ])}
      />
    </div>
  );
}
