import { Heading } from '@nl-design-system-candidate/heading-react';
import { Causes } from './causes.tsx';
import { WeekChart } from './chart.tsx';
import { FilterForm } from './filter-form.tsx';
import { DeadlineList } from './list.tsx';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { ButtonLink } from '../ui/parts.tsx';
import { queryOf } from '../ui/paths.ts';
import { SavedViews } from '../ui/saved-views.tsx';
import { useView } from '../ui/view.tsx';
import type { DashboardData } from './data.ts';
import { withQuery } from './filters.ts';

/** Who and what causes lateness, then the deadlines, then the weeks. */
export function DashboardPage({ data }: { data: DashboardData }) {
  const { say, mayStart } = useView();
  const { causes, filters, weeks, month, done } = data;
  return (
    <Page title={say('deadlines')} heading={false}>
      <div className="row row--between">
        <Heading level={1}>{say('deadlines')}</Heading>
        {mayStart && (
          <ButtonLink href="/trajectories/new" purpose="primary">
            <Icon name="plus" /> {say('newCase')}
          </ButtonLink>
        )}
      </div>
      {done && (
        <p className="worklist__done" id="done">
          {say('rowDone')}{' '}
          <a href={done.href}>
            {done.title}, {done.pseudonym}
          </a>
        </p>
      )}
      <div className="stack spaced">
        <Causes causes={causes} filters={filters} />
        <FilterForm data={data} />
        <SavedViews page="deadlines" query={queryOf(withQuery(filters, {}))} />
        <DeadlineList data={data} />
        <WeekChart weeks={weeks} month={month} />
      </div>
    </Page>
  );
}
