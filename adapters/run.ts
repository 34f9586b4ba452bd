import type { Lang, Text } from '../domain/calendar/types.ts';
import { textIn } from '../domain/calendar/text.ts';
import { organisationOf } from '../domain/partners/incoming.ts';
import { reasonOf } from '../domain/partners/reasons.ts';
import { unlisted, type Sender } from '../domain/partners/sender.ts';
import type { Event, Fault, Reading } from './contract.ts';

/** The inbox of signals, as what reads sees it. */
export interface Inbox {
  /** Puts them there, all or none; they are there when it gives back. */
  put(
    events: Event[],
  ): Promise<
    { signal: string; result: 'accepted' | 'duplicate' | 'conflict' | 'refused'; code: string | null }[]
  >;
  /** Of these, the ones whose client nobody knows, nor will by an admission that waits there. */
  withoutClient(signals: string[]): Promise<ReadonlySet<string>>;
}

export type Result = 'accepted' | 'unknown-client' | 'duplicate' | 'conflict' | 'refused' | 'note';

/** A line of the report, in the words of whoever reads it. */
export interface ReportLine {
  place: string;
  result: Result;
  /** Under which the inbox keeps it. */
  signal?: string;
  field?: string;
  value?: string;
  reason?: string;
  remedy?: string;
}

export type Counts = Record<Result, number>;

/** Signals that are put at once. */
const BATCH = 500;

/**
 * Puts what an adapter reads into the inbox, in its order and in batches, and reports on every place. What is
 * there already changes nothing, so that a run that was stopped can be run again from its beginning.
 * @param report waited for, after its batch is kept. @param progress told the counts after each batch.
 * @throws what the inbox throws: then the last batch is not there, and nothing was reported of it.
 */
export async function run(
  readings: AsyncIterable<Reading>,
  {
    sender,
    inbox,
    lang,
    report,
    progress = () => undefined,
  }: {
    sender: Sender;
    inbox: Inbox;
    lang: Lang;
    report: (lines: ReportLine[]) => Promise<void> | void;
    progress?: (counts: Counts) => void;
  },
): Promise<Counts> {
  const counts: Counts = { accepted: 0, 'unknown-client': 0, duplicate: 0, conflict: 0, refused: 0, note: 0 };
  let batch: Reading[] = [];
  const flush = async () => {
    const lines = await putAll(batch, sender, inbox, lang);
    batch = [];
    for (const { result } of lines) counts[result] += 1;
    await report(lines);
    progress(counts);
  };
  for await (const reading of readings) {
    batch.push(reading);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return counts;
}

async function putAll(readings: Reading[], sender: Sender, inbox: Inbox, lang: Lang): Promise<ReportLine[]> {
  const judged = readings.map((each) => listed(each, sender));
  const events = judged.flatMap((each) => ('event' in each ? [each.event] : []));
  const put = events.length > 0 ? await inbox.put(events) : [];
  const unknown = await inbox.withoutClient(
    put.flatMap(({ signal, result }) => (result === 'accepted' ? [signal] : [])),
  );
  const waiting = put.values();
  return judged.map((each): ReportLine => {
    const { place } = each;
    if ('note' in each) return { place, result: 'note', reason: textIn(each.note, lang) };
    if ('fault' in each) return { place, result: 'refused', ...saidOf(each.fault, lang) };
    const { signal, result, code } = waiting.next().value!;
    if (unknown.has(signal)) return { place, result: 'unknown-client', signal, ...saidOf(nobody, lang) };
    const reason = reasonOf({ code, detail: null }, lang);
    return { place, result, signal, ...(reason !== undefined && { reason }) };
  });
}

const nobody: Fault = {
  reason: { nl: 'Dit kenmerk is van geen bekende cliënt.', en: 'This reference is of no known client.' },
  remedy: {
    nl: 'Het signaal is bewaard: een coördinator wijst het toe, of de cliënt wordt alsnog bekend.',
    en: 'The signal is kept: a coordinator assigns it, or the client becomes known.',
  },
};

const saidOf = ({ reason, remedy, ...rest }: Fault, lang: Lang) => ({
  ...rest,
  reason: textIn(reason, lang),
  remedy: textIn(remedy, lang),
});

const remedies: Record<NonNullable<ReturnType<typeof unlisted>>, Text> = {
  'type-not-listed': {
    nl: 'Laat de beheerder dit soort signaal bij deze afzender zetten en lees opnieuw.',
    en: 'Let the administrator list this kind of signal for this sender, and read again.',
  },
  'organisation-not-listed': {
    nl: 'Laat de beheerder deze organisatie bij deze afzender zetten en lees opnieuw.',
    en: 'Let the administrator list this organisation for this sender, and read again.',
  },
};

/** What the sender may not say is not put: it would stay refused under its id, also once he may. */
function listed(reading: Reading, sender: Sender): Reading {
  if (!('event' in reading)) return reading;
  const { place, event } = reading;
  const organisation = organisationOf(event.data);
  const code = unlisted(sender, event.type, organisation);
  if (code === undefined) return reading;
  const said = (lang: Lang) => reasonOf({ code, detail: null }, lang)!;
  return {
    place,
    fault: {
      value: code === 'type-not-listed' ? event.type : organisation,
      reason: { nl: said('nl'), en: said('en') },
      remedy: remedies[code],
    },
  };
}
