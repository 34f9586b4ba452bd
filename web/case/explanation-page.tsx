import { LabelTag, Alert, ButtonLink, StatusBadge, Row } from '../ui/parts.tsx';
import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';
import { relative, shortDay } from '../ui/format.ts';
import { Dialogue } from './dialogue.tsx';
import type { ExplanationView } from './explanation-view.ts';
import type { TextKey } from '../texts/texts.ts';

const labelTexts = {
  norm: 'labelNormText',
  practice: 'labelPracticeText',
  assumed: 'labelAssumedText',
} satisfies Record<string, TextKey>;

/** Why an item is due when it is: the day first, then how it was found, and what happens around it. */
export function ExplanationPage({ data }: { data: ExplanationView }) {
  const { say } = useView();
  return (
    <Page
      title={data.title}
      crumb={{ href: `/trajectories/${data.trajectory}`, text: `${say('backToCase')} ${data.pseudonym}` }}
    >
      <p className="lead">{say('explainTitle')}</p>
      <div className="split spaced">
        <div className="stack">
          <Day data={data} />
          {data.flags.length > 0 && (
            <Alert kind="warning" title={say('flagsTitle')}>
              <ul>
                {data.flags.map((flag) => (
                  <li key={flag}>{flag}</li>
                ))}
              </ul>
            </Alert>
          )}
          {data.talk && (
            <section className="card stack-s" aria-labelledby="talk">
              <h2 className="h2" id="talk">
                {say('talkTitle')}
              </h2>
              <Dialogue dialogue={data.talk} />
            </section>
          )}
          <Steps data={data} />
          <Ladder data={data} />
        </div>
        <div className="stack">
          {data.actions.length > 0 && (
            <p className="actions card noprint">
              {data.actions.map(({ href, text }) => (
                <ButtonLink href={href} key={href}>
                  {text}
                </ButtonLink>
              ))}
            </p>
          )}
          <section className="card" aria-label={say('rule')}>
            <dl className="keys keys--one">
              <Row title={say('owner')}>{data.owner}</Row>
              {data.rule && <Row title={say('rule')}>{data.rule}</Row>}
              {data.source && <Row title={say('source')}>{data.source}</Row>}
              <Row title={say('definition')}>{data.definition}</Row>
              {data.fallback && <Row title={say('fallbackTitle')}>{data.fallback}</Row>}
              {data.climbsTo.length > 0 && <Row title={say('climbsTo')}>{data.climbsTo.join(', ')}</Row>}
            </dl>
          </section>
        </div>
      </div>
    </Page>
  );
}

/** The day, how firm it is, and what was changed about it. */
function Day({ data }: { data: ExplanationView }) {
  const { say, lang, today } = useView();
  return (
    <section className="card stack-s" aria-labelledby="when">
      <div className="item__top">
        <p className="bigdate" id="when">
          {data.due ? <time dateTime={data.due}>{shortDay(data.due, lang)}</time> : say('noDue')}
        </p>
        <StatusBadge deadline={data.deadlineStatus} item={data.status} />
      </div>
      {data.due && <p className="quiet">{relative(data.due, today, say)}</p>}
      {data.waitingReason && <p>{data.waitingReason}</p>}
      {data.label && (
        <p>
          <LabelTag label={data.label} /> {say(labelTexts[data.label])}
        </p>
      )}
      {data.overridden && (
        <p>
          <span className="tag">{say('overridden')}</span> {data.overridden}
        </p>
      )}
    </section>
  );
}

function Steps({ data }: { data: ExplanationView }) {
  const { say, lang } = useView();
  const steps = data.steps.length + (data.opens ? 1 : 0);
  if (steps === 0) return null;
  return (
    <section className="card stack-s" aria-labelledby="steps">
      <h2 className="h2" id="steps">
        {say('stepsTitle')}
      </h2>
      <ol className="steps">
        {data.opens && (
          <li>
            <div>
              {data.opens.text}
              <br />
              <span className="quiet">{say('opensOn', { day: shortDay(data.opens.date, lang) })}</span>
            </div>
          </li>
        )}
        {data.steps.map(({ date, text }) => (
          <li key={text}>
            <div>
              {text}
              <br />
              <time className="quiet" dateTime={date}>
                {shortDay(date, lang)}
              </time>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ladder({ data }: { data: ExplanationView }) {
  const { say, lang } = useView();
  return (
    <section className="card stack-s" aria-labelledby="ladder">
      <h2 className="h2" id="ladder">
        {say('ladderTitle')}
      </h2>
      {data.ladder.length === 0 ? (
        <p className="quiet">{say('ladderEmpty')}</p>
      ) : (
        <ol className="timeline">
          {data.ladder.map(({ day, text, state, more }, n) => (
            <li key={`${n}${day}${text}`}>
              <time className="day" dateTime={day}>
                {shortDay(day, lang)}
              </time>
              {text} <span className="tag">{say(state)}</span>
              {more.map((line) => (
                <span className="quiet" key={line}>
                  <br />
                  {line}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
