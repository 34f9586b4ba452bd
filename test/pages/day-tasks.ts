import { expect } from 'vitest';
import { daysFromNow } from '../setup/clock.ts';
import type { Effort, Worker } from './effort.ts';

/** Something that somebody does in a day, from her first page on. */
export interface Task {
  /** As `docs/day-s-work.md` calls it. */
  name: string;
  /** Who does it, one after the other, each from her own first page. */
  by: string[];
  /** What it took before; undefined where it could not be done. */
  before?: Effort;
  /** A step was added on purpose: what changes is shown before it is saved. Then it may take more. */
  preview?: true;
  does: ((worker: Worker) => Promise<void>)[];
}

const says = async (worker: Worker, text: RegExp | string): Promise<void> =>
  expect(await worker.told()).toMatch(text);

/** To a case that stands on the first page. */
const toCase = (worker: Worker, pseudonym: string): Promise<void> =>
  worker.press('link', /./, worker.main().getByRole('row').filter({ hasText: pseudonym }));

const meeting = 'Eerste MDO: concept D&R-plan';

export const caseManagerTasks: Task[] = [
  {
    name: 'See what to do today',
    by: ['casemanager'],
    before: { clicks: 1, fields: 0 },
    does: [
      async ({ main }) => {
        const row = main().getByRole('region', { name: 'Verlopen' }).locator('tbody tr').first();
        const { y, height } = (await row.boundingBox())!;
        expect(y + height).toBeLessThan(900);
      },
    ],
  },
  {
    name: 'Do a task',
    by: ['casemanager'],
    before: { clicks: 4, fields: 0 },
    does: [
      async (worker) => {
        await worker.follow(/^Afronden Risicoscreener Geweld.+ Meerkoet/);
        await worker.send('Afronden');
        await says(worker, 'afgerond');
        expect(new URL(worker.page.url()).pathname).toBe('/worklist');
      },
    ],
  },
  {
    name: 'Start a detention and re-integration trajectory',
    by: ['casemanager'],
    before: { clicks: 3, fields: 2 },
    preview: true,
    does: [
      async (worker) => {
        await worker.follow('Nieuw traject');
        await worker.fill('Kenmerk van de cliënt', 'TULP-9001');
        await worker.send('Vandaag');
        await worker.send('Toon de data');
        await worker.send('Traject starten');
        await says(worker, 'Het traject is gestart');
      },
    ],
  },
  {
    name: 'Hold the first MDO, with two agreements',
    by: ['casemanager'],
    before: { clicks: 5, fields: 8 },
    does: [
      async (worker) => {
        await worker.follow(`Overleg vastleggen ${meeting}, Meerkoet`);
        await worker.choose(/^Iedereen/);
        for (const [n, text] of ['ID-kaart aanvragen', 'Schulden op een rij'].entries()) {
          const row = worker.main().getByRole('group', { name: `Afspraak ${n + 1}` });
          await row.getByLabel('Wat is afgesproken?').fill(text);
          const who = row.getByLabel('Wie doet het?');
          if ((await who.inputValue()) === '') await who.selectOption({ index: 1 });
          const day = row.getByLabel('Uiterlijk');
          if ((await day.inputValue()) === '') await day.fill(daysFromNow(14));
        }
        await worker.send('Overleg vastleggen');
        await says(worker, '2 afspraken');
      },
    ],
  },
  {
    name: 'Move the release',
    by: ['casemanager'],
    before: { clicks: 2, fields: 2 },
    preview: true,
    does: [
      async (worker) => {
        await toCase(worker, 'Zwaluw');
        await worker.follow(/^de verwachte ontslagdatum wijzigen/);
        await worker.fill('Nieuwe datum', daysFromNow(230));
        await worker.fill('Reden', 'Zitting verplaatst');
        await worker.send('Bekijk wat verschuift');
        await worker.send('Vastleggen');
        await says(worker, /^Verplaatst naar .+ schuiven mee\.$/);
      },
    ],
  },
  {
    name: 'Set a goal and an action for it',
    by: ['casemanager'],
    before: { clicks: 4, fields: 4 },
    does: [
      async (worker) => {
        const because = async () => {
          const reason = worker.page.getByRole('textbox', { name: 'Reden', exact: true });
          if (await reason.count()) await reason.fill('Besproken met de cliënt');
        };
        await toCase(worker, 'Meerkoet');
        await worker.follow('Doel maken voor Huisvesting');
        await because();
        await worker.send('Toevoegen');
        await worker.follow(/^Actie voor een doel toevoegen voor Huisvesting/);
        await worker.fill(/^Wat/, 'Inschrijven voor een woning');
        await because();
        await worker.send('Toevoegen');
        await says(worker, 'Inschrijven voor een woning');
      },
    ],
  },
  {
    name: 'Offer a hand-over',
    by: ['casemanager'],
    before: { clicks: 6, fields: 2 },
    does: [
      async (worker) => {
        await toCase(worker, 'Spreeuw');
        await worker.follow('Overdragen');
        await worker.send('Overdracht aanbieden');
        await says(worker, 'De overdracht is aangeboden aan');
      },
    ],
  },
  {
    name: 'Begin a conditional release',
    by: ['casemanager'],
    before: { clicks: 4, fields: 0 },
    does: [
      async (worker) => {
        await toCase(worker, 'Merel');
        await worker.follow(/^Invullen.+Kader na detentie/);
        await worker.choose('voorwaardelijke invrijheidstelling');
        await worker.send('Gegeven wijzigen');
        await says(worker, 'Kader na detentie: voorwaardelijke invrijheidstelling');
      },
    ],
  },
  {
    name: 'Decide the SOM, by the two who decide it',
    by: ['casemanager', 'probation'],
    before: { clicks: 14, fields: 2 },
    does: [
      async (worker) => {
        await worker.follow(/^Beslissen SOM.+ Zwaluw/);
        await worker.select('Heeft de cliënt een verblijfsstatus?', 'ja');
        await worker.select('Is TBS met dwang of ISD opgelegd?', 'nee');
        await worker.send('Advies berekenen');
        await worker.choose('Voorbereiden toezicht');
        await worker.fill('Reden', 'Toezicht na detentie');
        await worker.send('Beslissen');
        await says(worker, 'Uw voorstel');
      },
      async (worker) => {
        await worker.follow(/^Beslissen SOM.+ Zwaluw/);
        await worker.fill('Reden', 'Eens');
        await worker.send('Beslissen');
        await says(worker, 'Voorbereiden toezicht');
      },
    ],
  },
  {
    name: 'Find a client by one’s own reference',
    by: ['casemanager'],
    before: { clicks: 1, fields: 1 },
    does: [
      async (worker) => {
        await worker.page.getByRole('searchbox').fill('480151');
        await worker.page.locator('.find__results').getByRole('link', { name: 'Zwaluw' }).first().click();
        await worker.page.waitForURL('**/trajectories/*');
      },
    ],
  },
];

