import { Page } from '../ui/layout.tsx';
import { MovedCases } from '../ui/moved-cases.tsx';
import { Alert, Empty, LabelTag, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { CaseChange } from '../../domain/what-if/caseload.ts';
import type { CaseloadPreview } from '../../domain/ports/ports.ts';
import type { WantedTerm } from './form.ts';
import type { TermRow } from './data.ts';
import { ErrorSummary } from '../ui/forms/page.tsx';
import type { FormErrors } from '../ui/forms/form.ts';

export interface TermPreviewData {
  row: TermRow;
  typeTitle: string;
  place: string;
  wanted: WantedTerm;
  /** The new term in words. */
  text: string;
  seen: CaseloadPreview;
  /** Where this part of the caseload begins. */
  after?: string;
  /** This person sees no cases at all. */
  seesNone: boolean;
  errors?: FormErrors;
}

/** Step 2: each running case and date that would move, then one confirmation. */
export function TermPreviewPage({ data }: { data: TermPreviewData }) {
  const { say } = useView();
  const { row, typeTitle, place, wanted, text, seen, errors } = data;
  const changeable = seen.cases.filter(({ refused }) => refused === null);
  return (
    <Page
      title={say('termPreviewTitle', { title: row.title })}
      crumb={{ href: `/terms/${row.type}`, text: say('termsTypeTitle', { type: typeTitle }) }}
      wrong={errors !== undefined}
    >
      <p className="lead">{say('termPreviewLead')}</p>
      {errors && <ErrorSummary errors={errors} fields={[]} />}
      <div className="stack spaced">
        <section className="card" aria-label={say('summary')}>
          <dl className="keys">
            <Row title={say('termNew')}>{text}</Row>
            <Row title={say('termWas')}>
              {row.now?.text ?? row.standard.join('; ')} <LabelTag label={row.label} />
            </Row>
            <Row title={say('termFor')}>{place}</Row>
            <Row title={say('fieldReason')}>{wanted.reason}</Row>
          </dl>
        </section>
        <Running data={data} changeable={changeable} />
        {seen.next !== null && (
          <Alert kind="info" title={say('termPart', { n: seen.remaining })}>
            <p>{say('termPartText')}</p>
          </Alert>
        )}
        <Confirm data={data} changeable={changeable.length} />
      </div>
    </Page>
  );
}

/** The running cases that would change, and how many of those looked at. */
function Running({ data, changeable }: { data: TermPreviewData; changeable: CaseChange[] }) {
  const { say } = useView();
  const { seen } = data;
  const refused = seen.cases.length - changeable.length;
  const dates = changeable.reduce((sum, each) => sum + each.dates.length, 0);
  const moving = changeable.filter((each) => each.dates.length > 0).length;
  const counts = { n: moving, looked: seen.looked, dates };
  return (
    <section className="card list" aria-labelledby="running">
      <div className="section__head">
        <h2 className="h2" id="running">
          {say('termRunning')}
        </h2>
        <span className="nl-number-badge">{changeable.length}</span>
      </div>
      {changeable.length === 0 ? (
        <Empty title={say('termRunningNone')}>
          <p className="quiet">{say(data.seesNone ? 'termRunningNobody' : 'termRunningNoneDo')}</p>
        </Empty>
      ) : (
        <>
          <p className="section__text" role="status">
            {say(moving === 1 ? 'termLookedOne' : 'termLooked', counts)}{' '}
            {moving < changeable.length && say('termLater', { n: changeable.length - moving })}
          </p>
          <MovedCases cases={changeable} />
        </>
      )}
      {refused > 0 && <p className="section__text quiet">{say('termRefused', { n: refused })}.</p>}
    </section>
  );
}

function Confirm({ data, changeable }: { data: TermPreviewData; changeable: number }) {
  const { say } = useView();
  const { row, wanted, seen, after } = data;
  const running = changeable > 0 || seen.next !== null;
  return (
    <form method="post" action={`/terms/${row.type}/${row.name}`} className="card form" noValidate>
      <input type="hidden" name="amount" value={wanted.amount} />
      <input type="hidden" name="unit" value={wanted.unit} />
      <input type="hidden" name="reason" value={wanted.reason} />
      <input type="hidden" name="preview" value={seen.preview} />
      {after !== undefined && <input type="hidden" name="after" value={after} />}
      {running && (
        <div>
          <p>
            <strong>{say('termConfirm')}</strong>
          </p>
          <p className="small">{say('termOnlyNewHint')}</p>
          <p className="small">{say('termAlsoHint')}</p>
        </div>
      )}
      <div className="actions">
        <button className="nl-button nl-button--primary" name="do" value="set">
          {say(running ? 'termOnlyNew' : 'termSetDo')}
        </button>
        {running && (
          <button className="nl-button nl-button--secondary" name="do" value="set-running">
            {say('termAlso', { n: changeable })}
          </button>
        )}
        <button className="nl-button nl-button--secondary" name="do" value="edit">
          {say('termBack')}
        </button>
      </div>
    </form>
  );
}
