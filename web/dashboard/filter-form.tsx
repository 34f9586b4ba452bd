import { SelectField, TextField, type Option } from '../ui/forms/fields.tsx';
import { useView } from '../ui/view.tsx';
import type { DashboardData } from './data.ts';
import { isFiltered, listPath, others, type Filters } from './filters.ts';

const unfiltered: Partial<Filters> = {
  q: '',
  type: '',
  organisation: '',
  colleague: '',
  waiting: '',
  period: '',
};

/** Folded while nothing is chosen; a bookmark keeps what is. The list is in view afterwards. */
export function FilterForm({ data }: { data: DashboardData }) {
  const { say } = useView();
  const { filters, types, organisations, causes } = data;
  const any = (text: string, options: Option[], value: string): Option[] => [
    { value: '', text },
    ...options,
    // What was chosen stays to be seen, also where nothing is left of it.
    ...(value === '' || options.some((each) => each.value === value) ? [] : [{ value, text: value }]),
  ];
  const periods: Option[] = [
    { value: 'past', text: say('periodPast') },
    { value: 'five', text: say('periodFive') },
    { value: 'week', text: say('periodWeek') },
    { value: 'month', text: say('periodMonth') },
    { value: 'later', text: say('periodLater') },
  ];
  const choices = [
    ['type', 'type', any(say('allTypes'), types, filters.type)],
    ['organisation', 'organisation', any(say('allOrganisations'), organisations, filters.organisation)],
    ...(causes.loads
      ? ([
          ['colleague', 'colleague', any(say('allColleagues'), causes.colleagues, filters.colleague)],
        ] as const)
      : []),
    [
      'waiting',
      'waitsFor',
      any(say('anyWaiting'), [{ value: others, text: say('tabWaiting') }, ...causes.waits], filters.waiting),
    ],
    ['period', 'period', any(say('anyTime'), periods, filters.period)],
  ] as const;
  return (
    <details className="card filters" open={isFiltered(filters)}>
      <summary>{say('filters')}</summary>
      <form method="get" action="/deadlines#list" data-auto="">
        {filters.tab !== 'all' && <input type="hidden" name="tab" value={filters.tab} />}
        {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
        <TextField name="q" type="search" label={say('search')} value={filters.q} />
        {choices.map(([name, label, options]) => (
          <SelectField name={name} label={say(label)} value={filters[name]} options={options} key={name} />
        ))}
        <div className="filters__do">
          <button className="nl-button nl-button--primary">{say('filter')}</button>
          <a href={listPath(filters, unfiltered)}>{say('clear')}</a>
        </div>
      </form>
    </details>
  );
}
