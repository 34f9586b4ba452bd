import { useView } from '../ui/view.tsx';
import { Figures } from '../ui/figures.tsx';
import { amount } from '../ui/format.ts';

const top = 22;
const bottom = 172;
const left = 9;

export interface Bar {
  /** In words, in the table. */
  label: string;
  /** Under the bar, where there is room. */
  short: string;
  value: number;
  /** Beside it, under other rules. */
  other?: number;
}

interface Series {
  text: string;
  css: string;
}

/** The lowest of 2, 4, 10, 20, 40, 100, … that holds the highest bar, so that half of it is whole. */
function scale(highest: number): number {
  for (let size = 1; ; size *= 10)
    for (const step of [2, 4, 10]) if (step * size >= highest) return step * size;
}

interface Chart {
  id: string;
  title: string;
  sentence: string;
  bars: Bar[];
  series: Series[];
  /** Of the column with the labels. */
  heading: string;
  unit?: string;
}

/**
 * Bars over time, with a sentence that tells what they show and the same figures as a table. Widths are
 * percentages, so that it fits a phone.
 */
export function BarChart(chart: Chart) {
  const { say } = useView();
  const { id, title, sentence, series } = chart;
  return (
    <section className="card chart" aria-labelledby={id}>
      <div className="row row--between">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        {series.length > 1 && <Legend series={series} />}
      </div>
      <p>{sentence}</p>
      <Plot {...chart} />
      <details className="noprint">
        <summary>
          <span>{say('chartTable')}</span>
        </summary>
        <FiguresOf {...chart} />
      </details>
    </section>
  );
}

function Plot({ title, sentence, bars, series, unit = '' }: Chart) {
  const { lang } = useView();
  const max = scale(Math.max(1, ...bars.flatMap(({ value, other = 0 }) => [value, other])));
  const y = (value: number) => bottom - ((bottom - top) * value) / max;
  const slot = (100 - left) / bars.length;
  const every = Math.ceil(bars.length / 3);
  const width = (slot * 0.7) / series.length;
  return (
    <svg className="plot" role="img" aria-label={`${title}. ${sentence}`}>
      {[0, max / 2, max].map((line) => (
        <g key={line}>
          <line x1={`${left}%`} x2="100%" y1={y(line)} y2={y(line)} className={line ? 'grid' : 'axis'} />
          <text x={`${left}%`} y={y(line) + 5} dx="-8" textAnchor="end">
            {amount(line, lang)}
            {unit}
          </text>
        </g>
      ))}
      {bars.map((bar, at) => (
        <g key={bar.label}>
          {valuesOf(bar).map((value, n) => (
            <rect
              className={series[n]!.css}
              x={`${left + slot * (at + 0.15) + width * n}%`}
              width={`${width}%`}
              y={y(value)}
              height={bottom - y(value)}
              key={series[n]!.text}
            />
          ))}
          {at % every === 0 && (
            <text x={`${left + slot * (at + 0.15)}%`} y={bottom + 20}>
              {bar.short}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const valuesOf = ({ value, other }: Bar): number[] => (other === undefined ? [value] : [value, other]);

function FiguresOf({ title, bars, series, heading, unit = '' }: Chart) {
  const { say, lang } = useView();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`${title}: ${say('chartTable')}`}>
      <Figures
        heads={[heading, ...series.map(({ text }) => text)]}
        rows={bars.map((bar) => [
          bar.label,
          ...valuesOf(bar).map((value) => `${amount(value, lang)}${unit}`),
        ])}
      />
    </div>
  );
}

function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="legend">
      {series.map(({ text, css }) => (
        <li key={text}>
          <svg width="14" height="14" aria-hidden="true">
            <rect x="1" y="1" width="12" height="12" className={css} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
