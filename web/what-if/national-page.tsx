import type { PlanningReport } from '../../domain/national/report.ts';
import { Figures } from '../ui/figures.tsx';
import { amount, briefDay, shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { roleName } from '../ui/names.ts';
import { ButtonLink, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { BarChart } from './bar-chart.tsx';
import { overallOf, periodsOf, type Period } from './national-data.ts';

/** What a national simulation says to a planner: load a week and the share that is late. */
export function NationalPage({ report }: { report: PlanningReport }) {
  const { say, lang } = useView();
  const overall = overallOf(report);
  const number = (n: number) => amount(n, lang);
  const counted = report.restsOn.filter(({ label }) => label === 'counted').length;
  return (
    <Page title={say('nationalTitle')} crumb={{ href: '/what-if', text: say('whatIfTitle') }}>
      <p className="lead">{say('nationalLead')}</p>
      <div className="stack spaced">
        <section className="card" aria-label={say('summary')}>
          <dl className="keys">
            <Row title={say('nationalLives')}>{number(report.lives)}</Row>
            <Row title={say('nationalDeadlines')}>{number(report.deadlines)}</Row>
            <Row title={say('nationalWeekly')}>{number(overall.weekly)}</Row>
            <Row title={say('nationalShare')}>{number(overall.late)}%</Row>
          </dl>
        </section>
        <Charts periods={periodsOf(report)} overall={overall} />
        <Roles report={report} />
        <p className="small quiet">
          {say('nationalRests', { counted, assumed: report.restsOn.length - counted })} {say('nationalEmpty')}
        </p>
        <p>
          <ButtonLink href="/what-if/national">{say('runAgain')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}

function Charts({ periods, overall }: { periods: Period[]; overall: ReturnType<typeof overallOf> }) {
  const { say, lang } = useView();
  const top = (of: (period: Period) => number): Period =>
    periods.reduce((highest, each) => (of(each) > of(highest) ? each : highest), periods[0]!);
  const [busiest, latest] = [top(({ weekly }) => weekly), top(({ late }) => late)];
  const bars = (of: (period: Pick<Period, 'weekly' | 'late'>) => number) =>
    periods.map((period) => ({
      label: shortDay(period.from, lang),
      short: `${briefDay(period.from, lang)} ${period.from.slice(2, 4)}`,
      value: of(period),
      ...(period.changed && { other: of(period.changed) }),
    }));
  const both = (css: string) => [
    { text: say('nationalBase'), css },
    ...(periods.some(({ changed }) => changed) ? [{ text: say('nationalChanged'), css: 'fill-other' }] : []),
  ];
  const heading = say('nationalFrom');
  return (
    <>
      <BarChart
        id="load"
        title={say('nationalLoad')}
        sentence={say('nationalLoadText', {
          mean: amount(overall.weekly, lang),
          day: shortDay(busiest.from, lang),
          peak: amount(busiest.weekly, lang),
        })}
        bars={bars(({ weekly }) => weekly)}
        series={both('fill-load')}
        heading={heading}
      />
      <BarChart
        id="late"
        title={say('nationalLate')}
        sentence={say('nationalLateText', {
          share: amount(overall.late, lang),
          day: shortDay(latest.from, lang),
          peak: amount(latest.late, lang),
        })}
        bars={bars(({ late }) => late)}
        series={both('fill-overdue')}
        heading={heading}
        unit="%"
      />
    </>
  );
}

function Roles({ report }: { report: PlanningReport }) {
  const { say, lang } = useView();
  const rows = report.roles.toSorted((a, b) => b.deadlines - a.deadlines);
  return (
    <div className="card stack-s">
      <h2 className="h2" id="roles">
        {say('nationalRoles')}
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="roles">
        <Figures
          heads={[say('fieldRole'), say('nationalDeadlines'), say('nationalWeekly'), say('nationalPeak')]}
          rows={rows.map(({ role, deadlines, weekly, peak }) => [
            roleName(role, lang),
            ...[deadlines, weekly, peak.deadlines].map((n) => amount(n, lang)),
          ])}
        />
      </div>
    </div>
  );
}
