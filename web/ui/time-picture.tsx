import { addDays, daysBetween } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import { kindTexts } from './names.ts';
import { useView } from './view.tsx';
import type { ItemKind } from '../../domain/policy/values.ts';

export type Tone = 'overdue' | 'soon' | 'upcoming' | 'plain';

export interface Mark {
  day: Day;
  title: string;
  kind: ItemKind | 'date';
  tone: Tone;
}

/** A row of the picture: one role, or one trajectory. */
export interface Lane {
  /** Empty for the only one, which needs none. */
  title: string;
  marks: Mark[];
  /** From when to when it runs. */
  span?: { from: Day; to: Day };
}

/** Colours of what is open; the table says each in words. */
export const tones: Partial<Record<DeadlineStatus, Tone>> = {
  overdue: 'overdue',
  'due-today': 'soon',
  'due-soon': 'soon',
  upcoming: 'upcoming',
};

/** Shapes round (0, 0), at most 14 pixels wide: told apart without colour. */
const shapes: Record<Mark['kind'], string> = {
  task: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z',
  meeting: 'M-6 -6H6V6H-6Z',
  request: 'M0 -7L7 6H-7Z',
  decision: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z',
  milestone: 'M0 -7.5L7 -2L4.4 6.5H-4.4L-7 -2Z',
  signal: 'M-1.5 -8H1.5V2H-1.5ZM-1.5 4.5H1.5V8H-1.5Z',
  date: 'M-1.5 -8H1.5V8H-1.5Z',
};

const step = 18;
const labelHeight = 24;
const gap = 14;
const axisHeight = 30;
/** Marks closer than this part of the width are put above each other. */
const near = 0.06;

/** Marks of a lane with their place over the width (0 to 1) and the level that keeps them apart. */
function placed(marks: Mark[], at: (day: Day) => number) {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((mark) => {
      const x = at(mark.day);
      const free = ends.findIndex((end) => x - end >= near);
      const level = free < 0 ? ends.length : free;
      ends[level] = x;
      return { mark, x, level };
    });
}

/** At most five days along the axis, at whole weeks from the first. */
function ticksOf(from: Day, days: number): Day[] {
  const every =
    [7, 14, 28, 56, 91, 182, 364, 728].find((each) => days / each <= 4) ?? Math.ceil(days / 28) * 7;
  return Array.from({ length: Math.floor(days / every) + 1 }, (_, n) => addDays(from, n * every));
}

interface Axis {
  from: Day;
  /** In days, a week at least. */
  length: number;
  /** Place of a day over the width, from 0 to 1. */
  at: (day: Day) => number;
  /** The same with room at both ends, as SVG takes it. */
  x: (day: Day) => string;
}

const percent = (part: number) => `${(4 + 92 * part).toFixed(2)}%`;

/** From the first to the last of all days that are shown. */
function axisOf(days: Day[]): Axis {
  const sorted = days.toSorted();
  const from = sorted[0]!;
  const length = Math.max(7, daysBetween(from, sorted.at(-1)!));
  const at = (day: Day) => daysBetween(from, day) / length;
  return { from, length, at, x: (day) => percent(at(day)) };
}

/** Keeps a text within the picture. */
function anchorAt(part: number, start: boolean): 'start' | 'middle' | 'end' {
  if (start) return 'start';
  return part > 0.9 ? 'end' : 'middle';
}

/** Where each lane lies, below the last; and where the lowest ends. */
function rowsOf(lanes: Lane[], { at }: Axis, first: number) {
  let top = first;
  const rows = lanes.map(({ title, marks, span }) => {
    const points = placed(marks, at);
    const levels = Math.max(1, ...points.map(({ level }) => level + 1));
    const y = top;
    const label = title === '' ? 0 : labelHeight;
    top += label + levels * step + gap;
    return { title, points, span, y, base: y + label + levels * step - step / 2 };
  });
  return { rows, bottom: top };
}

interface Picture {
  lanes: Lane[];
  sentence: string;
  tick: (day: Day) => string;
  /** First day of the axis, if not that of the first mark. */
  from?: Day;
  /** Marks today. */
  today?: Day;
}

