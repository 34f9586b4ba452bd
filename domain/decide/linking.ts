import { addDays } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day } from '../calendar/types.ts';
import type { ItemState, Refusal } from '../case/case.ts';
import { itemOf } from '../case/items.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { notAllowed } from '../people/access.ts';
import { actorThrough, mayLink } from '../people/links.ts';
import { ownerAsAsked } from '../people/owner.ts';
import { isWithoutAccess } from '../people/parties.ts';
import { answerKinds, type AnswerKind, type Owner } from '../policy/values.ts';
import { decide } from './decide.ts';
import { found, type Situation } from './situation.ts';

/** Days that a link lives (assumed): without a due day, after the due day, and at most. */
export const linkLives = { days: 14, afterDue: 7, longest: 180 };

/** What somebody wants a link for. */
export interface LinkWanted {
  item: string;
  /** Whether it is meant for this party, where that was said. */
  isFor?: (party: Owner) => boolean;
  /** The last day on which it works, in Amsterdam. */
  expires?: Day;
  /** The answers that can be given through it; all that are possible unless said. */
  answers?: AnswerKind[];
}

/** A link as it is made: for whom, for which round, with which answers, up to and including which day. */
export interface LinkTerms {
  party: Owner;
  round: number;
  answers: AnswerKind[];
  expires: Day;
}

/** What precedes an answer and does not end the round in which it is asked. */
const preceding: readonly string[] = ['received', 'accepted'];

/**
 * How often it was answered or went on to another. A link is for one round: what was refused, passed on or
 * done and is asked anew takes another.
 */
export const roundOf = ({ dialogue }: Pick<ItemState, 'dialogue'>): number =>
  (dialogue?.answers ?? []).filter(({ answer }) => !preceding.includes(answer)).length;

/** What a party can answer now through a link to this item; what it said in this round is not asked again. */
export function answersThrough(s: Situation, item: string, party: Owner): AnswerKind[] {
  const actor = actorThrough(party, { id: '', item });
  const said = (s.c.items[item]?.dialogue?.answers ?? []).map(({ answer }) => answer);
  const since = said.slice(said.findLastIndex((answer) => !preceding.includes(answer)) + 1);
  const isSaid = (answer: AnswerKind): boolean =>
    since.includes(answer) || (answer === 'received' && since.includes('accepted'));
  return answerKinds.filter(
    (answer) =>
      !isSaid(answer) &&
      !isRefusal(decide({ ...s, actor }, { type: 'answer', item, answer, reason: '-', text: '-' })),
  );
}

/** The link that somebody may make for whoever an item waits on, or why not. */
export function linkFor(s: Situation, wanted: LinkWanted): LinkTerms | Refusal {
  const target = found(s, wanted.item);
  if (isRefusal(target)) return target;
  const { definition, c, actor } = s;
  if (!mayLink(definition, c, actor, target.state))
    return notAllowed(
      actor,
      'een link maakt wie het vroeg, of wie het traject leidt',
      'a link is made by who asked, or who steers',
    );
  const party = ownerAsAsked(definition, c, itemOf(definition, target.state), target.state);
  const wrongParty = checkParty(s, party, wanted);
  if (wrongParty) return wrongParty;
  const possible = target.state.turned ? [] : answersThrough(s, wanted.item, party);
  if (possible.length === 0) return nothingToAnswer();
  const { answers = possible, expires = livesTo(target.state, s.today) } = wanted;
  const impossible = answers.find((answer) => !possible.includes(answer));
  if (impossible !== undefined) return noSuchAnswer(impossible, possible);
  if (expires < s.today || expires > addDays(s.today, linkLives.longest)) return badEnd(s.today);
  return { party, round: roundOf(target.state), answers, expires };
}

/** The last day on which a link works unless said: a while after the due day, two weeks at least. */
function livesTo({ due }: ItemState, today: Day): Day {
  const atLeast = addDays(today, linkLives.days);
  const afterDue = due === undefined ? atLeast : addDays(due, linkLives.afterDue);
  const wanted = afterDue > atLeast ? afterDue : atLeast;
  const last = addDays(today, linkLives.longest);
  return wanted < last ? wanted : last;
}

function checkParty({ actor }: Situation, party: Owner, { isFor }: LinkWanted): Refusal | undefined {
  if (isFor && !isFor(party))
    return refuse(
      422,
      'other-party',
      {
        nl: 'Dit wacht op een ander: laat “for” weg, of geef de vraag eerst door.',
        en: 'This waits on another: leave “for” out, or pass the question on first.',
      },
      '/for',
    );
  if (party.agency === actor.agency)
    return refuse(
      422,
      'own-question',
      {
        nl: 'Dit ligt bij uw eigen organisatie: antwoord hier zelf.',
        en: 'This is with your own agency: answer it here yourself.',
      },
      '/item',
    );
  if (party.agency !== undefined || isWithoutAccess(party)) return undefined;
  return refuse(
    422,
    'nobody-asked',
    {
      nl: `Niemand heeft hier de rol “${party.role}”: zeg met “assign” wie dat is.`,
      en: `Nobody has the role “${party.role}” here: say with “assign” who has.`,
    },
    '/item',
  );
}

const nothingToAnswer = (): Refusal =>
  refuse(
    409,
    'nothing-to-answer',
    {
      nl: 'Hier is nu niets te beantwoorden: een link past bij een open vraag, of bij wat een ander moet doen.',
      en: 'There is nothing to answer here now: a link is for an open question, or for what another must do.',
    },
    '/item',
  );

const noSuchAnswer = (given: string, possible: string[]): Refusal =>
  refuse(
    422,
    'answer-impossible',
    {
      nl: `“${given}” is hier geen antwoord. Wel: ${possible.join(', ')}.`,
      en: `“${given}” is no answer here. Possible: ${possible.join(', ')}.`,
    },
    '/actions',
  );

function badEnd(today: Day): Refusal {
  const last = addDays(today, linkLives.longest);
  return refuse(
    422,
    'link-lives-too-long',
    {
      nl: `Kies een dag van vandaag tot en met ${formatDay(last, 'nl')}.`,
      en: `Choose a day from today up to and including ${formatDay(last, 'en')}.`,
    },
    '/expires',
  );
}
