import { isSameParty } from '../../../domain/people/parties.ts';
import type { Owner, Party } from '../../../domain/policy/values.ts';
import { receiverOf } from '../../../domain/reading/handover.ts';
import type { Subject } from '../../ui/forms/form.ts';
import { ownerName } from '../../ui/names.ts';

/** Whom the form names first, and why. */
export interface Suggested {
  party: Party;
  why: string;
}

/**
 * Whom the hand-over goes to: whoever was chosen where one runs, whom a refusal named, else whom the
 * definition says. Undefined where nobody is left but who refused it.
 */
export function suggestedReceiver(s: Subject): Suggested | undefined {
  const { say, handover } = s;
  const now = handover?.read?.receiver;
  if (handover?.stands === 'preparing' && now) return { party: now, why: say('receiverRuns') };
  const planned = receiverOf(s.definition, s.c, s.today);
  if (handover?.stands !== 'returned' || !now)
    return planned && !isSameParty(planned, s.actor)
      ? { party: planned, why: say('receiverByPlan') }
      : undefined;
  const reason = handover.read?.answer?.reason ?? '';
  const named = organisationNamed(reason, s.organisations, now.agency);
  if (named !== undefined) {
    const who = ownerName({ ...now, agency: named }, s.lang, s.agencies);
    return { party: { ...now, agency: named }, why: say('receiverByRefusal', { who, reason }) };
  }
  return planned && !isSameParty(planned, now) ? { party: planned, why: say('receiverByPlan') } : undefined;
}

/** Texts compared without case, accents and signs. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** A municipality is called by its place too: “ingeschreven in Amersfoort”. */
const namesOf = ({ agency, name }: { agency: string; name: string }): string[] =>
  agency.startsWith('gemeente-') ? [name, name.replace(/^gemeente\s+/i, '')] : [name];

/**
 * The organisation that a sentence names; undefined where it names none, or more than one.
 * @param except the one that says so.
 */
export function organisationNamed(
  sentence: string,
  organisations: readonly { agency: string; name: string }[],
  except: string,
): string | undefined {
  const said = plain(sentence);
  const named = organisations
    .filter(({ agency }) => agency !== except)
    .filter((each) => namesOf(each).some((name) => plain(name).trim() !== '' && said.includes(plain(name))));
  return named.length === 1 ? named[0]!.agency : undefined;
}

/** Whether two names of a receiver are of one party. */
export const isReceiver = (one: Owner | undefined, other: Party | null | undefined): boolean =>
  one !== undefined && other != null && isSameParty(one, other);
