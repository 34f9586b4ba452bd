import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { unreadText } from './unread.ts';
import type { View } from './view.tsx';

export interface MenuEntry {
  section: NonNullable<View['section']>;
  href: string;
  text: string;
}

/** The entries of the main menu for this reader, in order. */
export function menuOf({ say, actor, inbox = 0, unread = 0 }: View): MenuEntry[] {
  const waiting = inbox > 0 ? ` (${inbox})` : '';
  const fresh = unread > 0 ? ` (${unreadText(unread)})` : '';
  const where = (route: string, ...[section, href, text]: Parameters<typeof entry>): MenuEntry[] =>
    mayUseRoute(route, actor?.role) ? [entry(section, href, text)] : [];
  return [
    entry('worklist', '/worklist', say('navWorklist')),
    entry('deadlines', '/deadlines', say('navDeadlines')),
    entry('cases', '/trajectories', say('navCases')),
    entry('mailbox', '/mailbox', `${say('navMailbox')}${fresh}`),
    ...where('listPeople', 'people', '/people', say('navPeople')),
    ...where('listPatterns', 'patterns', '/patterns', say('navPatterns')),
    ...where('listSignals', 'inbox', '/inbox', `${say('navInbox')}${waiting}`),
    entry('catalogue', '/catalogue', say('navCatalogue')),
    ...where('setParameter', 'terms', '/terms', say('navTerms')),
    // Of a coordinator they are reached from what nobody picked up.
    ...(mayUseRoute('listSignals', actor?.role)
      ? []
      : where('listSubscriptions', 'subscriptions', '/subscriptions', say('navSubscriptions'))),
    ...where('getOrganisation', 'administration', '/administration', say('navAdministration')),
  ];
}

const entry = (section: MenuEntry['section'], href: string, text: string): MenuEntry => ({
  section,
  href,
  text,
});
