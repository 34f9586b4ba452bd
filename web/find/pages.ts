import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { menuOf } from '../ui/menu.ts';
import type { View } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';

/** A page that one can go to, and what else people call it or do there. */
export interface Place {
  href: string;
  title: string;
  also: string;
}

/** What else people call the entries of the menu, or do there. */
const menuWords: Partial<Record<NonNullable<View['section']>, TextKey>> = {
  worklist: 'findAlsoWorklist',
  deadlines: 'findAlsoDeadlines',
  cases: 'findAlsoCases',
  mailbox: 'findAlsoMailbox',
  people: 'findAlsoPeople',
  patterns: 'findAlsoPatterns',
  inbox: 'findAlsoInbox',
  catalogue: 'findAlsoCatalogue',
  terms: 'findAlsoTerms',
  subscriptions: 'findAlsoSubscriptions',
  administration: 'findAlsoAdministration',
};

/** Pages below the menu: address, title, what else they are called, and their route of the API. */
const others: [href: string, title: TextKey, also: TextKey, route: string][] = [
  ['/signals', 'navSignals', 'findAlsoSignals', 'listSignals'],
  ['/subscriptions', 'navSubscriptions', 'findAlsoSubscriptions', 'listSubscriptions'],
  ['/people/absence', 'iAmAway', 'findAlsoAbsence', 'setAbsence'],
  ['/calendars', 'calendars', 'findAlsoCalendars', 'makeCalendar'],
  ['/mail', 'mailTitle', 'findAlsoMail', 'getMyMail'],
  ['/clients/twins', 'twins', 'findAlsoTwins', 'listTwins'],
  ['/administration/organisations', 'adminOrganisations', 'findAlsoOrganisations', 'putOrganisation'],
  ['/administration/regions', 'adminRegions', 'findAlsoRegions', 'putOrganisation'],
  ['/administration/senders', 'adminSenders', 'findAlsoSenders', 'getOrganisation'],
  ['/administration/accounts', 'adminAccounts', 'findAlsoAccounts', 'listProvisioning'],
  ['/administration/channels', 'adminChannels', 'findAlsoChannels', 'getOrganisation'],
];

/** Every page that this reader can go to, those of the menu first. */
export function placesOf(view: View): Place[] {
  const { say, actor, mayStart } = view;
  const menu = menuOf(view);
  const isBelow = (address: string) => menu.every(({ href }) => href !== address);
  return [
    ...menu.map(({ section, href, text }) => ({
      href,
      title: text,
      also: say(menuWords[section] ?? 'menu'),
    })),
    ...(mayStart ? [{ href: '/trajectories/new', title: say('newCase'), also: say('findAlsoNew') }] : []),
    ...others
      .filter(([href, , , route]) => mayUseRoute(route, actor?.role) && isBelow(href))
      .map(([href, title, also]) => ({ href, title: say(title), also: say(also) })),
  ];
}
