import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { View } from './view.tsx';

export interface MenuEntry {
  section: NonNullable<View['section']>;
  href: string;
  text: string;
}

/** The entries of the main menu for this reader, in order. */
export function menuOf({ say, actor, unknownSignals = 0 }: View): MenuEntry[] {
  const waiting = unknownSignals > 0 ? ` (${unknownSignals})` : '';
  const where = (route: string, ...[section, href, text]: Parameters<typeof entry>): MenuEntry[] =>
    mayUseRoute(route, actor?.role) ? [entry(section, href, text)] : [];
  return [
    entry('worklist', '/worklist', say('navWorklist')),
    entry('deadlines', '/deadlines', say('navDeadlines')),
    entry('cases', '/trajectories', say('navCases')),
    entry('mailbox', '/mailbox', say('navMailbox')),
    ...where('listPeople', 'people', '/people', say('navPeople')),
    ...where('listPatterns', 'patterns', '/patterns', say('navPatterns')),
    ...where('listSignals', 'signals', '/signals', `${say('navSignals')}${waiting}`),
    entry('catalogue', '/catalogue', say('navCatalogue')),
    ...where('setParameter', 'terms', '/terms', say('navTerms')),
    ...where('listSubscriptions', 'subscriptions', '/subscriptions', say('navSubscriptions')),
    ...where('getOrganisation', 'administration', '/administration', say('navAdministration')),
  ];
}

const entry = (section: MenuEntry['section'], href: string, text: string): MenuEntry => ({
  section,
  href,
  text,
});
