import { textIn } from '../../domain/calendar/text.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { isAcceptance } from '../../domain/policy/handover.ts';
import type { Owner } from '../../domain/policy/values.ts';
import { PACKAGE, readHandover } from '../../domain/reading/handover.ts';
import { readItem, type ItemReading } from '../../domain/reading/item.ts';
import { nextMeeting, nextOf } from '../../domain/reading/next.ts';
import { viewParty, type PersonNames } from '../../domain/reading/parties.ts';
import type { CaseAsRead } from '../../domain/reading/reader.ts';
import { factValue, outcomeTitle } from '../../domain/words/titles.ts';
import type { TextKey, Values } from '../texts/texts.ts';
import { capital, shortDay } from './format.ts';
import { ownerName } from './names.ts';
import type { View } from './view.tsx';

export interface Done {
  view: View;
  /** The case as it is now, as its reader may read it. */
  c: CaseAsRead;
  names: PersonNames;
}

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type Sentences = { [T in CaseEvent['type']]?: (event: Of<T>, d: Done) => string[] };

/** What a command led to, and what comes next: read from what it recorded, so that it says what is so. */
export function doneText(d: Done, events: readonly CaseEvent[]): string | undefined {
  for (const event of events) {
    const said = (sentences[event.type] as ((event: CaseEvent, d: Done) => string[]) | undefined)?.(event, d);
    if (said && said.length > 0) return `${capital(said.join('; '))}.`;
  }
  return undefined;
}

const readOf = ({ c, view }: Done, item: string): ItemReading<CaseAsRead> | undefined =>
  readItem(c, item, view.now);
const titleOf = (d: Done, item: string): string => textIn(readOf(d, item)?.title, d.view.lang) ?? item;
const dayOf = (d: Done, day: Day): string => shortDay(day, d.view.lang).split(' ').slice(0, 3).join(' ');
const whoOf = ({ view, names }: Done, owner: Owner): string => {
  const shown = viewParty(owner, view.lang, names);
  return ownerName({ ...owner, ...('name' in shown && { name: shown.name }) }, view.lang, view.agencies);
};
const ownerOf = (d: Done, item: string): string => {
  const owner = readOf(d, item)?.owner;
  return owner ? whoOf(d, owner) : '';
};

/** The latest day of an item, where it has one. */
function until(d: Done, item: string): string[] {
  const due = readOf(d, item)?.due;
  return due ? [d.view.say('doneUntil', { day: dayOf(d, due) })] : [];
}

/** What this person's agency has to do first now. */
function next(d: Done, item: string | null): string[] {
  const { view, c } = d;
  const read = view.actor && nextOf(c, item, view.actor.agency, view.now);
  if (!read?.due) return [];
  return [view.say('doneNext', { item: textIn(read.title, view.lang), day: dayOf(d, read.due) })];
}

const about =
  (key: TextKey, ...more: ((d: Done, item: string) => string[])[]) =>
  (event: { item: string }, d: Done): string[] => [
    d.view.say(key, { item: titleOf(d, event.item), who: ownerOf(d, event.item) }),
    ...more.flatMap((each) => each(d, event.item)),
  ];

const plain =
  (key: TextKey, values: (d: Done) => Values = () => ({})) =>
  (_: unknown, d: Done): string[] => [d.view.say(key, values(d))];

function held(event: Of<'meeting-held'>, d: Done): string[] {
  const { view, c } = d;
  const n = event.agreements.length;
  const then = nextMeeting(c, event.item, view.now);
  return [
    view.say('doneHeld', { item: titleOf(d, event.item), day: dayOf(d, event.on) }),
    ...(n > 0 ? [view.say(n === 1 ? 'doneAgreement' : 'doneAgreements', { n })] : []),
    ...(then?.state.planned
      ? [
          view.say('donePlanned', {
            item: textIn(then.title, view.lang),
            when: dayOf(d, then.state.planned.on),
          }),
        ]
      : []),
    ...(then?.due && !then.state.planned
      ? [view.say('doneNext', { item: textIn(then.title, view.lang), day: dayOf(d, then.due) })]
      : []),
  ];
}

function answered(event: Of<'request-answered'>, d: Done): string[] {
  const { say } = d.view;
  const read = readOf(d, event.item);
  const accepts = read !== undefined && isAcceptance(read.definition, read.item);
  if (accepts && event.answer === 'accepted') return [say('doneTaken'), ...next(d, event.item)];
  if (accepts && event.answer === 'refused') {
    const { giver } = readHandover(d.c);
    return [say('doneRefused', { who: giver ? whoOf(d, giver) : '' })];
  }
  const said = [say('doneAnswered', { item: titleOf(d, event.item), answer: answerText(event, d) })];
  return event.turnsTo ? [...said, say('doneBack', { who: ownerOf(d, event.item) })] : said;
}

