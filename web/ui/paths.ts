import type { CommandType } from '../../domain/case/commands.ts';
import type { ViewPage } from '../../domain/people/saved-view.ts';
import { withReturn } from './next-row.ts';

/** Where one goes on afterwards, on pages that come in between; the start page is nowhere in particular. */
const goingOn = (path: string, address: string, more: Record<string, string> = {}): string =>
  address === '/' ? path : `${path}?${new URLSearchParams({ return: address, ...more }).toString()}`;

/** The same form, after which one is back in the list that one came from; undefined: it was none. */
export const goingBack = (path: string, back: string | undefined): string =>
  back === undefined ? path : withReturn(path, back);

/** Where one signs in, and then sees this address of ours. */
export const signInPath = (address = '/'): string => goingOn('/sign-in', address);

/**
 * Where one chooses in which role one acts, and then sees this address of ours.
 * @param suggested the role that this is for, as `<agency>/<role>`.
 */
export const actingAsPath = (address = '/', suggested?: string): string =>
  goingOn('/acting-as', address, suggested === undefined ? {} : { for: suggested });

/** A trajectory. */
export const casePath = (id: string): string => `/trajectories/${id}`;

/** An item of it, wherever it stands on that page. */
export const itemPath = (id: string, item: string): string => {
  const name = encodeURIComponent(item);
  return `${casePath(id)}?item=${name}#item-${name}`;
};

/** A part of it, from the tabs on: what stands above them was seen. */
export const tabPath = (id: string, tab: string): string => `${casePath(id)}?tab=${tab}#tabs`;

/** What can be tried out with it. */
export const whatIfPath = (id: string): string => `${casePath(id)}/what-if`;

/** What of it is printed: one page for a meeting, what is open, or all. */
export const printPath = (id: string, what = 'meeting'): string => `${casePath(id)}/print?what=${what}`;

/** Address of the form for a command, with what it is about. */
export const actionPath = (id: string, type: CommandType, about: Record<string, string> = {}): string => {
  const query = new URLSearchParams(about);
  return `/trajectories/${id}/${type}${query.size ? `?${query.toString()}` : ''}`;
};

/** The item that has a form of its own, the selection support model, in the place of the usual decision. */
export const somItem = 'som-screening';

/** Address of that form. */
export const somPath = (id: string, item: string): string => `/trajectories/${id}/som?item=${item}`;

/** What an agency outside a case is asked there. */
export const questionPath = (trajectory: string, item: string): string =>
  `/trajectories/${trajectory}/questions/${item}`;

/** A meeting of a case, and who comes to it. */
export const meetingPath = (trajectory: string, item: string): string =>
  `/trajectories/${trajectory}/meetings/${encodeURIComponent(item)}`;

/** What comes after the question mark of an address. */
export const queryOf = (path: string): string => path.split('?')[1] ?? '';

/** Where filters of a page are kept. @param query as in its address. */
export const viewsPath = (page: ViewPage, query: string): string =>
  `/views?${new URLSearchParams({ page, query }).toString()}`;

/** One's addresses for calendar programs; of a case where one comes from it. */
export const calendarsPath = (trajectory: string | null = null): string =>
  trajectory === null ? '/calendars' : `/calendars?trajectory=${encodeURIComponent(trajectory)}`;

/** Links to one item of a case: to make one, and to see them. */
export const linksPath = (trajectory: string, item: string): string =>
  `/trajectories/${trajectory}/links?item=${encodeURIComponent(item)}`;

/** Where somebody stands among the colleagues. */
export const personAnchor = (person: string): string => `person-${person}`;

/** Where a colleague stands among the people of her agency. */
export const personPath = (person: string): string =>
  `/people?at=${encodeURIComponent(person)}#${personAnchor(person)}`;

/** What a word of the field means, in the list of all. */
export const glossaryPath = (word: string): string => `${helpPath}#word-${word}`;

export const helpPath = '/help';

/** The accessibility statement. */
export const accessibilityPath = '/accessibility';

/** A step of the tour of the demo, from 1. */
export const tourPath = (step: number): string => `/tour/${step}`;
