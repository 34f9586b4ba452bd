import type { Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { holds, unneeded } from '../case/conditions.ts';
import type { PlanChange } from '../case/events.ts';
import { alarm, alarmOf, system, type Recorder } from '../case/recorder.ts';
import { reckonPlan } from '../deadlines/plan.ts';
import { noteUpToDate } from '../deadlines/plan-reads.ts';
import { tellAddressed } from '../people/addressing.ts';
import { joinParties } from '../people/joining.ts';
import { coordinatorOf } from '../people/parties.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition } from '../policy/definition.ts';
import { completeMilestones, completeTold } from '../related/completing.ts';
import { openTrajectories } from '../related/opening.ts';
import { tellRelatives } from '../related/telling.ts';

/**
 * What follows by rule from what has just happened: the plan is reckoned anew, parties join, alarms go out,
 * trajectories open, relatives are told, the phase changes. Repeated until nothing follows any more.
 */
export function applyRules(
  catalogue: Catalogue,
  definition: Definition,
  record: Recorder,
  now: Instant,
): void {
  // What relatives tell meanwhile is known, and has its consequences when the case goes on.
  if (record.case.deceased) return;
  if (record.case.status === 'closed') return tellRelatives(definition, record, now, catalogue);
  // A rule that found nothing in the case as it is finds nothing again.
  const looked = rules.map(() => -1);
  for (let round = 0; round < 10; round++) {
    const before = record.events.length;
    for (let n = 0; n < rules.length; n++) {
      if (looked[n] === record.events.length) continue;
      looked[n] = record.events.length;
      rules[n]!(definition, record, now, catalogue);
    }
    if (record.events.length === before) return;
  }
  throw new Error(
    `${definition.id}@${definition.version}: the rules do not come to rest for case ${record.case.id}`,
  );
}

const rules = [
  completeTold,
  recordPlan,
  tellAddressed,
  joinParties,
  completeMilestones,
  openTrajectories,
  tellRelatives,
  changePhase,
  markReadyToClose,
];

function recordPlan(definition: Definition, record: Recorder, now: Instant): void {
  const moved = record.events.some((each) => each.type === 'definition-moved');
  const { changes: found, settled } = reckonPlan(definition, record.case, now);
  if (found.length === 0) return;
  const changes = moved ? found.map(lateByMove) : found;
  const opening = record.case.sequence <= 1;
  record.add({ type: 'planned', changes });
  if (settled) noteUpToDate(definition, record.case, dayOf(now));
  // What was due at once already is so still when the date moves on within the past: nothing new to tell.
  const late = changes.filter(({ due }) => due?.natural !== undefined && due.from !== due.to);
  const to = coordinatorOf(record.case);
  if (opening && late.length > 0) alarm(record, 'opened-late', 'opened-late', to);
  else
    alarmOf(
      record,
      'late-by-change',
      to,
      late.map(({ item, due }): [string, string] => [item, `late/${item}/${due!.to}`]),
    );
}

/** An item that a new version brings is late by that change, not because the case was opened late. */
const lateByMove = (change: PlanChange): PlanChange =>
  change.flags
    ? { ...change, flags: change.flags.map((flag) => (flag === 'past-when-known' ? 'late-by-change' : flag)) }
    : change;

function changePhase(definition: Definition, record: Recorder, now: Instant): void {
  const c = record.case;
  const to =
    definition.phases.find((each) => !each.when || holds(definition, c, each.when, dayOf(now)))?.id ??
    c.phase;
  if (to !== c.phase) record.add({ type: 'phase-changed', from: c.phase, to });
}

function markReadyToClose(definition: Definition, record: Recorder, now: Instant): void {
  const c = record.case;
  const today = dayOf(now);
  const ready = unneeded(c) !== undefined || holds(definition, c, definition.readyToClose, today);
  if (ready === c.readyToClose || c.status !== 'open') return;
  record.add({ type: 'ready-to-close', ready });
  // Nothing closes by itself: when no person of this trajectory brought it about, somebody has to know.
  const byPerson = record.events.some(({ actor }) => actor.role !== system.role);
  if (ready && !byPerson && !unneeded(c))
    alarm(record, 'ready-to-close', `ready-to-close/${today}`, coordinatorOf(c));
}
