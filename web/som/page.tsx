import { textIn } from '../../domain/calendar/text.ts';
import { Page } from '../ui/layout.tsx';
import { Alert, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import type { SomCriteria } from '../../domain/som/criteria.ts';
import type { SomAdvice } from '../../domain/som/decide.ts';
import { somOutcomeTitles } from '../../domain/som/words.ts';
import { detentionReintegration } from '../../domain/trajectories/detention-reintegration/detention-reintegration.ts';
import { valueTitle } from '../../domain/words/titles.ts';
import type { OtherKept } from './kept.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';

export interface SomData {
  title: string;
  action: string;
  crumb: { href: string; text: string };
  key: string;
  /** Of the case when it was looked at. */
  sequence: number;
  posted?: Posted;
  errors?: FormErrors;
  /** Not asked, because the trajectory knows it. */
  known: SomCriteria;
  criteria: FormField[];
  advice: SomAdvice;
  /** What the other of the two filled in. */
  other?: OtherKept;
  /** The advice was asked for just now. */
  advised?: boolean;
  agreement: { both: string; proposed?: string; next?: string };
  decision: FormField[];
}

/** The SOM form: what is known, both parts, what the table says of it, and the decision that two make. */
export function SomPage({ data }: { data: SomData }) {
  const { say } = useView();
  const { agreement } = data;
  return (
    <Page title={data.title} crumb={data.crumb} wrong={data.errors !== undefined}>
      <p className="lead">{say('somLead')}</p>
      {data.errors && <ErrorSummary errors={data.errors} fields={[...data.criteria, ...data.decision]} />}
      <form method="post" action={data.action} className="stack spaced" noValidate>
        <input type="hidden" name="key" value={data.key} />
        <input type="hidden" name="sequence" value={data.sequence} />
        <Alert kind={agreement.proposed ? 'warning' : 'info'} title={agreement.proposed ?? say('bothTitle')}>
          {agreement.next && <p>{agreement.next}</p>}
          <p>{agreement.both}</p>
        </Alert>
        {data.other && <Other other={data.other} />}
        <div className="card form">
          <Known known={data.known} />
          <FormFields fields={data.criteria} posted={data.posted} errors={data.errors} />
          <p className="small quiet">{say('somKept')}</p>
          <div className="actions">
            <button className="nl-button nl-button--secondary" name="do" value="advise">
              {say('somAdviseDo')}
            </button>
            <button className="nl-button nl-button--secondary" name="do" value="keep">
              {say('somKeepDo')}
            </button>
          </div>
        </div>
        <Advice advice={data.advice} focused={data.advised === true} />
        <section className="card form" aria-labelledby="decision">
          <h2 className="h2" id="decision">
            {say('somDecision')}
          </h2>
          <FormFields fields={data.decision} posted={data.posted} errors={data.errors} />
          <div className="actions">
            <button className="nl-button nl-button--primary" name="do" value="decide">
              {say('decideDo')}
            </button>
            <a href={data.crumb.href}>{say('cancel')}</a>
          </div>
        </section>
      </form>
    </Page>
  );
}

/** That the other was here before, and where the two do not say the same. */
function Other({ other: { text, differs, agrees } }: { other: OtherKept }) {
  const { say } = useView();
  return (
    <Alert kind={differs.length > 0 ? 'warning' : 'info'} title={text}>
      {agrees && <p>{say('somAgrees')}</p>}
      {differs.length > 0 && (
        <>
          <p>{say('somDiffer')}</p>
          <ul>
            {differs.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

function Known({ known }: { known: SomCriteria }) {
  const { say, lang } = useView();
  const yesNo = (value: boolean | null | undefined) => say(value ? 'yes' : 'no');
  const rows: [string, string][] = [
    [
      say('somPhase'),
      known.phase ? valueTitle(detentionReintegration, 'status', known.phase, lang) : say('unknown'),
    ],
    [
      say('somStay'),
      known.expectedStayDays == null ? say('unknown') : say('somStayDays', { n: known.expectedStayDays }),
    ],
    ...(known.supervisionAfterDetention === undefined
      ? []
      : ([[say('supervisionAfterDetention'), yesNo(known.supervisionAfterDetention)]] as [string, string][])),
    ...(known.recentProbationInformation
      ? ([[say('recentProbationInformation'), say('yes')]] as [string, string][])
      : []),
    [say('somConcern'), yesNo(known.caseManagerConcern)],
  ];
  return (
    <section className="stack-s" aria-labelledby="known">
      <h2 className="h2" id="known">
        {say('somKnown')}
      </h2>
      <dl className="keys">
        {rows.map(([title, text]) => (
          <Row title={title} key={title}>
            {text}
          </Row>
        ))}
      </dl>
    </section>
  );
}

/** The outcome first, then each criterion in the order of the table. */
function Advice({
  advice: { outcome, guideline, steps, tableVersion },
  focused,
}: {
  advice: SomAdvice;
  focused: boolean;
}) {
  const { say, lang } = useView();
  const title = textIn(somOutcomeTitles[guideline.outcome], lang);
  return (
    <section className="card stack-s" aria-labelledby="advice">
      {/* Where it was asked for one goes on from it. */}
      <h2 className="h2" id="advice" tabIndex={-1} data-notice={focused ? '' : undefined}>
        {say('somAdvice')}
      </h2>
      <p className="quiet">{say('somAdviceNow')}</p>
      <p className="bigdate">{say('somGuideline', { outcome: title })}</p>
      {outcome !== guideline.outcome && (
        <p>{say('somTurned', { outcome: textIn(somOutcomeTitles[outcome], lang) })}</p>
      )}
      <p className="small quiet">{say('somTable', { version: tableVersion })}</p>
      <ol className="steps">
        {steps.map(({ criterion, decides, text }) => (
          <li key={criterion}>
            <div>{decides ? <strong>{text}</strong> : text}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
