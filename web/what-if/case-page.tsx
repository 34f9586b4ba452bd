import type { TextKey } from '../texts/texts.ts';
import type { ActionLink } from '../ui/action-link.ts';
import { shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { Empty, Row } from '../ui/parts.tsx';
import { casePath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import type { CaseChoices } from './case-data.ts';

const groups = [
  ['dates', 'tryDate'],
  ['facts', 'tryFact'],
  ['whole', 'tryWhole'],
] as const satisfies [keyof CaseChoices, TextKey][];

/** What can be tried out in one case: each leads to its own form, where one sees first what it moves. */
export function CaseWhatIfPage({ data }: { data: CaseChoices }) {
  const { say, lang } = useView();
  const { id, pseudonym, items } = data;
  const isEmpty = items.length === 0 && groups.every(([group]) => data[group].length === 0);
  return (
    <Page
      title={say('tryTitle', { who: pseudonym })}
      crumb={{ href: casePath(id), text: `${say('backToCase')} ${pseudonym}` }}
    >
      <p className="lead">{say('tryLead')}</p>
      <div className="stack spaced">
        {isEmpty && (
          <section className="card">
            <Empty title={say('tryNothing')} />
          </section>
        )}
        {groups.map(
          ([group, title]) =>
            data[group].length > 0 && (
              <section className="card stack-s" aria-labelledby={group} key={group}>
                <h2 className="h2" id={group}>
                  {say(title)}
                </h2>
                <Links links={data[group]} />
              </section>
            ),
        )}
        {items.length > 0 && (
          <section className="card stack-s" aria-labelledby="items">
            <h2 className="h2" id="items">
              {say('tryItem')}
            </h2>
            <dl className="keys keys--one">
              {items.map(({ item, title, day, links }) => {
                const named = day === null ? title : `${title}, ${shortDay(day, lang)}`;
                return (
                  <Row title={named} key={item}>
                    <Links links={links} about={named} />
                  </Row>
                );
              })}
            </dl>
          </section>
        )}
      </div>
    </Page>
  );
}

/** @param about what the links are about, where many say the same. */
function Links({ links, about }: { links: ActionLink[]; about?: string }) {
  return (
    <ul className="actions">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href} aria-label={about === undefined ? undefined : `${text}: ${about}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
