import { dayOf } from '../../domain/calendar/zone.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { sayIn } from '../texts/texts.ts';
import { agencyName } from '../ui/names.ts';
import { renderPage } from '../ui/render.tsx';
import type { View } from '../ui/view.tsx';
import { administration } from './administration.tsx';
import { calendars } from './calendars.tsx';
import { cases } from './case.tsx';
import { components } from './components.tsx';
import { explanations } from './explanation.tsx';
import { findings } from './finding.tsx';
import { forms } from './forms.tsx';
import { links } from './links.tsx';
import { mails } from './mail.tsx';
import { lists } from './lists.tsx';
import { migrations } from './migrate.tsx';
import { others } from './others.tsx';
import { ownWays } from './own-way.tsx';
import { people } from './people.tsx';
import { owner, type State } from './scene.ts';
import { subscriptions } from './subscriptions.tsx';
import { terms } from './terms.tsx';
import { triedOut } from './try-out.tsx';
import { whatIfs } from './what-if.tsx';

/** Every page in its states and every component, from invented data. */
export const states: State[] = [
  ...components,
  ...lists,
  ...cases,
  ...explanations,
  ...migrations,
  ...forms,
  ...terms,
  ...subscriptions,
  ...people,
  ...administration,
  ...others,
  ...ownWays,
  ...links,
  ...calendars,
  ...mails,
  ...whatIfs,
  ...triedOut,
  ...findings,
];

/** Monday 23 November 2026, eight in the morning in Amsterdam. */
const now = Date.UTC(2026, 10, 23, 7);

/** A coordinator, who sees every entry of the menu; nobody on the sign-in page. */
export const viewFor = ({ name, section }: State, lang: Lang): View => ({
  lang,
  say: sayIn(lang),
  now,
  today: dayOf(now),
  actor: name.startsWith('sign-in') ? null : { agency: owner.agency, role: 'coordinator', person: 'p-1' },
  address: '/',
  unread: 12,
  views: [],
  keys: true,
  section,
  mayStart: true,
  agencies: agencyName,
});

/** One state as a whole page of HTML. */
export function renderState(
  state: State,
  view: View,
  text: (invented: string) => string = (invented) => invented,
): string {
  return renderPage(view, state.page({ view, text }));
}
