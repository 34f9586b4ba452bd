import { Heading } from '@nl-design-system-candidate/heading-react';
import { numberOf, shortDay } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { calendarsPath, printPath, tabPath, whatIfPath } from '../ui/paths.ts';
import { ButtonLink } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { BlockView, CaseView, KeyValue } from './view.ts';

/** Who it is about, how far it is, when he leaves and whose it is, in one line; and what is done with it. */
export function CaseHead({ data }: { data: CaseView }) {
  return (
    <header className="casehead">
      <CaseFacts data={data} />
      <CaseActions data={data} />
    </header>
  );
}

/** The line of the head alone, as it is printed too. */
export function CaseFacts({ data }: { data: CaseView }) {
  const { say } = useView();
  const { reference, release, owner } = data.head;
  return (
    <div className="casehead__who">
      <Heading level={1}>{data.pseudonym}</Heading>
      <ul className="casehead__facts">
        {reference && (
          <li>
            <span className="sr">{say('headReference')}: </span>
            {reference}
          </li>
        )}
        <li>{data.typeTitle}</li>
        <li>
          <span className="sr">{say('phase')}: </span>
          <strong>{data.phaseTitle}</strong>
        </li>
        {release && (
          <li>
            <Release release={release} />
          </li>
        )}
        <li>{owner ?? data.organisation}</li>
      </ul>
    </div>
  );
}

/** When he leaves, and where that is changed. */
function Release({ release: { title, day, change, elsewhere } }: { release: KeyValue }) {
  const { say, lang } = useView();
  return (
    <>
      {title}:{' '}
      {day ? <time dateTime={day}>{shortDay(day, lang)}</time> : <strong>{say('headUnknown')}</strong>}{' '}
      {change && day && (
        <a className="noprint" href={change} aria-label={say('changeDate', { date: title })}>
          {say('change')}
        </a>
      )}
      {elsewhere?.href && (
        <a className="noprint" href={elsewhere.href}>
          {elsewhere.text}
        </a>
      )}
    </>
  );
}

/** The usual action, and the others folded; on a phone they stay in reach at the foot of the screen. */
function CaseActions({ data }: { data: CaseView }) {
  const { say } = useView();
  const [main, ...others] = data.actions;
  return (
    <div className="caseactions noprint">
      {main && (
        <ButtonLink href={main.href} purpose="primary">
          {main.text}
        </ButtonLink>
      )}
      <details className="menu">
        <summary className="nl-button nl-button--secondary" aria-label={say('caseMenuAll')}>
          {say('caseMenu')} <Icon name="down" />
        </summary>
        <div className="menu__items">
          <ul>
            {others.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
            {!data.closed && (
              <li>
                <a href={whatIfPath(data.id)}>{say('whatIfTitle')}</a>
              </li>
            )}
            {!data.closed && (
              <li>
                <a href={calendarsPath(data.id)}>{say('calendarsOpen')}</a>
              </li>
            )}
            <li>
              <a href={printPath(data.id)}>{say('printing')}</a>
            </li>
          </ul>
          {data.openings.length > 0 && (
            <>
              <p className="small">{say('openBeside')}</p>
              <ul>
                {data.openings.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="small quiet">
            {say('caseNumber')} {numberOf(data.id)}
          </p>
        </div>
      </details>
    </div>
  );
}

const shownBlocks = 3;

/** What stops the case: most waits for the first. */
export function Blocks({ id, blocks }: { id: string; blocks: BlockView[] }) {
  const { say } = useView();
  if (blocks.length === 0) return null;
  const more = blocks.length - shownBlocks;
  return (
    <section className="card blocks" aria-labelledby="blocks">
      <h2 className="h3" id="blocks">
        {say('blocks')}
      </h2>
      <ul>
        {blocks.slice(0, shownBlocks).map((block) => (
          <li key={block.text}>
            <Block block={block} />
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href={tabPath(id, 'waiting')}>{say('blockMore', { n: more })}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

export function Block({ block: { text, waits, does } }: { block: BlockView }) {
  const { say } = useView();
  return (
    <>
      <strong>{text}</strong>
      {waits > 0 && (
        <>
          {' → '}
          {waits === 1 ? say('blockWaitsOne') : say('blockWaits', { n: waits })}
        </>
      )}{' '}
      {does && (
        <a className="noprint" href={does.href}>
          {does.text}
          <span className="sr">: {text}</span>
        </a>
      )}
    </>
  );
}
