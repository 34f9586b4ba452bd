import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { allLangs, languages } from '../texts/texts.ts';
import { FindField } from './find-field.tsx';
import { Icon, Mark } from './icons.tsx';
import { menuOf } from './menu.ts';
import { ownerName } from './names.ts';
import { unreadText } from './unread.ts';
import { useView, type View } from './view.tsx';

/** The head of every page; on a phone one line, with all else in a menu. */
export function Masthead() {
  const { say, actor } = useView();
  return (
    <header className={`masthead${actor ? ' masthead--folds' : ''}`}>
      <div className="wrap masthead__row">
        <a className="brand" href="/">
          <Mark />
          {say('product')}
        </a>
        {actor && <FindField />}
        {actor && <Who />}
        <Tools />
        {actor && <Folded />}
      </div>
    </header>
  );
}

/** As whom one works here, and what one changes of that. */
function Who() {
  const { say, actor, who, lang, agencies } = useView();
  if (!actor) return null;
  const role = ownerName(actor, lang, agencies);
  return (
    <span className="masthead__who">
      {who?.name ? `${who.name}, ${role}` : role}
      {who?.hasChoice && <a href="/acting-as">{say('actingAsChange')}</a>}
      {actor.person !== undefined && mayUseRoute('setAbsence', actor.role) && (
        <a href="/people/absence">{say('iAmAway')}</a>
      )}
    </span>
  );
}

function Tools() {
  const { say, actor, lang, address } = useView();
  return (
    <div className={`masthead__tools${actor ? '' : ' masthead__tools--bare'}`}>
      <form method="post" action="/language">
        <input type="hidden" name="return" value={address} />
        {allLangs
          .filter((other) => other !== lang)
          .map((other) => (
            <button name="lang" value={other} lang={other} key={other}>
              {languages[other].name}
            </button>
          ))}
      </form>
      {actor && (
        <form method="post" action="/sign-out">
          <button>{say('signOut')}</button>
        </form>
      )}
    </div>
  );
}

/** On a phone: the search has a page of its own, and the menu unfolds, with how many messages are new. */
function Folded() {
  const { say, unread = 0 } = useView();
  return (
    <div className="topmenu">
      <a href="/find#find" className="topmenu__find">
        <Icon name="find" />
        {say('findDo')}
      </a>
      <details>
        <summary>
          <span>{say('menuShort')}</span>
          {unread > 0 && (
            <>
              {' '}
              <span className="nl-number-badge">
                {unreadText(unread)}
                <span className="sr"> {say('unreadMessages')}</span>
              </span>
            </>
          )}
        </summary>
        <div className="topmenu__items">
          <nav aria-label={say('menu')}>
            <Entries />
          </nav>
          <Who />
          <Tools />
        </div>
      </details>
    </div>
  );
}

/** Of a coordinator these are reached from what nobody picked up. */
const ofInbox: readonly View['section'][] = ['signals', 'subscriptions'];

function Entries() {
  const view = useView();
  const { section } = view;
  const entries = menuOf(view);
  const isOfInbox = ofInbox.includes(section) && entries.every((each) => each.section !== section);
  const current = isOfInbox ? 'inbox' : section;
  return (
    <ul>
      {entries.map(({ section: name, href, text }) => (
        <li key={name}>
          <a href={href} aria-current={name === current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The same entries one beside the other, where there is room. */
export function MainMenu() {
  const { say } = useView();
  return (
    <nav className="mainnav" aria-label={say('menu')}>
      <div className="wrap">
        <Entries />
      </div>
    </nav>
  );
}
