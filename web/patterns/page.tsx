import { FoldedItem } from '../ui/folded-item.tsx';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty, LabelTag, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { numberOf, shortDay } from '../ui/format.ts';
import { AnswersList } from './answers.tsx';
import type { PatternsData, PatternView } from './data.ts';

/** Patterns over cases, and the way to the reflection meeting that decides about them. */
export function PatternsPage({ data }: { data: PatternsData }) {
  const { say } = useView();
  const { items, threshold, label, meeting, agencies, regions } = data;
  return (
    <Page title={say('patterns')}>
      <p className="lead">{say('patternsLead')}</p>
      <p className="row spaced">
        <span>{say('patternsThreshold', { n: threshold })}</span>
        <LabelTag label={label} />
        <span className="small quiet">{say(label ? 'patternsAssumed' : 'patternsAgreed')}</span>
      </p>
      <div className="stack spaced">
        <section className="card list" aria-label={say('patterns')}>
          {items.length === 0 ? (
            <Empty title={say('emptyPatterns')}>
              <p className="quiet">{say('emptyPatternsDo')}</p>
            </Empty>
          ) : (
            <ul className="items">
              {items.map((each) => (
                <PatternItem pattern={each} key={each.agency} />
              ))}
            </ul>
          )}
        </section>
        <AnswersList title={say('answersOfAgencies')} id="agencies" all={agencies} />
        <AnswersList title={say('answersOfRegions')} id="regions" all={regions} />
        <section className="card stack-s" aria-labelledby="meeting">
          <h2 className="h2" id="meeting">
            {say('patternMeeting')}
          </h2>
          <p>{say(meeting ? 'patternMeetingOpen' : 'patternMeetingNone')}</p>
          {meeting && (
            <p>
              <a href={`/trajectories/${meeting}`}>{say('patternMeetingLink')}</a>
            </p>
          )}
        </section>
      </div>
    </Page>
  );
}

function PatternItem({ pattern }: { pattern: PatternView }) {
  const { say, lang } = useView();
  const { name, cases, since, last, signal, bring } = pattern;
  return (
    <FoldedItem
      className={signal ? 'item--overdue' : undefined}
      data-agency={pattern.agency}
      level={2}
      title={name}
      beside={
        <>
          <span className="small quiet">
            {say('patternCases')} {cases}
          </span>
          <span className={`utrecht-status-badge utrecht-status-badge--${signal ? 'danger' : 'quiet'}`}>
            <Icon name={signal ? 'warning' : 'minus'} />
            {say(signal ? 'patternSignal' : 'patternNoSignal')}
          </span>
        </>
      }
      does={
        bring && (
          <ButtonLink href={`/patterns/${pattern.agency}`} purpose={signal ? 'primary' : 'secondary'}>
            {say('patternDo')}
            <span className="sr">{` (${name})`}</span>
          </ButtonLink>
        )
      }
    >
      <dl className="keys">
        {(
          [
            ['patternSince', since],
            ['patternLast', last],
          ] as const
        ).map(([key, day]) => (
          <Row title={say(key)} key={key}>
            <time dateTime={day}>{shortDay(day, lang)}</time>
          </Row>
        ))}
      </dl>
      <Known pattern={pattern} />
    </FoldedItem>
  );
}

/** The trajectories that the reader takes part in, and how many there are besides. */
function Known({ pattern: { cases, trajectories } }: { pattern: PatternView }) {
  const { say, lang } = useView();
  const hidden = cases - trajectories.length;
  return (
    <>
      {trajectories.length > 0 && (
        <details>
          <summary>
            <span>{say('patternKnown')}</span>
          </summary>
          <ul className="plainlist">
            {trajectories.map(({ id, pseudonym, day }) => (
              <li key={id}>
                <a href={`/trajectories/${id}`}>{pseudonym}</a>
                <span className="by small quiet">
                  {numberOf(id)}, <time dateTime={day}>{shortDay(day, lang)}</time>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {hidden > 0 && (
        <p className="small quiet">
          {trajectories.length === 0
            ? say('patternKnownNone')
            : say('patternKnownSome', { n: trajectories.length, all: cases })}
        </p>
      )}
    </>
  );
}
