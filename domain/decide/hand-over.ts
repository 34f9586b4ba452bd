import type { Refusal } from '../case/case.ts';
import type { By, Recorder } from '../case/recorder.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { ownerOf } from '../people/owner.ts';
import { itemNamed } from '../policy/items.ts';
import type { OpenRule } from '../policy/opening.ts';
import { ruleOf } from '../related/open-rules.ts';
import { openByRule } from '../related/opening.ts';
import type { Of } from './acting.ts';
import type { Decision, Situation } from './situation.ts';
import { occurrenceKey, occurrencesOf } from '../case/occurrences.ts';

/** A hand-over by command: opens the trajectory in which the receiver named accepts. */
export function handOver(s: Situation, body: Of<'hand-over'>): Decision {
  const rule = handoverRule(s, body);
  if (isRefusal(rule)) return rule;
  return { events: [], then: (record, by) => begin(s, rule, body, record, by) };
}

function begin(
  { definition, actor }: Situation,
  rule: OpenRule & { item: string },
  { to }: Of<'hand-over'>,
  record: Recorder,
  by: By,
): void {
  const item = itemNamed(definition, rule.item);
  const last = occurrencesOf(record.case, rule.item).at(-1)?.[1];
  if (item?.discretionary && last?.status !== 'open') addMilestone(record, rule.item, by);
  const owner = ownerOf(definition, record.case, item, { n: 1, status: 'open' });
  const giver = { agency: owner.agency ?? actor.agency, role: owner.role };
  openByRule(definition, record, rule, { giver, receiver: to }, by);
}

/** The rule that a hand-over by command follows, or why there can be none now. */
function handoverRule(s: Situation, { to }: Of<'hand-over'>): (OpenRule & { item: string }) | Refusal {
  const rules = s.definition.opens.filter((each) => each.receiver);
  const rule =
    rules.find((each) => each.toRole === to.role) ?? rules.find((each) => each.toRole === undefined);
  if (!rule?.item)
    return refuse(
      422,
      'no-handover',
      { nl: 'Dit traject kent geen overdracht.', en: 'This trajectory has no hand-over.' },
      '/type',
    );
  const item = itemNamed(s.definition, rule.item);
  const state = occurrencesOf(s.c, rule.item).at(-1)?.[1];
  if (state?.status === 'done' && rule.toRole === undefined)
    return refuse(409, 'already-done', {
      nl: 'De overdracht is al aanvaard.',
      en: 'The hand-over was accepted already.',
    });
  // Which one is not said in what follows: whoever asks may not see it.
  const running = s.c.related.some(
    (r) =>
      r.type === rule.type &&
      ruleOf(s.definition, s.c, r) === rule &&
      r.relation === 'opened' &&
      r.status === 'open' &&
      !item?.completedBy?.failed.includes(r.phase ?? '') &&
      !r.told['unneeded'],
  );
  if (running)
    return refuse(409, 'handover-running', {
      nl: 'Er loopt al een overdracht.',
      en: 'A hand-over is running already.',
    });
  if (state?.status === 'cancelled')
    return refuse(409, 'handover-elsewhere', {
      nl: 'De overdracht loopt via een verbonden traject.',
      en: 'The hand-over runs through a related trajectory.',
    });
  const owner = ownerOf(s.definition, s.c, item, { n: 1, status: 'open' });
  if (to.agency === (owner.agency ?? s.actor.agency) && to.role === owner.role)
    return refuse(
      422,
      'own-receiver',
      { nl: 'Een overdracht gaat naar een ander.', en: 'A hand-over goes to somebody else.' },
      '/to',
    );
  return { ...rule, item: rule.item };
}

/**
 * A hand-over of a kind that the plan does not hold yet, such as to another prison, becomes an item of it.
 */
function addMilestone(record: Recorder, name: string, by: By): void {
  const n = occurrencesOf(record.case, name).length + 1;
  const state = { of: name, n, status: 'open' as const, opened: true as const, addedAt: record.case.clock };
  record.add({ type: 'item-added', item: occurrenceKey(name, n), state }, by);
}
