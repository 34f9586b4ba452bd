import type { MailFate } from '../../domain/mailing/channel.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { AccountsPage } from '../administration/accounts-page.tsx';
import { ChannelsPage } from '../administration/channels-page.tsx';
import { ClosedDaysPage, WrongDaysPage } from '../administration/closed-days-page.tsx';
import type { OrganisationData } from '../administration/data.ts';
import { OrganisationPage } from '../administration/organisation-page.tsx';
import { OrganisationsPage } from '../administration/organisations-page.tsx';
import { AdministrationPage } from '../administration/page.tsx';
import { RegionsPage } from '../administration/regions-page.tsx';
import { SendersPage } from '../administration/senders-page.tsx';
import { day, type Scene, type State } from './scene.ts';

const organisation = ({ text }: Scene, more: Partial<Organisation> = {}): Required<Organisation> => ({
  agency: text('pi-noord'),
  name: text('PI Noord'),
  region: text('midden-nederland'),
  defaults: { supervisor: 'reclassering', 'aftercare-coordinator': 'gemeente-utrecht' },
  closedDays: [day.late, day.soon, day.later],
  climbAssumed: true,
  ...more,
});

const data = (scene: Scene, more: Partial<OrganisationData> = {}): OrganisationData => ({
  organisation: organisation(scene),
  version: 2,
  told: { told: 3, open: 12 },
  changes: [
    {
      version: 2,
      at: scene.view.now,
      who: scene.text('Mila Jansen, beheerder, Beheer'),
      lines: [scene.text('Naam: eerst PI West, nu PI Noord')],
    },
    { version: 1, at: scene.view.now, who: scene.text('de technisch beheerder'), lines: [] },
  ],
  ...more,
});

const bare = (scene: Scene): OrganisationData =>
  data(scene, {
    organisation: organisation(scene, { region: null, defaults: {}, closedDays: [], climbAssumed: false }),
    told: { told: 0, open: 0 },
  });

const asked = (scene: Scene) => ({ organisation: organisation(scene), version: 2, posted: {} });
const section = 'administration' as const;

const fate = ({ view, text }: Scene, n: number, more: Partial<MailFate> = {}): MailFate => ({
  key: `mail-${n}`,
  agency: 'pi-noord',
  kind: 'digest',
  status: 'failed',
  dueAt: view.now,
  sentAt: null,
  lastError: text('550 no such mailbox'),
  ...more,
});

export const administration: State[] = [
  {
    name: 'channels',
    section,
    page: (scene) => (
      <ChannelsPage
        data={{
          channel: { by: 'smtp', host: scene.text('mail.example.nl:587') },
          queue: { waiting: 3, late: scene.view.now, sent: 40 },
          failures: [
            fate(scene, 1),
            fate(scene, 2, { kind: 'at-once', status: 'bounced' }),
            fate(scene, 3, { kind: 'invitation', status: 'pending' }),
          ],
          tests: [
            fate(scene, 4, { kind: 'test', status: 'pending', lastError: null }),
            fate(scene, 5, { kind: 'test', status: 'sent', sentAt: scene.view.now, lastError: null }),
            fate(scene, 6, { kind: 'test', status: 'unneeded', lastError: null }),
          ],
        }}
      />
    ),
  },
  {
    name: 'channels-none',
    section,
    page: () => (
      <ChannelsPage
        data={{ channel: null, queue: { waiting: 0, late: null, sent: 0 }, failures: [], tests: [] }}
      />
    ),
  },
  {
    name: 'channels-notify',
    section,
    page: ({ text }) => (
      <ChannelsPage
        data={{
          channel: { by: 'notify', host: text('api.notifynl.nl') },
          queue: { waiting: 0, late: null, sent: 1 },
          failures: [],
        }}
      />
    ),
  },
  {
    name: 'administration',
    section,
    page: ({ text }) => (
      <AdministrationPage
        isOwn={false}
        parts={[
          { href: '/one', title: text('Organisaties'), text: text('Naam en regio'), count: text('10 stuks') },
          { href: '/two', title: text('Termijnen'), text: text('Anders ingesteld') },
        ]}
      />
    ),
  },
  { name: 'administration-own', section, page: () => <AdministrationPage isOwn parts={[]} /> },
  {
    name: 'organisations',
    section,
    page: (scene) => (
      <OrganisationsPage
        organisations={[
          organisation(scene),
          organisation(scene, { agency: scene.text('pi-west'), region: null }),
        ]}
      />
    ),
  },
  { name: 'organisations-empty', section, page: () => <OrganisationsPage organisations={[]} /> },
  { name: 'organisation', section, page: (scene) => <OrganisationPage data={data(scene)} mayChange /> },
  { name: 'organisation-bare', section, page: (scene) => <OrganisationPage data={bare(scene)} mayChange /> },
  {
    name: 'organisation-read',
    section,
    page: (scene) => (
      <OrganisationPage data={data(scene, { told: { told: 12, open: 12 } })} mayChange={false} />
    ),
  },
  {
    name: 'closed-days',
    section,
    page: (scene) => (
      <ClosedDaysPage
        {...asked(scene)}
        wanted={{ closedDays: [day.far], more: [day.far], fewer: [] }}
        effect={{ open: 2400, looked: 2000, moved: { trajectories: 5, dates: 12 } }}
      />
    ),
  },
  {
    name: 'closed-days-still',
    section,
    page: (scene) => (
      <ClosedDaysPage
        {...asked(scene)}
        wanted={{ closedDays: [], more: [], fewer: [day.soon] }}
        effect={{ open: 3, looked: 3, moved: { trajectories: 0, dates: 0 } }}
        errors={{ fields: {}, whole: { title: scene.text('Gewijzigd'), text: scene.text('Kijk opnieuw') } }}
      />
    ),
  },
  {
    name: 'closed-days-wrong',
    section,
    page: (scene) => (
      <WrongDaysPage {...asked(scene)} errors={{ fields: { from: scene.text('Geen dag') } }} />
    ),
  },
  {
    name: 'regions',
    section,
    page: (scene) => (
      <RegionsPage
        regions={[{ region: scene.text('midden'), organisations: [organisation(scene)], terms: 2 }]}
        others={[organisation(scene, { agency: scene.text('cvvi'), region: null })]}
      />
    ),
  },
  { name: 'regions-empty', section, page: () => <RegionsPage regions={[]} others={[]} /> },
  {
    name: 'senders',
    section,
    page: ({ text }) => (
      <SendersPage
        senders={[
          {
            id: text('tulp'),
            agency: 'dji',
            subject: 'tulp',
            speaksFor: ['pi-noord'],
            types: null,
            secrets: [],
          },
          {
            id: text('esb'),
            agency: 'dji',
            subject: 'esb',
            speaksFor: [],
            types: [text('nl.traject.date.changed')],
            secrets: ['sealed'],
          },
        ]}
      />
    ),
  },
  {
    name: 'accounts',
    section,
    page: ({ view, text }) => (
      <AccountsPage
        accounts={[
          {
            agency: 'pi-noord',
            last: { at: view.now, what: 'change', person: 'p-1', refused: null },
            refused: (['create', 'remove'] as const).map((what) => ({
              at: view.now,
              what,
              person: what === 'create' ? text('Kim.Bakker') : null,
              refused: text('“externalId” ontbreekt'),
            })),
          },
          { agency: 'pi-zuid', last: null, refused: [] },
        ]}
      />
    ),
  },
  { name: 'accounts-empty', section, page: () => <AccountsPage accounts={[]} /> },
  { name: 'senders-empty', section, page: () => <SendersPage senders={[]} /> },
];
