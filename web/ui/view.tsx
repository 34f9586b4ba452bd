import { createContext, useContext } from 'react';
import type { Day, Instant, Lang } from '../../domain/calendar/types.ts';
import type { SavedView } from '../../domain/people/saved-view.ts';
import { natureOf } from '../../domain/policy/roles.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { AgencyNames } from './names.ts';
import type { Say } from '../texts/texts.ts';

/** What every part of a page may need to know of the request. */
export interface View {
  lang: Lang;
  say: Say;
  now: Instant;
  /** Today in Amsterdam. */
  today: Day;
  /** Nobody on the sign-in page. */
  actor: Actor | null;
  /** What the person who signed in is called, and whether she has more than one role. */
  who?: { name: string | null; hasChoice: boolean };
  /** Path and query, to return to after switching the language. */
  address: string;
  /** Which entry of the main menu is current. */
  section?:
    | 'deadlines'
    | 'worklist'
    | 'mailbox'
    | 'cases'
    | 'people'
    | 'catalogue'
    | 'terms'
    | 'patterns'
    | 'signals'
    | 'inbox'
    | 'subscriptions'
    | 'administration';
  mayStart: boolean;
  agencies: AgencyNames;
  /** People sign in as a persona of the demo. */
  demo?: boolean;
  /** What the reader keeps of this page; undefined where nothing is kept of it. */
  views?: SavedView[];
  /** Whether single keys do something. */
  keys?: boolean;
  /** How many messages are new to her, counted as far as is said. */
  unread?: number;
  /** How much of her agency nobody picked up, for a coordinator. */
  inbox?: number;
  /** Confirmation of what was just done. */
  /** `pending`: not to be read yet; `undone`: of two things that were asked one was not done. */
  notice?: { kind: 'accepted' | 'pending' | 'undone'; text: string };
}

const Context = createContext<View | null>(null);
export const ViewProvider = Context.Provider;

/** Whether this person keeps the installation going, and so takes part in no trajectory. */
export const isAdministrator = ({ actor }: View): boolean =>
  actor !== null && natureOf(actor.role) === 'administrator';

export function useView(): View {
  const view = useContext(Context);
  if (!view) throw new Error('No view: render this component inside <ViewProvider>');
  return view;
}
