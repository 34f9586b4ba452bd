import type { Instant } from '../domain/calendar/types.ts';
import type { Publication } from '../domain/reading/rows.ts';
import { calendarDayQueries, calendarQueries } from './calendars.ts';
import { caseloadQueries } from './caseload.ts';
import { clientQueries } from './clients.ts';
import { countQueries } from './counts.ts';
import type { Database } from './database.ts';
import { deadlineQueries } from './deadlines.ts';
import { deceasedQueries } from './deceased.ts';
import { deliveryQueries } from './deliveries.ts';
import { eventQueries } from './events.ts';
import { inboxQueries } from './inbox.ts';
import { findingQueries } from './finding.ts';
import { fold, foldPart } from './folding.ts';
import { linkQueries } from './links.ts';
import { departureQueries } from './departures.ts';
import { givenQueries } from './given.ts';
import { handoverQueries } from './handovers.ts';
import { loadQueries } from './loads.ts';
import { fanOutQueries } from './fan-out.ts';
import { feedQueries, keepEra } from './feed.ts';
import { mailQueries } from './mail.ts';
import { mailPlanningQueries } from './mail-planning.ts';
import { mailSendingQueries } from './mail-sending.ts';
import { mailedNoticeQueries } from './mailed-notices.ts';
import { mailSettingsQueries } from './mail-settings.ts';
import { mailStandingQueries } from './mail-standing.ts';
import { mailboxQueries } from './mailbox.ts';
import { invitingQueries } from './inviting.ts';
import { meetingQueries } from './meetings.ts';
import { mergeQueries } from './merges.ts';
import { migrate } from './migrate.ts';
import { organisationQueries } from './organisations.ts';
import { outsideQueries } from './outside.ts';
import { outboxQueries } from './outbox.ts';
import { parameterQueries } from './parameters.ts';
import { peopleQueries } from './people.ts';
import { provisioningQueries } from './provisioning.ts';
import { reservationQueries } from './reservations.ts';
import { openPostgres } from './pg.ts';
import { patternQueries } from './patterns.ts';
import { receivedQueries, unplacedQueries } from './received.ts';
import { receiptQueries } from './receipts.ts';
import { receiverQueries } from './receivers.ts';
import { senderQueries } from './senders.ts';
import { publish } from './publish.ts';
import { settingsQueries } from './settings.ts';
import { createPublished } from './published.ts';
import { sendingQueries } from './sending.ts';
import { snoozeQueries } from './snoozes.ts';
import { signalQueries } from './signals.ts';
import { scimCallQueries } from './scim-calls.ts';
import { scimClientQueries } from './scim-clients.ts';
import { secretQueries, subscriptionQueries, verifyingQueries } from './subscriptions.ts';
import { toldQueries } from './told.ts';
import { trajectoryQueries } from './trajectories.ts';
import { twiceQueries } from './twice.ts';
import { viewQueries } from './views.ts';
import { createWaiting } from './waiting.ts';
import { undeliveredQueries } from './undelivered.ts';
import { unhandledQueries } from './unhandled.ts';
import { zgwQueries } from './zgw.ts';

export type Store = ReturnType<typeof createStore>;

/** Signals of partners, and who sends and reads them. */
const fromPartners = (database: Database) => ({
  ...signalQueries(database),
  ...inboxQueries(database),
  ...senderQueries(database),
  ...zgwQueries(database),
  ...receivedQueries(database),
  ...unplacedQueries(database),
});

/** Events and who is sent them. */
const toPartners = (database: Database) => ({
  ...feedQueries(database),
  ...subscriptionQueries(database),
  ...secretQueries(database),
  ...verifyingQueries(database),
  ...sendingQueries(database),
  ...fanOutQueries(database),
  ...deliveryQueries(database),
  ...receiverQueries(database),
});

/** Mail, and what its receivers chose. */
const ofMail = (database: Database) => ({
  ...mailQueries(database),
  ...mailPlanningQueries(database),
  ...mailSendingQueries(database),
  ...receiptQueries(database),
  ...mailSettingsQueries(database),
  ...mailStandingQueries(database),
  ...mailedNoticeQueries(database),
});

/** Meetings, and the calendars that show them. */
const ofMeetings = (database: Database) => ({
  ...meetingQueries(database),
  ...invitingQueries(database),
  ...calendarQueries(database),
  ...calendarDayQueries(database),
});

/** Who works where, and what they hold. */
const ofPeople = (database: Database, now: () => Instant) => ({
  ...peopleQueries(database, now),
  ...loadQueries(database),
  ...handoverQueries(database),
  ...givenQueries(database),
  ...snoozeQueries(database),
  ...viewQueries(database),
  ...departureQueries(database),
  ...provisioningQueries(database),
  ...scimCallQueries(database),
  ...scimClientQueries(database),
});

/** Everything the product asks of its database, which must be migrated. @param now the one clock. */
export function createStore(database: Database, now: () => Instant) {
  const published = createPublished(database);
  const waiting = createWaiting(database, published);
  return {
    publish: (publication: Publication) => publish(database, publication, now()),
    onPublished: published.onPublished,
    waitFor: waiting.waitFor,
    /** How many callers of `waitFor` wait now. */
    waiting: waiting.waiting,
    ...trajectoryQueries(database),
    ...eventQueries(database),
    ...toPartners(database),
    ...deadlineQueries(database),
    ...countQueries(database),
    /** Brings the kept counts up to date: `store/folding.ts`. */
    fold: () => fold(database),
    /** A part of that, when there is much. */
    foldPart: () => foldPart(database),
    ...clientQueries(database),
    ...findingQueries(database),
    ...mergeQueries(database),
    ...deceasedQueries(database),
    ...fromPartners(database),
    ...reservationQueries(database),
    ...twiceQueries(database),
    ...organisationQueries(database),
    ...ofPeople(database, now),
    ...outsideQueries(database),
    ...linkQueries(database),
    ...parameterQueries(database),
    ...settingsQueries(database),
    ...caseloadQueries(database),
    ...outboxQueries(database),
    ...mailboxQueries(database),
    ...ofMail(database),
    ...ofMeetings(database),
    ...toldQueries(database),
    ...patternQueries(database),
    ...undeliveredQueries(database),
    ...unhandledQueries(database),
    health: () => health(database),
    /** Ends the listener and the database; what still waits in `waitFor` ends with its own time. */
    close: async () => {
      await published.close();
      await database.close();
    },
  };
}

/** Opens and migrates the PostgreSQL at an address. @param parts.now the one clock. */
export async function openStore({
  databaseUrl,
  now,
}: {
  databaseUrl: string;
  now: () => Instant;
}): Promise<Store> {
  const database = openPostgres(databaseUrl);
  try {
    await migrate(database);
    await keepEra(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return createStore(database, now);
}

/** Whether the database answers within two seconds, and if not why. */
async function health(database: Database): Promise<{ ok: true } | { ok: false; reason: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_, fail) => (timer = setTimeout(() => fail(new Error('no answer within 2 s')), 2_000)),
  );
  try {
    await Promise.race([database.query('select 1 from trajectories limit 1'), late]);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
