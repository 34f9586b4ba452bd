import type { Day, Instant, Lang } from '../calendar/types.ts';
import type { Actor, Refusal } from '../case/case.ts';
import type { AnswerKind } from '../policy/values.ts';
import type { LinkState, LinkUsed, LinkView } from '../reading/link.ts';
import type { PartyView } from '../reading/parties.ts';
import type { CommandResult } from './ports.ts';

/** Links with which a party without an account answers one item; `api/` implements it. */
export interface Links {
  /** Makes one. Its address is given now and never again: only a digest of the secret in it is kept. */
  make(request: MakeLink): Promise<{ outcome: 'made'; link: MadeLink; address: string } | Refusal>;
  /** Those that the actor may see, newest first; of one item where that is said. */
  list(request: LinksAbout): Promise<MadeLink[] | Refusal>;
  /** Takes one back: its address works no more. */
  withdraw(request: LinksAbout & { link: string }): Promise<MadeLink | Refusal>;
  /** What the holder of an address sees; undefined for one that was never made. */
  open(secret: string, lang: Lang, counted: boolean): Promise<LinkView | undefined>;
  /**
   * The answer of the holder; undefined for an address that was never made. `ended`: the link no longer takes
   * it; `said-before`: it was given through this link already.
   */
  answer(secret: string, given: LinkAnswer): Promise<CommandResult | 'ended' | 'said-before' | undefined>;
}

export interface LinkAnswer {
  answer: AnswerKind;
  text?: string;
  reason?: string;
}

/** For whom a link is meant. */
export type MeantFor = { agency: string; role: string } | { role: 'client' } | { name: string };

export interface MakeLink {
  trajectory: string;
  actor: Actor;
  /** The same key gives the same link, with a new address. */
  key: string;
  item: string;
  for?: MeantFor;
  expires?: Day;
  answers?: AnswerKind[];
  lang: Lang;
}

export interface LinksAbout {
  trajectory: string;
  actor: Actor;
  item?: string;
  lang: Lang;
}

/** A link as whoever may make it sees it, without its address. */
export interface MadeLink {
  id: string;
  item: string;
  title: string;
  for: PartyView;
  answers: AnswerKind[];
  state: LinkState;
  lastDay: Day;
  madeBy: { agency: string; role: string };
  madeAt: Instant;
  opened: { times: number; first: Instant } | null;
  used: LinkUsed[];
  withdrawn: { by: { agency: string; role: string }; at: Instant } | null;
}
