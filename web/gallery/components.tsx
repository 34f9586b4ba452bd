import { WeekChart } from '../dashboard/chart.tsx';
import { Icon, iconNames } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { deadlineTexts, itemTexts } from '../ui/names.ts';
import { Alert, ButtonLink, Empty, LabelTag, StatusBadge, WhyLink, When } from '../ui/parts.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

/** Every component in each of its forms, one below the other. */
function Components({ text }: Pick<Scene, 'text'>) {
  const keys = <T extends string>(table: Record<T, unknown>) => Object.keys(table) as T[];
  return (
    <Page title={text('Componenten')}>
      <div className="stack spaced">
        <section className="card stack-s" aria-label={text('Statussen')}>
          <p className="row">
            {keys(deadlineTexts).map((deadline) => (
              <StatusBadge deadline={deadline} key={deadline} />
            ))}
          </p>
          <p className="row">
            {keys(itemTexts).map((status) => (
              <StatusBadge deadline="none" item={status} key={status} />
            ))}
          </p>
          <p className="row">
            {(['norm', 'practice', 'assumed'] as const).map((label) => (
              <LabelTag label={label} key={label} />
            ))}
          </p>
        </section>
        <section className="card stack-s" aria-label={text('Dagen')}>
          {[day.late, '2026-11-22', day.today, '2026-11-24', day.soon, day.later].map((each) => (
            <p key={each}>
              <When day={each} status="upcoming" />{' '}
              <WhyLink trajectory={idOf(1)} item={each} title={text(`Startgesprek ${each}`)} />
            </p>
          ))}
          <p>
            <When day={day.late} status="overdue" />
          </p>
        </section>
        {(['ok', 'info', 'warning', 'error'] as const).map((kind) => (
          <Alert kind={kind} title={text('Let op')} key={kind}>
            <p>{text('Er is iets gebeurd.')}</p>
          </Alert>
        ))}
        <p className="actions">
          <ButtonLink href="/" purpose="primary">
            {text('Doen')}
          </ButtonLink>
          <ButtonLink href="/">{text('Laten')}</ButtonLink>
        </p>
        <Empty title={text('Niets te doen')}>
          <p>{text('Kijk morgen weer.')}</p>
        </Empty>
        <p className="row">
          {iconNames.map((name) => (
            <Icon name={name} key={name} />
          ))}
        </p>
        <WeekChart
          weeks={[{ from: day.today, part: 'week', overdue: 3, soon: 4, upcoming: 12 }]}
          month={{ done: 14, onTime: 12 }}
        />
      </div>
    </Page>
  );
}

export const components: State[] = [
  { name: 'components', page: (scene) => <Components text={scene.text} /> },
];
