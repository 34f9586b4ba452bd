import { relative, shortDay } from '../ui/format.ts';
import type { TextKey } from '../texts/texts.ts';
import { useView } from '../ui/view.tsx';
import type { Cause, CausesData } from './causes-data.ts';
import { listPath, type Filters } from './filters.ts';
import { Loads } from './loads.tsx';

/** Named in a line; the filter below leads to the others. */
const named = 8;

/** Who and what causes lateness, before anything is drawn: each number leads to its deadlines. */
export function Causes({ causes, filters }: { causes: CausesData; filters: Filters }) {
  const { say, lang, today } = useView();
  const { until, owners, waiting, loads } = causes;
  const late = owners.filter(({ overdue }) => overdue > 0);
  const soon = owners.filter(({ next }) => next > 0).sort((a, b) => b.next - a.next);
  const waits = waiting.filter(({ overdue }) => overdue > 0);
  const organisation = ({ of }: Cause): Partial<Filters> => ({ organisation: of, colleague: '' });
  return (
    <section className="card causes" aria-labelledby="causes-title">
      <h2 className="h2" id="causes-title">
        {say('causes')}
      </h2>
      <dl className="causes__lines">
        <Line
          title={say('causesLate', { n: causes.overdue })}
          all={listPath(filters, { tab: 'overdue', period: '' })}
          none="overdueNone"
          parts={late.map((each) => ({
            ...each,
            n: each.overdue,
            href: each.of && listPath(filters, { tab: 'overdue', period: '', ...organisation(each) }),
          }))}
        />
        {waits.length > 0 && (
          <Line
            title={say('causesWaiting')}
            parts={waits.map((each) => ({
              ...each,
              n: each.overdue,
              more: each.oldest ? say('oldest', { when: relative(each.oldest, today, say) }) : undefined,
              href: listPath(filters, { tab: 'overdue', period: '', waiting: each.of }),
            }))}
          />
        )}
        <Line
          title={say('causesNext', { n: causes.next, day: shortDay(until, lang) })}
          all={listPath(filters, { tab: 'all', period: 'five' })}
          none="causesNextNone"
          parts={soon.map((each) => ({
            ...each,
            n: each.next,
            href: each.of && listPath(filters, { tab: 'all', period: 'five', ...organisation(each) }),
          }))}
        />
      </dl>
      {loads && <Loads loads={loads} filters={filters} />}
    </section>
  );
}

interface Part {
  of: string;
  name: string;
  n: number;
  more?: string;
  /** Empty where no list shows them alone. */
  href: string;
}

function Line({ title, all, none, parts }: { title: string; all?: string; none?: TextKey; parts: Part[] }) {
  const { say } = useView();
  const rest = parts.slice(named);
  return (
    <div>
      <dt>{all && parts.length > 0 ? <a href={all}>{title}</a> : title}</dt>
      <dd>
        {parts.length === 0 && none && say(none)}
        <ul className="causes__parts">
          {parts.slice(0, named).map(({ of, name, n, more, href }) => (
            <li key={of}>
              {href ? (
                <a href={href}>
                  {name} <strong>{n}</strong>
                </a>
              ) : (
                <>
                  {name} <strong>{n}</strong>
                </>
              )}
              {more && <span className="quiet small"> ({more})</span>}
            </li>
          ))}
          {rest.length > 0 && (
            <li className="quiet">
              {say('causesRest', { n: rest.length, total: rest.reduce((sum, each) => sum + each.n, 0) })}
            </li>
          )}
        </ul>
      </dd>
    </div>
  );
}
