import type { Lang, Text } from '../calendar/types.ts';
import type { Command, InternalCommand } from '../case/commands.ts';
import type { Definition } from '../policy/definition.ts';

/** What somebody, or another trajectory, wanted to do. */
const commands: Record<(Command | InternalCommand)['type'], Text> = {
  'set-date': { nl: 'een datum wijzigen', en: 'change a date' },
  'set-fact': { nl: 'een gegeven wijzigen', en: 'change a fact' },
  complete: { nl: 'iets afronden', en: 'complete something' },
  decide: { nl: 'beslissen', en: 'decide' },
  'hold-meeting': { nl: 'een overleg vastleggen', en: 'record a meeting' },
  request: { nl: 'een verzoek versturen', en: 'send a request' },
  answer: { nl: 'een antwoord vastleggen', en: 'record an answer' },
  add: { nl: 'iets toevoegen', en: 'add something' },
  skip: { nl: 'iets overslaan', en: 'skip something' },
  reopen: { nl: 'iets heropenen', en: 'reopen something' },
  extend: { nl: 'uitstel geven', en: 'extend a term' },
  acknowledge: { nl: 'iets als gezien melden', en: 'say that something was seen' },
  assign: { nl: 'een organisatie erbij vragen', en: 'ask an organisation to take part' },
  pause: { nl: 'iets pauzeren', en: 'pause something' },
  resume: { nl: 'iets hervatten', en: 'resume something' },
  promise: { nl: 'een toezegging vastleggen', en: 'record a promise' },
  settle: { nl: 'een afspraak afronden', en: 'settle a promise' },
  'override-term': { nl: 'een termijn aanpassen', en: 'adjust a term' },
  migrate: { nl: 'naar een andere versie van de regels', en: 'move to another version of the rules' },
  open: { nl: 'nog een traject starten', en: 'start another trajectory' },
  'hand-over': { nl: 'overdragen', en: 'hand over' },
  close: { nl: 'afsluiten', en: 'close' },
  'share-date': { nl: 'een datum van een verbonden traject', en: 'a date of a related trajectory' },
  'share-organisation': {
    nl: 'de organisatie van een verbonden traject',
    en: 'the organisation of a related trajectory',
  },
  'share-fact': { nl: 'een gegeven van een verbonden traject', en: 'a fact of a related trajectory' },
  'need-changed': {
    nl: 'of een verbonden traject dit nodig heeft',
    en: 'whether a related trajectory needs this',
  },
  'related-changed': { nl: 'hoe het met een verbonden traject gaat', en: 'how a related trajectory goes' },
};

/** A command in words, within a sentence; one of a newer version by its type. */
export const commandName = (type: string, lang: Lang): string =>
  (commands as Record<string, Text>)[type]?.[lang] ?? type;

const closings: Record<string, Text> = {
  completed: { nl: 'doel bereikt', en: 'goal reached' },
  transferred: { nl: 'overgedragen', en: 'handed over' },
  withdrawn: { nl: 'gestopt op verzoek', en: 'stopped on request' },
  other: { nl: 'anders', en: 'other' },
};

/** With what a trajectory was closed: by the words of the form, as its phase is called, else as it was typed. */
export const closingName = ({ phases }: Definition, outcome: string, lang: Lang): string =>
  closings[outcome]?.[lang] ??
  phases.find(({ id }) => id === outcome)?.title[lang] ??
  outcome.replaceAll('-', ' ');
