import { Heading } from '@nl-design-system-candidate/heading-react';
import { WeekChart } from './chart.tsx';
import { DeadlineList } from './list.tsx';
import { SelectField, TextField, type Option } from '../ui/forms/fields.tsx';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { ButtonLink } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { briefDay, inWords, relative } from '../ui/format.ts';
import type { Say } from '../texts/texts.ts';
import { filterKeys } from './filters.ts';
import type { DashboardData } from './data.ts';

export function DashboardPage({ data }: { data: DashboardData }) {
  const { say, mayStart } = useView();
  const { overdue, today } = data.tiles;
  const sentence = [overdueText(overdue, say), todayText(today, say)];
  return (
    <Page title={say('deadlines')} heading={false}>
      <div className="row row--between">
        <div>
          <Heading level={1}>{say('deadlines')}</Heading>
          <p className="lead">{sentence.join(' ')}</p>
        </div>
        {mayStart && (
          <ButtonLink href="/trajectories/new" purpose="primary">
            <Icon name="plus" /> {say('newCase')}
          </ButtonLink>
        )}
      </div>
      <div className="overview">
        <Tiles data={data} />
        <WeekChart weeks={data.weeks} />
      </div>
      <FilterForm data={data} />
      <DeadlineList data={data} />
    </Page>
  );
}

function overdueText(count: number, say: Say): string {
  if (count === 0) return say('overdueNone');
  return count === 1 ? say('overdueOne') : say('overdueMany', { n: inWords(count, say) });
}

function todayText(count: number, say: Say): string {
  if (count === 0) return '';
  return count === 1 ? say('todayOne') : say('todayMany', { n: inWords(count, say) });
}

function Tiles({ data: { tiles: counts } }: { data: DashboardData }) {
  const { say, lang, today } = useView();
  const { oldest, firstUpcoming, done } = counts;
  const percent = done ? Math.round((100 * counts.onTime) / done) : 0;
  const tiles = [
    [
      'red',
      counts.overdue,
      'overdue',
      'tileOverdue',
      oldest ? say('oldest', { when: relative(oldest, today, say) }) : say('noneLate'),
    ],
    ['amber', counts.soon, 'soon', 'tileSoon', say('ofWhichToday', { n: counts.today })],
    [
      'green',
      counts.upcoming,
      'upcoming',
      'tileUpcoming',
      firstUpcoming ? say('firstOn', { day: briefDay(firstUpcoming, lang) }) : say('nothingPlanned'),
    ],
    ['grey', done, 'done', 'tileDone', done ? say('onTime', { n: percent }) : say('nothingDone')],
  ] as const;
  return (
    <div className="tiles">
      {tiles.map(([tone, count, tab, title, more]) => (
        <div className={`tile tile--${tone}`} key={tab}>
          <span className="tile__n">{count}</span>
          <a href={`/deadlines?tab=${tab}`}>{say(title)}</a>
          <span className="tile__more">{more}</span>
        </div>
      ))}
    </div>
  );
}

function FilterForm({ data: { filters, types, organisations } }: { data: DashboardData }) {
  const { say } = useView();
  const periods: Option[] = [
    { value: '', text: say('anyTime') },
    { value: 'past', text: say('periodPast') },
    { value: 'week', text: say('periodWeek') },
    { value: 'month', text: say('periodMonth') },
    { value: 'later', text: say('periodLater') },
  ];
  const active = filterKeys.some((key) => filters[key]);
  return (
    <details className="card filters" open={active}>
      <summary>{say('filters')}</summary>
      <form method="get" action="/deadlines" data-auto="">
        {filters.tab !== 'all' && <input type="hidden" name="tab" value={filters.tab} />}
        {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
        <TextField name="q" type="search" label={say('search')} value={filters.q} />
        <SelectField
          name="type"
          label={say('type')}
          value={filters.type}
          options={[{ value: '', text: say('allTypes') }, ...types]}
        />
        <SelectField
          name="organisation"
          label={say('organisation')}
          value={filters.organisation}
          options={[{ value: '', text: say('allOrganisations') }, ...organisations]}
        />
        <SelectField name="period" label={say('period')} value={filters.period} options={periods} />
        <div className="filters__do">
          <button className="nl-button nl-button--primary">{say('filter')}</button>
          <a href={filters.tab === 'all' ? '/deadlines' : `/deadlines?tab=${filters.tab}`}>{say('clear')}</a>
        </div>
      </form>
    </details>
  );
}
