import type { ReactNode } from 'react';
import { glossary } from '../ui/glossary.tsx';
import { Page } from '../ui/layout.tsx';
import { accessibilityPath, tourPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';

/** An action as its own form names it, and what it does. */
export interface ActionHelp {
  type: string;
  name: string;
  effect: string;
}

/** What one can read before doing anything: what actions do, why dates move, what words mean. */
export function HelpPage({ actions, contact }: { actions: ActionHelp[]; contact: string | null }) {
  const { say, demo } = useView();
  return (
    <Page title={say('help')}>
      <p className="lead">{say('helpLead')}</p>
      <nav className="actions spaced" aria-label={say('helpParts')}>
        {demo && <a href={tourPath(1)}>{say('tourStart')}</a>}
        <a href="#dates">{say('helpDates')}</a>
        <a href="#actions">{say('helpActions')}</a>
        <a href="#words">{say('findWords')}</a>
        <a href="#keys">{say('helpKeys')}</a>
        <a href={accessibilityPath}>{say('accessibility')}</a>
      </nav>
      <div className="stack spaced">
        <Part id="dates" title={say('helpDates')}>
          <ul>
            {(
              ['helpDatesBase', 'helpDatesMove', 'helpDatesFree', 'helpDatesWhy', 'helpDatesTold'] as const
            ).map((each) => (
              <li key={each}>{say(each)}</li>
            ))}
          </ul>
        </Part>
        <Part id="actions" title={say('helpActions')}>
          <p>{say('helpActionsText')}</p>
          <dl className="meanings">
            {actions.map(({ type, name, effect }) => (
              <div key={type}>
                <dt>{name}</dt>
                <dd>{effect}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="words" title={say('findWords')}>
          <dl className="meanings">
            {glossary.map(({ id, word, text }) => (
              <div key={id} id={`word-${id}`}>
                <dt>
                  <dfn>{say(word)}</dfn>
                </dt>
                <dd>{say(text)}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="keys" title={say('helpKeys')}>
          <ul>
            {(['helpKeysTab', 'helpKeysFind', 'helpKeysWord'] as const).map((each) => (
              <li key={each}>{say(each)}</li>
            ))}
          </ul>
        </Part>
        <Part id="contact" title={say('helpContact')}>
          <Contact contact={contact} />
        </Part>
      </div>
    </Page>
  );
}

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="card stack-s" aria-labelledby={id}>
    <h2 className="h2" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

/** Where the people of this installation are helped, as its settings say. */
export function Contact({ contact }: { contact: string | null }) {
  const { say } = useView();
  if (contact === null) return <p>{say('helpContactNone')}</p>;
  return (
    <p>
      {say('helpContactText')} <a href={contact}>{contact.replace(/^mailto:/, '')}</a>
    </p>
  );
}