function answerText({ item, answer }: Of<'request-answered'>, d: Done): string {
  return outcomeTitle(readOf(d, item)?.item, answer, d.view.lang);
}

function planned({ item, on, time, place }: Of<'meeting-planned'>, d: Done): string[] {
  const { say } = d.view;
  const when = [dayOf(d, on), time && say('doneAt', { at: time }), place].filter(Boolean).join(', ');
  return [say('donePlanned', { item: titleOf(d, item), when }), say('doneInvited')];
}

function added({ item, state }: Of<'item-added'>, d: Done): string[] {
  const { say } = d.view;
  const origin = state.adHoc?.origin;
  if (origin === 'raised') return [say('doneRaised', { item: titleOf(d, item) })];
  const key = origin === 'asked' ? 'doneAsked' : 'doneAdded';
  return [say(key, { item: titleOf(d, item), who: ownerOf(d, item) }), ...until(d, item)];
}

function completed(event: Of<'item-completed'>, d: Done): string[] {
  const handedOver = definitionOf(d.c.definition)?.handover !== undefined && event.item === PACKAGE;
  const { receiver, due } = readHandover(d.c);
  if (!handedOver || !receiver) return about('doneCompleted', next)(event, d);
  return [
    d.view.say('doneOffered', { who: whoOf(d, receiver) }),
    ...(due ? [d.view.say('doneAnswerBy', { day: dayOf(d, due) })] : []),
  ];
}

const decided = ({ item, outcome, also = [] }: Of<'decision-made'>, d: Done): string[] => {
  const titles = [outcome, ...also].map((each) => outcomeTitle(readOf(d, item)?.item, each, d.view.lang));
  return [
    d.view.say('doneDecided', { item: titleOf(d, item), outcome: titles.join(', ') }),
    ...next(d, item),
  ];
};

const dateSet = ({ date, on }: Of<'date-set'>, d: Done): string[] => {
  const name = textIn(definitionOf(d.c.definition)?.dates[date]?.title, d.view.lang) ?? date;
  return [d.view.say('doneDate', { name, day: on ? dayOf(d, on) : d.view.say('unknown') }), ...next(d, null)];
};

const factSet = ({ fact, value }: Of<'fact-set'>, d: Done): string[] => {
  const { lang, say, agencies } = d.view;
  const definition = definitionOf(d.c.definition)!;
  const said = typeof value === 'object' && value ? ownerName(value, lang, agencies) : undefined;
  const name = textIn(definition.facts[fact]?.title, lang) ?? fact;
  return [say('doneFact', { name, value: said ?? factValue(definition, fact, value, lang) })];
};

const opened = ({ related }: Of<'trajectory-opened'>, d: Done): string[] => [
  d.view.say('doneOpened', { name: textIn(definitionOf(related.type)?.title, d.view.lang) ?? related.type }),
];

const sentences: Sentences = {
  'item-completed': completed,
  'item-reported': about('doneReported'),
  'form-filled': about('doneFilled', until),
  'decision-proposed': about('doneProposed'),
  'decision-made': decided,
  'meeting-held': held,
  'request-sent': about('doneRequested', until),
  'request-answered': answered,
  'item-forwarded': ({ item, to }, d) => [
    d.view.say('doneForwarded', { item: titleOf(d, item), who: whoOf(d, to) }),
  ],
  'item-chased': about('doneChased'),
  'meeting-planned': planned,
  'meeting-not-held': about('doneNotHeld', until),
  'signal-answered': about('doneResponded', next),
  'item-confirmed': about('doneConfirmed', next),
  'report-returned': about('doneReportBack'),
  'item-added': added,
  'item-skipped': about('doneSkipped', next),
  'item-reopened': about('doneReopened', until),
  'item-acknowledged': about('doneSeen', until),
  'item-extended': about('doneExtended', until),
  'term-overridden': about('doneTerm', until),
  'promise-settled': ({ item, kept }, d) => [
    d.view.say(kept ? 'doneKept' : 'doneBroken', { item: titleOf(d, item) }),
  ],
  'date-set': dateSet,
  'fact-set': factSet,
  'trajectory-opened': opened,
  'party-joined': ({ party }, d) => [d.view.say('doneJoined', { who: whoOf(d, party) })],
  'party-left': ({ agency }, d) => [d.view.say('doneLeft', { who: d.view.agencies(agency) })],
  paused: ({ reviewOn }, d) => [d.view.say('donePaused', { day: dayOf(d, reviewOn) })],
  resumed: plain('doneResumed'),
  closed: plain('doneClosed'),
};
