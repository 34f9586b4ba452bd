import type { Roll } from '../../calendar/types.ts';
import type { Command, InternalCommand } from '../../case/commands.ts';
import type { Label } from '../../policy/vocabulary.ts';

/** Roles in the words of the field. */
export const roles = {
  'case-manager': 'casemanager',
  'senior-case-manager': 'senior casemanager',
  'probation-worker': 'reclasseringswerker',
  adviser: 'reclasseringsadviseur',
  supervisor: 'toezichthouder',
  'practice-supervisor': 'werkbegeleider',
  'aftercare-coordinator': 'nazorgcoördinator',
  'care-worker': 'begeleider',
  coordinator: 'coördinator',
  'case-director': 'regiehouder',
  'debt-adviser': 'schuldhulpverlener',
  driver: 'aanjager',
  administrator: 'beheerder',
  prosecution: 'Openbaar Ministerie',
  prosecutor: 'officier van justitie',
  cvvi: 'CVvi',
  'community-officer': 'wijkagent',
  'prison-exit-worker': 'bajes-uit-begeleider',
  'neighbourhood-team': 'wijkteam',
  trainer: 'trainer',
  'victim-support': 'Slachtofferhulp',
  'child-protection': 'Raad voor de Kinderbescherming',
  'person-centred-expert': 'PGA-expert',
  'volunteer-coordinator': 'vrijwilligerscoördinator',
  'peer-expert': 'ervaringsdeskundige',
  outside: 'iemand van buiten',
  client: 'cliënt',
  mentor: 'mentor (PIW’er)',
  'medical-service': 'medische dienst',
  psychologist: 'psycholoog',
  'head-of-reintegration': 'hoofd D&R',
  'intake-point': 'instroompunt',
  'process-director': 'procesregisseur',
  volunteer: 'vrijwilliger (maatje)',
  system: 'systeem',
};

/** Groups of items that are paused together. */
export const tracks = {
  all: 'het hele traject',
  activities: 'activiteiten',
  contact: 'contact',
  evaluation: 'evaluatie',
  frame: 'kader en start',
  matching: 'matching',
  placement: 'plaatsing',
  plan: 'plan',
  release: 'vrijlating',
  training: 'training',
};

/** Answers to a request. */
export const answers = {
  received: 'ontvangen',
  accepted: 'in behandeling genomen',
  delivered: 'aangeleverd',
  refused: 'geweigerd',
  withdrawn: 'ingetrokken',
  'not-received': 'niet ontvangen',
};

/** What somebody, or another trajectory, wanted to do, within a sentence. */
export const commands = {
  'set-date': 'een datum wijzigen',
  'set-fact': 'een gegeven wijzigen',
  complete: 'iets afronden',
  decide: 'beslissen',
  'hold-meeting': 'een overleg vastleggen',
  request: 'een verzoek versturen',
  answer: 'een antwoord vastleggen',
  add: 'iets toevoegen',
  skip: 'iets overslaan',
  reopen: 'iets heropenen',
  extend: 'uitstel geven',
  'fill-in': 'antwoorden bewaren',
  acknowledge: 'iets als gezien melden',
  assign: 'een organisatie erbij vragen',
  pause: 'iets pauzeren',
  resume: 'iets hervatten',
  promise: 'een toezegging vastleggen',
  settle: 'een afspraak afronden',
  'override-term': 'een termijn aanpassen',
  migrate: 'naar een andere versie van de regels',
  open: 'nog een traject starten',
  'hand-over': 'overdragen',
  ask: 'iets vragen',
  forward: 'een vraag doorgeven',
  chase: 'iemand herinneren',
  'plan-meeting': 'een overleg plannen',
  'not-held': 'melden dat een overleg niet doorging',
  raise: 'een signaal afgeven',
  respond: 'een signaal oppakken',
  confirm: 'bevestigen wat is gemeld',
  leave: 'de deelname van een organisatie beëindigen',
  close: 'afsluiten',
  'share-date': 'een datum van een verbonden traject',
  'share-organisation': 'de organisatie van een verbonden traject',
  'share-settings': 'wat de organisatie heeft afgesproken',
  'share-fact': 'een gegeven van een verbonden traject',
  'need-changed': 'of een verbonden traject dit nodig heeft',
  'related-changed': 'hoe het met een verbonden traject gaat',
  'related-continued': 'dat een verbonden traject verdergaat',
  'another-runs': 'dat er nog een traject loopt',
  'signal-elsewhere': 'een signaal uit een ander traject',
  'client-deceased': 'het overlijden van de cliënt',
  'client-alive': 'dat de cliënt niet is overleden',
  continue: 'een gesloten traject voortzetten',
} satisfies Record<(Command | InternalCommand)['type'], string>;

