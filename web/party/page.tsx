import type { Day } from '../../domain/calendar/types.ts';
import type { AnswerKind } from '../../domain/policy/values.ts';
import type { LinkState } from '../../domain/reading/link.ts';
import { shortDay } from '../ui/format.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import { BarePage } from '../ui/layout.tsx';
import { Alert, Row, When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';

/** What the holder of a link sees, in words. */
export interface PartyData {
  state: LinkState;
  /** Who asks: the organisation, and in which role. */
  asker: string;
  role: string;
  /** The number by which the asker finds it. */
  number: string;
  lastDay: Day;
  given: { day: Day; text: string }[];
  /** Was answered just now and is not shown yet. */
  pending?: true;
  question: {
    asks: 'handover' | 'task' | 'question';
    title: string;
    text: string | null;
    by: Day | null;
    fields: FormField[];
  } | null;
  posted?: Posted;
  errors?: FormErrors;
}

const leads = { handover: 'partyHandover', task: 'partyTask', question: 'partyAsks' } as const;

/** The page of a link: the question and a form, or how it went on. */
export function PartyPage({ data }: { data: PartyData }) {
  const { question, pending } = data;
  return question && !pending ? <QuestionForm data={data} question={question} /> : <Ended data={data} />;
}

function QuestionForm({ data, question }: { data: PartyData; question: NonNullable<PartyData['question']> }) {
  const { say, lang } = useView();
  const { asker, errors, posted } = data;
  return (
    <BarePage title={say('partyTitle')} wrong={errors !== undefined}>
      <p className="lead">{say(leads[question.asks], { who: asker })}</p>
      {data.given.length > 0 && <Alert kind="ok" title={say('partyNoted')} />}
      {errors && <ErrorSummary errors={errors} fields={question.fields} />}
      <section className="card stack-s spaced" aria-labelledby="question">
        <h2 className="h2" id="question">
          {question.title}
        </h2>
        {question.text && <p className="talk__text">{question.text}</p>}
        <dl className="keys keys--one">
          <Row title={say('partyAskedBy')}>{`${asker}, ${data.role}`}</Row>
          {question.by && (
            <Row title={say('partyBy')}>
              <When day={question.by} />
            </Row>
          )}
          <Row title={say('partyNumber')}>{data.number}</Row>
          <Row title={say('partyLastDay')}>{shortDay(data.lastDay, lang)}</Row>
        </dl>
      </section>
      <form method="post" className="card form spaced" noValidate>
        <FormFields fields={question.fields} posted={posted} errors={errors} />
        <div className="actions">
          <button className="nl-button nl-button--primary">{say('partySend')}</button>
        </div>
      </form>
      <Given data={data} />
    </BarePage>
  );
}

const endings: Record<Exclude<LinkState, 'open' | 'used'>, TextKey> = {
  withdrawn: 'partyWithdrawn',
  expired: 'partyExpired',
  answered: 'partyAnswered',
  elsewhere: 'partyElsewhere',
  anew: 'partyAnew',
  over: 'partyOver',
};

function Ended({ data }: { data: PartyData }) {
  const { say, lang } = useView();
  const { state, asker, role, number, posted, lastDay } = data;
  const thanks = state === 'open' || state === 'used';
  const unsent = posted?.['text'];
  return (
    <BarePage title={say(thanks ? 'partyThanksTitle' : 'partyGoneTitle')}>
      <div className="stack">
        <p className="lead">
          {thanks
            ? say(state === 'used' ? 'partyThanks' : 'partyPending', { who: asker })
            : say(endings[state], { who: asker, day: shortDay(lastDay, lang) })}
        </p>
        <Given data={data} />
        {unsent && (
          <section className="card stack-s" aria-label={say('partyNotSent')}>
            <p>{say('partyNotSent')}</p>
            <p className="talk__text">{unsent}</p>
          </section>
        )}
        <p>{say('partyContact', { who: asker, role, number })}</p>
      </div>
    </BarePage>
  );
}

function Given({ data: { given } }: { data: PartyData }) {
  const { say, lang } = useView();
  if (given.length === 0) return null;
  return (
    <section className="card stack-s spaced" aria-labelledby="given">
      <h2 className="h2" id="given">
        {say('partyGiven')}
      </h2>
      <ul className="plainlist">
        {given.map(({ day, text }) => (
          <li key={text}>
            <time dateTime={day}>{shortDay(day, lang)}</time>: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why there is no page at this address, or not now. */
export type PartyProblem = 'unknown' | 'too-many' | 'away';
const problems: Record<PartyProblem, [title: TextKey, text: TextKey]> = {
  unknown: ['partyUnknownTitle', 'partyUnknown'],
  'too-many': ['partyTooManyTitle', 'partyTooMany'],
  away: ['partyAwayTitle', 'partyAway'],
};

/** @param posted what was sent and could not be taken now: it is kept, to be sent again. */
export function PartyProblemPage({
  problem,
  posted = {},
}: {
  problem: PartyProblem;
  posted?: Partial<Record<'answer' | 'text', string>>;
}) {
  const { say } = useView();
  const [title, text] = problems[problem];
  const { answer } = posted;
  return (
    <BarePage title={say(title)} wrong>
      <div className="stack">
        <p className="lead">{say(text)}</p>
        {problem === 'away' && answer !== undefined && (
          <form method="post" className="card form stack-s">
            <input type="hidden" name="answer" value={answer} />
            {posted.text && (
              <>
                <p>{say('partyAwayKept')}</p>
                <textarea
                  name="text"
                  rows={5}
                  readOnly
                  defaultValue={posted.text}
                  aria-label={say('fieldPartyText')}
                  className="utrecht-textarea utrecht-textarea--html-textarea"
                />
              </>
            )}
            <div className="actions">
              <button className="nl-button nl-button--primary">{say('partyAgain')}</button>
            </div>
          </form>
        )}
      </div>
    </BarePage>
  );
}

/** What can be answered, in the words of whoever is no professional. */
export const answerTexts = (
  asks: 'handover' | 'task' | 'question',
): Partial<Record<AnswerKind, [text: TextKey, hint?: TextKey]>> =>
  asks === 'handover'
    ? {
        accepted: ['acceptYes', 'acceptYesHint'],
        refused: ['acceptNo', 'acceptNoHint'],
        'not-received': ['acceptUnknown', 'acceptUnknownHint'],
      }
    : {
        received: ['partyReceived', 'partyReceivedHint'],
        accepted: ['partyAccepted', 'partyAcceptedHint'],
        delivered: asks === 'task' ? ['partyDone'] : ['partyDelivered', 'partyDeliveredHint'],
        refused: ['partyRefused', 'partyRefusedHint'],
        'not-received': ['partyNotReceived', 'partyNotReceivedHint'],
      };
