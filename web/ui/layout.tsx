import { Heading } from '@nl-design-system-candidate/heading-react';
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { ReactNode } from 'react';
import { asset } from './assets.ts';
import { Mark } from './icons.tsx';
import { MainMenu, Masthead } from './masthead.tsx';
import { accessibilityPath, helpPath, tourPath } from './paths.ts';
import { Glossed } from './glossary.tsx';
import { Alert } from './parts.tsx';
import { allLangs, languages } from '../texts/texts.ts';
import { useView, type View } from './view.tsx';

interface Crumb {
  href: string;
  text: string;
  /** Leads to the list that one came from, with its tab and filters. */
  toList?: boolean;
}

/** Pages that are a list under one of these entries of the menu are what one goes back to. */
const lists: readonly View['section'][] = ['worklist', 'deadlines', 'cases'];

/** One page: head, masthead, menu, main. `wrong`: it tells of an error, and its title begins with that. */
export function Page({
  title,
  crumb,
  children,
  heading = true,
  wrong = false,
}: {
  title: string;
  crumb?: Crumb;
  children: ReactNode;
  heading?: boolean;
  wrong?: boolean;
}) {
  const view = useView();
  return (
    <Document title={title} wrong={wrong}>
      <SkipLink href="#main">{view.say('skip')}</SkipLink>
      <Masthead />
      {view.actor && <MainMenu />}
      <main
        id="main"
        tabIndex={-1}
        className="wrap"
        data-list={!crumb && lists.includes(view.section) ? '' : undefined}
      >
        {crumb && (
          <p className="crumbs noprint">
            <a href={crumb.href} data-back={crumb.toList ? '' : undefined}>
              ← {crumb.text}
            </a>
          </p>
        )}
        {view.notice && <Notice />}
        {heading && (
          <Heading level={1}>
            <Glossed text={title} />
          </Heading>
        )}
        {children}
      </main>
      <Footer />
    </Document>
  );
}

/** What is the same below every page. */
function Footer() {
  const { say, actor, demo, keys } = useView();
  return (
    <footer className="wrap footer">
      <p>{say('footer')}</p>
      <nav className="actions noprint" aria-label={say('footerMenu')}>
        {actor && <a href={helpPath}>{say('help')}</a>}
        {actor?.person !== undefined && (
          <a href="/keys" data-keys={keys ? '' : undefined}>
            {say('keys')}
          </a>
        )}
        {demo && <a href={tourPath(1)}>{say('tourStart')}</a>}
        <a href={accessibilityPath}>{say('accessibility')}</a>
      </nav>
    </footer>
  );
}

/** Head and body of every page. Holds no inline style or script, as the policy demands. */
function Document({ title, wrong, children }: { title: string; wrong: boolean; children: ReactNode }) {
  const view = useView();
  // A screen reader says the title first: what is wrong, or what was just done, comes before where one is.
  const first = wrong ? `${view.say('errorWord')} ` : (view.notice && `${noticeText(view)} `) || '';
  return (
    <html lang={view.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${first}${title} · ${view.say('product')}`}</title>
        <link
          rel="preload"
          href={asset('source-sans-3-latin.woff2')}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="stylesheet" href={asset('traject.css')} />
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <script type="module" src={asset('traject.js')} />
      </head>
      <body>{children}</body>
    </html>
  );
}

/** A page for somebody without an account: it leads nowhere else, and is read in either language. */
export function BarePage({
  title,
  children,
  wrong = false,
}: {
  title: string;
  children: ReactNode;
  wrong?: boolean;
}) {
  const { say, lang } = useView();
  return (
    <Document title={title} wrong={wrong}>
      <header className="masthead">
        <div className="wrap masthead__row">
          <span className="brand">
            <Mark />
            {say('product')}
          </span>
          <div className="masthead__tools masthead__tools--bare">
            {allLangs
              .filter((other) => other !== lang)
              .map((other) => (
                <a href={`?lang=${other}`} lang={other} hrefLang={other} rel="nofollow" key={other}>
                  {languages[other].name}
                </a>
              ))}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="wrap">
        <Heading level={1}>{title}</Heading>
        {children}
      </main>
      <footer className="wrap footer">{say('footer')}</footer>
    </Document>
  );
}

const noticeText = ({ notice, say }: View): string =>
  notice!.kind === 'pending' ? `${say('donePending')}.` : notice!.text;

/** What was just done, where focus goes: so that it is read out. */
function Notice() {
  const { notice, say } = useView();
  return (
    <div id="notice" data-notice="" tabIndex={-1} className="summary">
      {notice!.kind === 'pending' ? (
        <Alert kind="warning" title={say('donePending')}>
          <p>{say('donePendingDo')}</p>
        </Alert>
      ) : (
        <Alert kind={notice!.kind === 'accepted' ? 'ok' : 'warning'} title={notice!.text} />
      )}
    </div>
  );
}