/** With what a trajectory was closed. */
export const closings = {
  completed: 'doel bereikt',
  transferred: 'overgedragen',
  withdrawn: 'gestopt op verzoek',
  other: 'anders',
};

/** What a message says when it is no reminder of an item. */
export const alarms = {
  'late-by-change': 'Een termijn ligt door een wijziging in het verleden',
  'dates-conflict': 'Een gedeelde datum past niet bij een andere datum',
  'opened-late': 'Bij het openen waren termijnen al voorbij',
  'cannot-come': 'Iemand kan niet komen naar een overleg',
  'colleague-left': 'Een collega werkt hier niet meer: wat van haar was, is van niemand',
  'cases-given': 'U hebt trajecten van een collega gekregen: ze staan op uw werklijst',
  'mail-no-address': 'Van een collega is geen mailadres bekend: zij krijgt geen mail',
  'mail-nobody': 'Er is niemand om te mailen: wie het aanging is er niet, en niemand vervangt haar',
  'mail-bounced': 'Het mailadres van een collega wordt geweigerd: zij krijgt geen mail',
  'mail-failed': 'Mail aan een collega kon niet worden bezorgd',
  replacing: 'U vervangt vanaf nu een collega: wat van haar of hem is, staat bij uw werk',
  'new-owner': 'Dit is nu aan u',
  'no-addressee': 'Er is geen organisatie voor een rol',
  'ready-to-close': 'Klaar om te sluiten: u of een collega beslist dat',
  'no-receiver': 'Er is geen ontvanger voor de overdracht',
  'handover-returned': 'De overdracht is teruggekomen',
  'came-to-nothing': 'Wat hiervoor liep is zonder resultaat geëindigd',
  'request-refused': 'Een verzoek is geweigerd',
  'not-received': 'De ontvanger heeft niets ontvangen',
  'not-needed': 'Dit traject is niet meer nodig',
  'partner-lost': 'Een verbonden traject is niet bereikbaar',
  'review-pause': 'Kijk opnieuw naar wat gepauzeerd is',
  'another-runs': 'Voor deze cliënt loopt nog een traject van deze soort',
  'command-failed': 'Een handeling is mislukt',
  asked: 'Er is u iets gevraagd',
  chased: 'Er wordt op u gewacht',
  answered: 'Wat u vroeg is beantwoord',
  'came-back': 'Wat u vroeg of meldde is teruggekomen',
  'passed-on': 'Een vraag is aan u doorgegeven',
  addressed: 'Er is iets aan u gericht: lees het',
  'to-confirm': 'Bevestig wat is gemeld',
  'not-held': 'Een bijeenkomst is niet doorgegaan',
  raised: 'Er is een signaal afgegeven',
  'taken-up': 'Uw signaal is opgepakt',
  given: 'Dit is u te doen gegeven',
  moved: 'De dag is verschoven',
  'subscription-disabled': 'Een ontvanger van meldingen bestaat niet meer: zijn abonnement is uitgezet',
  summary: 'Wat eerder klaar moest zijn en nog openstaat',
};

/** What calendars of others show: never a name, and no title that is discreet. */
export const calendars = {
  name: 'Traject',
  ofCase: 'Traject, één zaak',
  ended: 'Traject (beëindigd)',
  due: 'Uiterste dag',
  dueItem: 'Uiterste dag van een onderdeel',
  meeting: 'Overleg',
  open: 'Openen in Traject',
};

/** What happens when a term falls on a day that is no working day. */
export const rolls = {
  preceding: 'de werkdag ervoor',
  following: 'de werkdag erna',
  none: 'blijft, ook op een vrije dag',
} satisfies Record<Roll, string>;

/** What the number of a term rests on. */
export const labels = {
  norm: 'norm',
  practice: 'praktijk',
  assumed: 'aanname',
} satisfies Record<Label, string>;

/** What is said of a value, and in the place of what a reader may not know. */
export const single = {
  yes: 'ja',
  no: 'nee',
  unknown: 'onbekend',
  item: 'Een onderdeel van een traject',
  related: 'Een verbonden traject veranderde',
};
