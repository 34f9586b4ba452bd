import { addDays } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day } from '../calendar/types.ts';
import type { Refusal } from '../case/case.ts';
import { refuse } from '../case/refusal.ts';

/** Something of a trajectory, wherever it is listed. */
export interface ItemKey {
  trajectory: string;
  item: string;
}

/** What somebody does not want to see on her work list before a day, and why. */
export interface Snooze {
  /** It is shown again on this day. */
  until: Day;
  reason: string;
}

/** What may be left unseen, as it is now. */
export interface Snoozable {
  due: Day | null;
  /** Yet to be taken up, read or confirmed by whoever looks, not by another agency. */
  offered: boolean;
}

/** How long something without a due day stays unseen at most, in days; an assumption of ours. */
const LONGEST = 92;
/** How many somebody keeps unseen at once: more is no work list any more. */
export const MOST_SNOOZED = 200;

const nlDay = (day: Day): string => formatDay(day, 'nl', 'plain');
const enDay = (day: Day): string => formatDay(day, 'en', 'plain');

/** Why it is always shown, whatever one wants; undefined: it may be left unseen for a while. */
export function alwaysShown({ due, offered }: Snoozable, today: Day): Refusal | undefined {
  if (offered)
    return refuse(
      409,
      'snooze-offered',
      {
        nl: 'Dit wacht op uw antwoord en blijft staan: neem het aan, bevestig het of wijs het af.',
        en: 'This waits for your answer and stays where it is: accept, confirm or refuse it.',
      },
      '/item',
    );
  if (due === null || due > today) return undefined;
  return refuse(
    409,
    'snooze-due',
    {
      nl: `De uiterste dag is ${nlDay(due)}, dus dit blijft staan: doe het, of vraag uitstel.`,
      en: `The last day is ${enDay(due)}, so this stays where it is: do it, or ask for more time.`,
    },
    '/item',
  );
}

/** The last day on which it may come back. @param today in Amsterdam. */
export const lastDayFor = ({ due }: Pick<Snoozable, 'due'>, today: Day): Day =>
  due ?? addDays(today, LONGEST);

/** What is wrong with leaving something unseen until a day. @param today in Amsterdam. */
export function wrongSnooze(until: Day, of: Snoozable, today: Day): Refusal | undefined {
  const shown = alwaysShown(of, today);
  if (shown) return shown;
  const last = lastDayFor(of, today);
  if (until > today && until <= last) return undefined;
  const remedy = {
    nl: `kies een dag na vandaag, tot en met ${nlDay(last)}.`,
    en: `choose a day after today, up to ${enDay(last)}.`,
  };
  if (until <= today)
    return refuse(
      422,
      'snooze-past',
      {
        nl: `${nlDay(until)} is niet later dan vandaag: ${remedy.nl}`,
        en: `${enDay(until)} is not later than today: ${remedy.en}`,
      },
      '/until',
    );
  return refuse(
    422,
    'snooze-too-long',
    {
      nl: `${nlDay(until)} is ${of.due === null ? 'te ver weg' : 'na de uiterste dag'}: ${remedy.nl}`,
      en: `${enDay(until)} is ${of.due === null ? 'too far off' : 'after the last day'}: ${remedy.en}`,
    },
    '/until',
  );
}

/** Whether it stays unseen: never what is due, offered, or waits on another than when it was put away. */
export const isHidden = (
  { until, waitsAsThen, ...now }: Snoozable & { until: Day; waitsAsThen: boolean },
  today: Day,
): boolean => today < until && waitsAsThen && alwaysShown(now, today) === undefined;

/** Somebody who has put too much away. */
export const tooManySnoozed: Refusal = refuse(409, 'snooze-too-many', {
  nl: `U toont al ${MOST_SNOOZED} termijnen even niet: toon er eerst een paar weer.`,
  en: `You have put ${MOST_SNOOZED} deadlines away already: show some of them again first.`,
});