/**
 * What falls when, one lane above the other. Places are percentages and sizes pixels, so that text keeps its
 * size on a phone; the shape says what it is. The same is said in a sentence, and by the caller in a table.
 */
export function TimePicture({ lanes, sentence, tick, from, today }: Picture) {
  const spans = lanes.flatMap(({ marks, span }) => [
    ...marks.map(({ day }) => day),
    ...(span ? [span.from, span.to] : []),
  ]);
  const axis = axisOf([...spans, ...(from ? [from] : []), ...(today ? [today] : [])]);
  const top = today ? 18 : 0;
  const { rows, bottom } = rowsOf(lanes, axis, top);
  return (
    <svg className="timepicture" role="img" aria-label={sentence} height={bottom + axisHeight}>
      {ticksOf(axis.from, axis.length).map((day) => (
        <g key={day}>
          <line className="grid" x1={axis.x(day)} x2={axis.x(day)} y1={top} y2={bottom} />
          <text x={axis.x(day)} y={bottom + 20} textAnchor={anchorAt(axis.at(day), day === axis.from)}>
            {tick(day)}
          </text>
        </g>
      ))}
      {today && <Today day={today} axis={axis} bottom={bottom} />}
      {rows.map((row) => (
        <LaneRow {...row} axis={axis} key={row.y} />
      ))}
    </svg>
  );
}

function Today({ day, axis, bottom }: { day: Day; axis: Axis; bottom: number }) {
  const { say } = useView();
  const x = axis.x(day);
  return (
    <g>
      <line className="now" x1={x} x2={x} y1={18} y2={bottom} />
      <text className="strong" x={x} y={13} textAnchor={anchorAt(axis.at(day), axis.at(day) < 0.1)}>
        {say('todayWord')}
      </text>
    </g>
  );
}

function LaneRow({
  title,
  points,
  span,
  y,
  base,
  axis,
}: ReturnType<typeof rowsOf>['rows'][number] & { axis: Axis }) {
  const line = base + step / 2;
  return (
    <g>
      <text className="strong halo" x="0" y={y + 17}>
        {title}
      </text>
      <line className="axis" x1="0" x2="100%" y1={line} y2={line} />
      {span && <line className="span" x1={axis.x(span.from)} x2={axis.x(span.to)} y1={line} y2={line} />}
      {points.map(({ mark, x, level }) => (
        <svg key={`${mark.day}${mark.title}`} x={percent(x)} y={base - level * step} overflow="visible">
          <path d={shapes[mark.kind]} className={`mark mark--${mark.tone}`}>
            <title>{mark.title}</title>
          </path>
        </svg>
      ))}
    </g>
  );
}

/** Which shape is what; only of kinds that are there. */
export function ShapeLegend({ lanes }: { lanes: Lane[] }) {
  const { say } = useView();
  const there = new Set(lanes.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  return (
    <ul className="legend">
      {(Object.keys(shapes) as Mark['kind'][])
        .filter((kind) => there.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
              <path d={shapes[kind]} className="mark mark--plain" />
            </svg>
            {say(kindTexts[kind])}
          </li>
        ))}
    </ul>
  );
}

/** The colours of deadlines, which the table beside it says in words; and the line of what runs. */
export function ToneLegend({ spans = false }: { spans?: boolean }) {
  const { say } = useView();
  const shown = [
    ['overdue', 'legendOverdue'],
    ['soon', 'legendSoon'],
    ['upcoming', 'legendUpcoming'],
  ] as const;
  return (
    <ul className="legend">
      {shown.map(([tone, text]) => (
        <li key={tone}>
          <svg width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" rx="2" className={`mark--${tone}`} />
          </svg>
          {say(text)}
        </li>
      ))}
      {spans && (
        <li>
          <svg width="22" height="14" aria-hidden="true" className="timepicture--key">
            <line className="span" x1="0" x2="22" y1="7" y2="7" />
          </svg>
          {say('legendSpan')}
        </li>
      )}
    </ul>
  );
}
