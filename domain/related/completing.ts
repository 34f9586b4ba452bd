import type { Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Definition } from '../policy/definition.ts';
import { ruleOf } from './open-rules.ts';
import { ownerOf } from '../people/owner.ts';
import { coordinatorOf } from '../people/parties.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import { occurrencesOf } from '../case/occurrences.ts';

/**
 * What asks for a date is done once that is told, and asked again once it
 * is unknown again; first of all, so that a day gone by raises no alarm.
 */
export function completeTold(definition: Definition, record: Recorder, now: Instant): void {
  for (const item of definition.items) {
    if (item.tells === undefined) continue;
    const known = record.case.dates[item.tells] !== undefined;
    for (const [key, { status }] of occurrencesOf(record.case, item.name)) {
      const asked = status === 'open' || (status === 'waiting' && !item.sentry);
      if (known && asked) record.add({ type: 'item-completed', item: key, on: dayOf(now) });
      if (!known && status === 'done') record.add({ type: 'item-reopened', item: key, on: dayOf(now) });
    }
  }
}

/**
 * A milestone is done once the trajectory that completes it
 * has come to that phase; when that failed, somebody is told.
 */
export function completeMilestones(definition: Definition, record: Recorder, now: Instant): void {
  if (record.case.related.length === 0) return;
  for (const item of definition.items) {
    const { completedBy } = item;
    if (!completedBy) continue;
    for (const r of record.case.related) {
      const key = r.relation === 'opened-by' ? occurrencesOf(record.case, item.name).at(-1)?.[0] : r.item;
      if (key === undefined || r.type !== completedBy.trajectory || r.phase === undefined) continue;
      const state = record.case.items[key];
      if (state?.of !== item.name) continue;
      if (completedBy.phases.includes(r.phase) && (state.status === 'open' || state.status === 'waiting')) {
        record.add({ type: 'item-completed', item: key, on: dayOf(now), outcome: r.phase });
        if (completedBy.movesOrganisation && r.receiver)
          record.add({
            type: 'organisation-moved',
            organisation: r.receiver,
            from: record.case.organisation,
          });
      }
      if (completedBy.failed.includes(r.phase)) {
        const owner = ownerOf(definition, record.case, item, state);
        const code = ruleOf(definition, record.case, r)?.receiver ? 'handover-returned' : 'came-to-nothing';
        if (owner.agency)
          alarm(record, code, `returned/${r.id}/owner`, { agency: owner.agency, role: owner.role }, key);
        alarm(record, code, `returned/${r.id}`, coordinatorOf(record.case), key);
      }
    }
  }
}
