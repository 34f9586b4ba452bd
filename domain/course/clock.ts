import type { Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case } from '../case/case.ts';
import { nextOf, type AgendaEntry } from './agenda.ts';
import { applyRules } from './consequences.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition } from '../policy/definition.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { coordinatorOf, partyFor } from '../people/parties.ts';
import { alarm, recorder, type Recorder } from '../case/recorder.ts';

/** Notices that came too late to be sent one by one: told in one summary when the clock is up to date. */
interface Late {
  /** Item → whom its rungs would have told. */
  items: Map<string, Map<string, Addressee>>;
}

export const noneLate = (): Late => ({ items: new Map() });

/**
 * Runs time forward to `until`: what fell due on the way happens in order, once, each at its own instant.
 * A rung of an earlier day than that of `now` (after an outage), or from before an import, is recorded, not
 * sent.
 * @param now the real instant; `until` is not later.
 */
export function runClock(
  catalogue: Catalogue,
  definition: Definition,
  c: Case,
  { until, now, late }: { until: Instant; now: Instant; late: Late },
): { case: Case; events: CaseEvent[] } {
  const events: CaseEvent[] = [];
  let current = c;
  for (let next = nextOf(definition, current); next && next.at <= until; next = nextOf(definition, current)) {
    const record = recorder({ ...current, clock: Math.max(current.clock, next.at) }, next.at, now);
    happen(catalogue, definition, record, next, now, late);
    current = record.case;
    events.push(...record.events);
  }
  return { case: { ...current, clock: Math.max(current.clock, until) }, events };
}

function happen(
  catalogue: Catalogue,
  definition: Definition,
  record: Recorder,
  entry: AgendaEntry,
  now: Instant,
  late: Late,
): void {
  switch (entry.kind) {
    case 'passed':
      record.add({ type: 'deadline-passed', item: entry.item, due: entry.due });
      // The same midnight may be the day on which a condition turns true: the clock does not come back to it.
      return applyRules(catalogue, definition, record, entry.at);
    case 'rung':
      return remind(definition, record, entry, now, late);
    case 'review':
      return review(record, entry.track, entry.on);
    case 'boundary':
      return applyRules(catalogue, definition, record, entry.at);
  }
}

function remind(
  definition: Definition,
  record: Recorder,
  { item, rung, at }: AgendaEntry & { kind: 'rung' },
  now: Instant,
  late: Late,
): void {
  const c = record.case;
  const state = c.items[item]!;
  const to = addresseeOf(definition, c, itemOf(definition, state), state, rung.rung.to);
  const given = dayOf(at) === dayOf(now) && at >= (c.importedAt ?? at);
  record.add({ type: 'reminded', item, due: rung.due, rung: rung.id, kind: rung.rung.kind, to, given });
  // Who is told must be able to look: an addressee by default joins the case.
  const byDefault =
    !c.parties.some((p) => p.agency === to.agency) &&
    to.agency !== c.organisation &&
    partyFor(c, to.role)?.agency === to.agency;
  if (byDefault) record.add({ type: 'party-joined', party: to, origin: 'default' });
  if (!given) note(late, item, to);
}

function note({ items }: Late, item: string, to: Addressee): void {
  const told = items.get(item) ?? new Map<string, Addressee>();
  items.set(item, told.set(`${to.agency}/${to.role}`, to));
}

/** Of alarms from before an import: an item that is still open is told in the summary. */
export function noteImported({ importedAt }: Case, events: CaseEvent[], late: Late): void {
  for (const event of events)
    if (event.type === 'alarm-raised' && event.item !== undefined && event.at < (importedAt ?? event.at))
      note(late, event.item, event.to);
}

function review(record: Recorder, track: string, on: string): void {
  const pause = record.case.paused.find((each) => each.track === track)!;
  const key = `review/${track}/${on}`;
  alarm(record, 'review-pause', key, coordinatorOf(record.case));
  if (pause.by.role !== 'coordinator')
    alarm(record, 'review-pause', `${key}/owner`, { agency: pause.by.agency, role: pause.by.role });
}

/** The one summary of what came late, given now; what was done in the meantime needs none. */
export function summarise(c: Case, late: Late, now: Instant): { case: Case; events: CaseEvent[] } {
  const open = [...late.items].filter(([item]) => c.items[item]?.status === 'open');
  if (open.length === 0 || c.status === 'closed') return { case: c, events: [] };
  const to = new Map(open.flatMap(([, told]) => [...told]));
  const record = recorder(c, now, now);
  record.add({ type: 'summary-given', to: [...to.values()], items: open.map(([item]) => item) });
  return { case: record.case, events: record.events };
}
