import { ADMITTED } from './incoming.ts';

/** A partner's system that may send signals, as an operator registered it. */
export interface Sender {
  id: string;
  /** Whose system it is. */
  agency: string;
  /** `sub` of its access token. */
  subject: string;
  /** Organisations for which it speaks, beside its own agency. */
  speaksFor: string[];
  /** Types that it may send; null: all. */
  types: string[] | null;
  /** With which it signs (Standard Webhooks), sealed; more than one while they rotate. */
  secrets: string[];
}

/** For whom a sender speaks: the agency whose system it is, and those it is listed for. */
export const voicesOf = ({ agency, speaksFor }: Pick<Sender, 'agency' | 'speaksFor'>): string[] => [
  ...new Set([...speaksFor, agency]),
];

/** Why a sender may not say this at all, whatever the case: a code; undefined where it may. */
export function unlisted(
  sender: Sender,
  type: string,
  organisation: string | undefined,
): 'type-not-listed' | 'organisation-not-listed' | undefined {
  if (sender.types && !sender.types.includes(type)) return 'type-not-listed';
  const known = type === ADMITTED ? sender.speaksFor : voicesOf(sender);
  if (organisation !== undefined && !known.includes(organisation)) return 'organisation-not-listed';
  return undefined;
}
