import type { LetterTexts } from './letter-texts.ts';

export const nl: LetterTexts = {
  kinds: {
    task: 'Een taak',
    meeting: 'Een overleg',
    request: 'Een verzoek',
    decision: 'Een beslissing',
    milestone: 'Een mijlpaal',
    signal: 'Een signaal',
  },
  headings: {
    overdue: 'Te laat',
    today: 'Vandaag',
    offered: 'Aan u gevraagd of gemeld',
    nextFive: 'De volgende vijf werkdagen',
    waitingOnOthers: 'Wacht op anderen',
  },
  notices: {
    reminder: 'Herinnering',
    escalation: 'Een termijn is voorbij',
    alarm: 'Let op',
    summary: 'Overzicht',
    message: 'Bericht',
  },
  due: (day) => `uiterlijk ${day}`,
  noDay: 'zonder dag',
  trajectory: (number) => `traject ${number}`,
  insteadOf: (name) => `in plaats van ${name}`,
  aColleague: 'een collega',
  ofRole: 'van uw rol; niemand heeft het nog',
  count: (heading, count) => `${heading} (${count})`,
  more: (count) => `En nog ${count}: zie uw hele werklijst`,
  whole: 'Naar uw werklijst',
  digest: {
    counted: {
      overdue: 'te laat',
      today: 'voor vandaag',
      offered: 'gevraagd of gemeld',
      nobodys: 'van niemand',
    },
    quiet: 'wat eraan komt',
    title: (day, agency) => `Uw werk bij ${agency} op ${day}`,
    covers: (names) => `U vervangt vandaag ${names}. Wat van hen is, staat hierbij.`,
    nobodys: (count) =>
      count === 1
        ? 'Eén onderdeel dat bij uw rol hoort en vandaag klaar moet zijn of te laat is, is van niemand.'
        : `${count} onderdelen die bij uw rol horen en vandaag klaar moeten zijn of te laat zijn, zijn van niemand.`,
    toNobodys: 'Bekijk wat van niemand is',
    why: (agency) =>
      `U krijgt deze mail op werkdagen in de ochtend, als er iets voor u te doen is, omdat u bij ${agency} met Traject werkt.`,
  },
  atOnce: {
    subject: (agency, count) =>
      count === 1
        ? `${agency}: er is iets dat niet kan wachten`
        : `${agency}: ${count} berichten die niet kunnen wachten`,
    title: (count, agency) =>
      count === 1
        ? `Iets bij ${agency} kan niet wachten`
        : `${count} berichten van ${agency} kunnen niet wachten`,
    why: (agency) =>
      `U krijgt deze mail meteen, omdat dit niet kan wachten en bij uw werk voor ${agency} hoort.`,
    what: (count) => (count === 1 ? 'Wat er is' : 'Wat er is, het nieuwste eerst'),
    toMailbox: 'Naar uw berichten',
    dueToday: 'Wat vandaag moet',
  },
  test: {
    subject: 'Proefbericht van Traject',
    title: 'Proefbericht',
    text: (agency) =>
      `Als u dit leest, bereikt de mail van Traject u. Dit adres hoort bij uw werk voor ${agency}.`,
    why: 'U krijgt dit bericht omdat u of uw beheerder erom vroeg.',
  },
  invitation: {
    subject: (agency, when) => `${agency}: overleg op ${when}`,
    offSubject: (agency, when) => `${agency}: het overleg van ${when} gaat niet door`,
    title: 'U bent gevraagd voor een overleg',
    offTitle: 'U hoeft niet te komen',
    at: (day, time) => `${day} om ${time}`,
    place: 'Plaats',
    noPlace: 'nog niet opgegeven',
    answer: 'Komt u?',
    yes: 'Ik kom',
    no: 'Ik kom niet',
    newest:
      'Antwoord via een van deze regels; op een antwoord per mail kijkt niemand. Was u al gevraagd? Dan is dit de nieuwste tijd en plaats.',
    offText: 'Dit overleg gaat niet door, of iemand anders komt in uw plaats. Haal het uit uw agenda.',
    look: 'Bekijk het overleg',
    why: (agency) => `U krijgt deze mail omdat u bij dit overleg hoort, voor uw werk bij ${agency}.`,
    calendars: 'Zet al uw overleggen in uw agenda',
  },
  nothingSaid:
    'In deze mail staat met opzet niet om wie of waarover het gaat. Open een regel en log in: dan kunt u meteen handelen.',
  change: 'Kiezen wat u per mail krijgt',
  and: 'en',
};
