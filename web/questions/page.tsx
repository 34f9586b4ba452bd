import type { Day } from '../../domain/calendar/types.ts';
import { SaidList } from '../case/dialogue.tsx';
import type { ActionLink, SaidLine } from '../case/view.ts';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Row, When } from '../ui/parts.tsx';
import { numberOf } from '../ui/format.ts';
import { useView } from '../ui/view.tsx';

export interface QuestionData {
  trajectory: string;
  /** The list that one came from. */
  crumb: { href: string; text: string };
  /** Null where it is about no client. */
  pseudonym: string | null;
  title: string;
  text: string | null;
  askedBy: string | null;
  due: Day | null;
  answers: SaidLine[];
  /** The most fitting first; empty once nothing is left to say. */
  actions: ActionLink[];
}

/** What an agency outside a case is asked there: the question, its own answers, and nothing else. */
export function QuestionPage({ data }: { data: QuestionData }) {
  const { say } = useView();
  const [first, ...others] = data.actions;
  return (
    <Page title={data.title} crumb={data.crumb}>
      <p className="lead">{say('questionLead')}</p>
      <section className="card stack-s spaced" aria-label={say('question')}>
        {data.text && <p className="talk__text">{data.text}</p>}
        <dl className="keys keys--one">
          {data.askedBy && <Row title={say('questionBy')}>{data.askedBy}</Row>}
          {data.pseudonym && <Row title={say('client')}>{data.pseudonym}</Row>}
          <Row title={say('caseNumber')}>{numberOf(data.trajectory)}</Row>
          {data.due && (
            <Row title={say('dueDate')}>
              <When day={data.due} />
            </Row>
          )}
        </dl>
        {first ? (
          <p className="actions">
            <ButtonLink href={first.href} purpose="primary">
              {first.text}
            </ButtonLink>
            {others.map(({ href, text }) => (
              <ButtonLink href={href} key={href}>
                {text}
              </ButtonLink>
            ))}
          </p>
        ) : (
          <p className="quiet">{say('questionDone')}</p>
        )}
      </section>
      {data.answers.length > 0 && (
        <section className="card stack-s spaced talk" aria-labelledby="answers">
          <h2 className="h2" id="answers">
            {say('answersSoFar')}
          </h2>
          <SaidList lines={data.answers} />
        </section>
      )}
    </Page>
  );
}
