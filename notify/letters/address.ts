import type { Lang } from '../../domain/calendar/types.ts';

/** What every letter needs: in which language, from which installation, and to whom of which agency. */
export interface Setting {
  lang: Lang;
  /** Where people reach the pages, without a slash at the end. */
  url: string;
  agency: string;
  /** What that agency is called. */
  agencyName: string;
}

/** A page at which one acts for the agency that the letter is about: who has several is asked first. */
export const pageFor = ({ url, agency }: Setting, path: string): string =>
  `${url}${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ at: agency }).toString()}`;

/** Where one chooses what is mailed. */
export const settingsPage = (setting: Setting): string => pageFor(setting, '/mail');
