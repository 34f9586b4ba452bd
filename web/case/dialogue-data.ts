import { textIn } from '../../domain/calendar/text.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Answer, Attempt } from '../../domain/case/dialogue.ts';
import { titleOf } from '../../domain/case/items.ts';
import { dialogueOf, type ItemDialogue } from '../../domain/reading/dialogue.ts';
import type { ItemReading } from '../../domain/reading/item.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import type { Owner } from '../../domain/policy/values.ts';
import type { CaseAsRead } from '../../domain/reading/reader.ts';
import { outcomeTitle } from '../../domain/words/titles.ts';
import type { TextKey } from '../texts/texts.ts';
import { shortDay } from '../ui/format.ts';
import { ownerName } from '../ui/names.ts';
import { itemPath, meetingPath } from '../ui/paths.ts';
import type { View } from '../ui/view.tsx';
import type { ActionLink, DialogueView, SaidLine } from './view.ts';

type Words = Pick<View, 'say' | 'lang' | 'agencies'> & { names: PersonNames };
/** A role at an agency, or somebody outside every agency by name. */
function nameOf(owner: Owner, { lang, agencies, names }: Words): string {
  const name = owner.outside === undefined ? undefined : names(owner.outside);
  return name ?? ownerName(owner, lang, agencies);
}

type Read = ItemReading<CaseAsRead>;

/** What went to and fro about an item, in words; null where nothing did. */
export function dialogueView(
  read: Read,
  words: Words,
  decided: SaidLine | null,
  contact: string | null = null,
): DialogueView | null {
  const dialogue = dialogueOf(read);
  const { adHoc } = read.state;
  const view: DialogueView = {
    lines: [
      ...linesOf(read, dialogue, words),
      ...(contact === null ? [] : [words.say('reachedBy', { contact })]),
    ],
    meeting:
      dialogue.planned && read.status === 'open'
        ? { href: meetingPath(read.case.id, read.key), text: words.say('meetingWhoLink') }
        : null,
    text: adHoc?.text || null,
    answers: dialogue.answers.map((each) => answerLine(read, each, words)),
    attempts: dialogue.attempts.map((each) => attemptLine(each, words)),
    about: adHoc?.about === undefined ? null : linkTo(read, adHoc.about, words),
    questions: dialogue.blockedBy.flatMap((key) => linkTo(read, key, words) ?? []),
    decided: adHoc?.origin === 'told' ? decided : null,
  };
  const { lines, answers, attempts, questions } = view;
  const empty = [lines, answers, attempts, questions].every((each) => each.length === 0);
  return empty && view.text === null && view.about === null ? null : view;
}

/** Who asked, on whom it waits since when, what is planned, and who reported and confirmed. */
function linesOf(read: Read, dialogue: ItemDialogue, words: Words): string[] {
  const { say, lang } = words;
  const who = (owner: Owner) => nameOf(owner, words);
  const day = (on: string) => shortDay(on, lang);
  const { askedBy, waitingSince, chased, planned, reported, confirmed } = dialogue;
  const { origin } = read.state.adHoc ?? {};
  const lines: string[] = [];
  if (askedBy && origin === 'raised') lines.push(say('saidBy', { who: who(askedBy) }));
  if (askedBy && (origin === 'asked' || dialogue.answers.length > 0))
    lines.push(say('askedBy', { who: who(askedBy) }));
  if (reported) {
    const by = say('reportedBy', { who: who(reported.by), day: day(reported.on) });
    const then = confirmed
      ? say('confirmedBy', { who: who(confirmed.by), day: day(confirmed.on) })
      : say('awaitsConfirmation', { who: who(read.owner) });
    lines.push(`${by}, ${then}`);
  }
  if (read.waitingOn && waitingSince && (!reported || confirmed))
    lines.push(say('waitsSince', { who: who(read.waitingOn), day: day(waitingSince) }));
  if (chased && read.status === 'open')
    lines.push(say('chasedTimes', { n: chased.times, day: day(chased.on) }));
  if (planned) {
    const parts = [say('plannedFor', { day: day(planned.on) })];
    if (planned.time) parts.push(say('plannedAt', { time: planned.time }));
    if (planned.place) parts.push(say('plannedIn', { place: planned.place }));
    lines.push(parts.join(' '));
  }
  return lines;
}

/** Who said what, and in whose place it was written down. What is not for the reader is told to be there. */
export function answerLine({ item }: Read, answer: Answer, words: Words): SaidLine {
  const { say, lang } = words;
  const { of, to, on, recordedBy } = answer;
  const who = nameOf(of, words);
  const text =
    answer.answer === 'passed-on'
      ? say('passedOnTo', { who, to: to ? nameOf(to, words) : '' })
      : say('answerBy', { who, answer: outcomeTitle(item, answer.answer, lang) });
  const by = recordedBy && say('writtenDownBy', { who: nameOf(recordedBy, words) });
  return { day: on, text: by ? `${text} (${by})` : text, said: saidOf([answer.text, answer.reason], words) };
}

const why: Record<Attempt['why'], TextKey> = {
  'client-absent': 'notHeldClient',
  'party-absent': 'notHeldParty',
  'cancelled-in-time': 'notHeldInTime',
  'cancelled-late': 'notHeldLate',
};

function attemptLine(attempt: Attempt, words: Words): SaidLine {
  const { say } = words;
  const { by, on, reason } = attempt;
  const who = by && nameOf(by, words);
  const text = say(why[attempt.why]);
  return { day: on, text: who ? `${text} (${who})` : text, said: saidOf([reason], words) };
}

/** What was typed; an empty text stands for one that is not for the reader. */
function saidOf(texts: (string | undefined)[], { say }: Words): string | null {
  const given = texts.filter((text) => text !== undefined);
  if (given.length === 0) return null;
  return given.filter(Boolean).join(' – ') || say('forOthers');
}

function linkTo({ case: c, definition }: Read, key: string, { lang }: Words): ActionLink | null {
  const state = Object.hasOwn(c.items, key) ? c.items[key] : undefined;
  return state ? { href: itemPath(c.id, key), text: textIn(titleOf(definition, state), lang) } : null;
}

/** What was last decided, reported or held, in the words of the timeline. */
export function decidedLine(
  key: string | undefined,
  told: { item: string | null; type: string; at: string; text: string; reason: string | null }[],
): SaidLine | null {
  const settled = new Set(['item-completed', 'decision-made', 'meeting-held', 'item-confirmed']);
  const last = told.findLast(({ item, type }) => key !== undefined && item === key && settled.has(type));
  return last ? { day: dayOf(Date.parse(last.at)), text: last.text, said: last.reason } : null;
}