export const otherTasks: Task[] = [
  {
    name: 'See what is overdue, of one’s own organisation',
    by: ['coordinator'],
    before: { clicks: 1, fields: 2 },
    does: [
      async (worker) => {
        await worker.follow(/^PI Noord \d+/);
        expect(await worker.text()).toContain('Verlopen termijnen');
      },
    ],
  },
  {
    name: 'Export what is overdue',
    by: ['coordinator'],
    does: [
      async (worker) => {
        await worker.follow(/te laat$/);
        const file = worker.page.waitForEvent('download');
        await worker
          .main()
          .getByRole('link', { name: /^Naar een spreadsheet/ })
          .click();
        expect((await file).suggestedFilename()).toMatch(/\.csv$/);
      },
    ],
  },
  {
    name: 'Remind somebody',
    by: ['coordinator'],
    does: [
      async (worker) => {
        await worker.send(/^Herinneren /);
        await says(worker, 'herinnerd');
      },
    ],
  },
  {
    name: 'Spread what a colleague has over others',
    by: ['coordinator'],
    preview: true,
    does: [
      async (worker) => {
        await worker.follow('Herverdelen Bram Vos');
        await worker.choose(/^Yara Kok/);
        await worker.fill('Reden', 'Bram is ziek');
        await worker.send('Bekijk wie wat krijgt');
        await worker.send('Herverdelen en vastleggen');
        await says(worker, 'herverdeeld, 0 niet');
      },
    ],
  },
  {
    name: 'Say that a colleague is away',
    by: ['coordinator'],
    does: [
      async (worker) => {
        await worker.menu('Collega’s');
        await worker.follow('Afwezigheid Jeroen Mulder');
        await worker.fill('Laatste dag', daysFromNow(4));
        await worker.select('Wie vervangt?', 'casemanager-6');
        await worker.send('Afwezigheid vastleggen');
        await says(worker, 'Afwezigheid van Jeroen Mulder vastgelegd');
      },
    ],
  },
  {
    name: 'Set a term, after its preview',
    by: ['coordinator'],
    before: { clicks: 4, fields: 2 },
    does: [
      async (worker) => {
        await worker.menu('Termijnen instellen');
        await worker.follow('Termijn wijzigen: Taalniveau bepaald (Taalmeter)');
        await worker.fill('Aantal', '3');
        await worker.fill('Reden', 'Past beter bij onze week');
        await worker.send('Bekijk wat er verandert');
        await worker.send('Vastleggen voor nieuwe trajecten');
      },
    ],
  },
  {
    name: 'Accept one hand-over and refuse another',
    by: ['municipality', 'municipality'],
    before: { clicks: 6, fields: 1 },
    does: [
      async (worker) => {
        await worker.follow(/^Overdracht beantwoorden .+ Roodborst/);
        await worker.choose(/^Ja, wij aanvaarden/);
        await worker.send('Antwoord vastleggen');
        await says(worker, 'U hebt de overdracht aanvaard');
      },
      async (worker) => {
        await worker.follow(/^Overdracht beantwoorden .+ Putter/);
        await worker.choose(/^Nee, wij weigeren/);
        await worker.fill(/^Reden/, 'Ingeschreven in Amersfoort');
        await worker.send('Antwoord vastleggen');
        await says(worker, 'U hebt de overdracht geweigerd');
      },
    ],
  },
  {
    name: 'Answer a request for information',
    by: ['municipality'],
    before: { clicks: 4, fields: 0 },
    does: [
      async (worker) => {
        await worker.follow(/^Antwoord vastleggen Informatie gevraagd aan gemeente, Berk/);
        await worker.choose('Aangeleverd');
        await worker.fill(/^Antwoord/, 'Staat ingeschreven, geen schulden bekend');
        await worker.send('Antwoord vastleggen');
        await says(worker, 'Informatie gevraagd aan gemeente');
      },
    ],
  },
  {
    name: 'Record a promise',
    by: ['supervisor'],
    before: { clicks: 3, fields: 3 },
    does: [
      async (worker) => {
        await toCase(worker, 'Zanglijster');
        await worker.unfold('Meer');
        await worker.follow(/Toezegging/);
        await worker.select('Wie doet het?', 'cliënt');
        await worker.fill('Wat is toegezegd?', 'Belt de werkgever');
        await worker.send('Toezegging vastleggen');
        await says(worker, 'Belt de werkgever');
      },
    ],
  },
  {
    name: 'Say that a promise was kept, and of another that it was not',
    by: ['supervisor', 'supervisor'],
    does: [
      async (worker) => {
        await toCase(worker, 'Zanglijster');
        await settle(worker, 'Plant een gesprek over de schulden', 'ja');
        await says(worker, 'nagekomen');
      },
      async (worker) => {
        await toCase(worker, 'Zanglijster');
        await settle(worker, 'Belt de werkgever', 'nee');
        await says(worker, 'niet nagekomen');
      },
    ],
  },
  {
    name: 'Change the phase of the signalling plan',
    by: ['supervisor'],
    does: [
      async (worker) => {
        await toCase(worker, 'Zanglijster');
        await worker.follow('Gegevens');
        await worker.follow('Fase signaleringsplan wijzigen');
        await worker.choose('rood');
        await worker.fill('Reden', 'Verscheen niet');
        await worker.send('Gegeven wijzigen');
        await says(worker, 'Fase signaleringsplan: rood');
      },
    ],
  },
  {
    name: 'See what is late, and who causes it',
    by: ['director'],
    does: [
      async ({ main }) => {
        const late = main().getByRole('region', { name: 'Wat te laat is, en bij wie' });
        expect(await late.innerText()).toMatch(/\d+ te laat/);
        const { y, height } = (await late.boundingBox())!;
        expect(y + height).toBeLessThan(900);
      },
    ],
  },
];

async function settle(worker: Worker, promise: string, kept: string): Promise<void> {
  await worker.reveal(promise);
  await worker.follow(`Afspraak afronden ${promise}`);
  await worker.choose(kept);
  await worker.send('Afspraak afronden');
}

/** What an administrator arranges, and what stands there; each within two clicks of her first page. */
export const administratorTasks: Task[] = [
  ['people and absences', ['Mensen en afwezigheid'], 'Collega’s'],
  ['organisations', ['Organisaties en hun partners'], 'Gemeente Utrecht'],
  ['closed days', ['Organisaties en hun partners', /^PI Noord/], 'Gesloten dagen'],
  ['terms', ['Termijnen instellen'], 'Termijnen instellen'],
  ['subscriptions', ['Abonnementen'], 'Abonnementen'],
  ['accounts', ['Accounts'], 'Accounts'],
  ['a test of mail', ['Kanalen'], 'Mail'],
].map(([what, path, shows]) => ({
  name: `Administer ${what as string}`,
  by: ['admin'],
  does: [
    async (worker: Worker) => {
      for (const link of path as (string | RegExp)[]) await worker.follow(link);
      expect(await worker.text()).toContain(shows as string);
    },
  ],
}));
