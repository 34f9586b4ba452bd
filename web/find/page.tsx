import { Page } from '../ui/layout.tsx';
import { Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { Found, FoundGroup } from './data.ts';

/** How many of a group show while one types, and on the page. */
const asOneTypes = 5;
const onThePage = 30;

/** What was found, and how to find more; without a search only that. */
export function FindPage({ typed, groups }: { typed: string; groups: FoundGroup[] }) {
  const { say } = useView();
  const count = countOf(groups);
  return (
    <Page title={say('findTitle')}>
      {typed !== '' && (
        <p className="lead" role="status">
          {say(count === 1 ? 'findOne' : 'findCount', { n: count, typed })}
        </p>
      )}
      <div className="stack spaced" data-finds="">
        {typed !== '' && count === 0 && (
          <section className="card" aria-label={say('findTitle')}>
            <Empty title={say('findNone')}>
              <p className="quiet">{say('findNoneDo')}</p>
            </Empty>
          </section>
        )}
        {groups.map((group) => (
          <section className="card list" aria-labelledby={group.title} key={group.title}>
            <h2 className="h2 found__title" id={group.title}>
              {say(group.title)}
            </h2>
            <List group={group} most={onThePage} />
          </section>
        ))}
        <Hints />
      </div>
    </Page>
  );
}

/** The first of each group, below the field while one types. */
export function FoundWhileTyping({ typed, groups }: { typed: string; groups: FoundGroup[] }) {
  const { say } = useView();
  const count = countOf(groups);
  const text = say(count === 1 ? 'findOne' : 'findCount', { n: count, typed });
  return (
    <>
      <p className="small quiet">{count === 0 ? `${text} ${say('findNoneDo')}` : text}</p>
      {groups.map((group) => (
        <section aria-label={say(group.title)} key={group.title}>
          <p className="find__group">{say(group.title)}</p>
          <List group={group} most={asOneTypes} />
        </section>
      ))}
    </>
  );
}

const countOf = (groups: FoundGroup[]): number =>
  groups.reduce((total, { found }) => total + found.length, 0);

function List({ group: { found, more }, most }: { group: FoundGroup; most: number }) {
  const { say } = useView();
  const left = found.length - most;
  return (
    <>
      <ul className="found">
        {found.slice(0, most).map((each) => (
          <Line found={each} key={`${each.href} ${each.title}`} />
        ))}
      </ul>
      {(left > 0 || more) && (
        <p className="found__more small quiet">
          {left > 0 && !more ? say('findLeft', { n: left }) : say('findMore')}
        </p>
      )}
    </>
  );
}

const Line = ({ found: { href, title, about, why } }: { found: Found }) => (
  <li>
    <a href={href}>{title}</a>
    {about !== undefined && <span className="small quiet">{about}</span>}
    {why !== undefined && <span className="tag">{why}</span>}
  </li>
);

function Hints() {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="hints">
      <h2 className="h2" id="hints">
        {say('findHints')}
      </h2>
      <ul>
        {(['findHintClient', 'findHintNumber', 'findHintElse', 'findHintSeen'] as const).map((hint) => (
          <li key={hint}>{say(hint)}</li>
        ))}
      </ul>
    </section>
  );
}
