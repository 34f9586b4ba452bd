import type { Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Related } from '../case/case.ts';
import type { InternalCommand } from '../case/commands.ts';
import { dateOf, factOf } from '../case/conditions.ts';
import type { Recorder } from '../case/recorder.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';
import { ruleOf, whyUnneeded } from './open-rules.ts';

/**
 * Tells what we share when it changed: children their dates and facts, whoever opened us our dates and phase.
 */
export function tellRelatives(
  definition: Definition,
  record: Recorder,
  now: Instant,
  catalogue: Catalogue,
): void {
  for (const { id } of record.case.related) {
    const c = record.case;
    const r = c.related.find((each) => each.id === id) as Related;
    if (r.status === 'closed') continue;
    if (r.relation === 'opened') tellOpened(definition, record, r, now);
    if (r.relation === 'opened-by') tellOpener(definition, record, r);
    // Whoever opened us, and whoever waits for a phase of ours; that we were closed, all of them.
    if (r.relation === 'opened-by' || c.status === 'closed' || waitsFor(catalogue, r.type, definition.id))
      tell(record, r, 'phase', `${c.phase}/${c.status}`, {
        type: 'related-changed',
        id: c.id,
        trajectory: definition.id,
        phase: c.phase,
        status: c.status,
      });
  }
}

function tellOpened(definition: Definition, record: Recorder, r: Related, now: Instant): void {
  const c = record.case;
  const rule = ruleOf(definition, c, r);
  const why = whyUnneeded(definition, c, r, dayOf(now));
  tell(record, r, 'unneeded', why?.nl ?? null, { type: 'need-changed', id: c.id, why });
  for (const [theirs, ours] of Object.entries(r.follows ?? (rule?.shared ? rule.dates : {}))) {
    const on = dateOf(definition, c, ours) ?? null;
    tell(record, r, theirs, on, { type: 'share-date', date: theirs, on });
  }
  const { organisation } = c;
  if (r.told['organisation'] !== undefined)
    tell(record, r, 'organisation', organisation, { type: 'share-organisation', organisation });
  for (const fact of rule?.facts ?? []) {
    const value = factOf(definition, c, fact);
    tell(record, r, fact, value, { type: 'share-fact', fact, value });
  }
}

function tellOpener(definition: Definition, record: Recorder, r: Related): void {
  const c = record.case;
  for (const [ours, theirs] of Object.entries(definition.tellsOpener)) {
    const on = dateOf(definition, c, ours) ?? null;
    tell(record, r, ours, on, { type: 'share-date', date: theirs, on });
  }
}

const waitsFor = (catalogue: Catalogue, type: string, trajectory: string): boolean =>
  catalogue.definitionOf(type)?.items.some(({ completedBy }) => completedBy?.trajectory === trajectory) ??
  false;

/** Told only when it is not what was told last. */
function tell(record: Recorder, r: Related, key: string, value: FactValue, command: InternalCommand): void {
  if ((r.told[key] ?? null) === value) return;
  record.add({
    type: 'message-sent',
    to: r.id,
    number: record.case.outgoing + 1,
    command,
    told: { [key]: value },
  });
}
