import { countOf } from '../../domain/calendar/format.ts';
import { explain } from '../../domain/reading/explain.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { CaseAsRead } from '../../domain/reading/reader.ts';
import type { ItemReading } from '../../domain/reading/item.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import type { Override, Setting } from '../../domain/reading/override.ts';
import { climbsTo } from '../../domain/reading/told.ts';
import { viewItem } from '../../domain/reading/view.ts';
import type { ItemTold } from '../../store/item-told.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { itemActions } from '../commands/item-actions.ts';
import type { View } from '../ui/view.tsx';
import { shortDay } from '../ui/format.ts';
import { flagText, ownerName, placeName } from '../ui/names.ts';
import { dialogueView } from './dialogue-data.ts';
import { rungLines, toldName } from './ladder-data.ts';
import type { ExplanationView } from './explanation-view.ts';

/**
 * The explanation of one item, with the reminders that were given and those still planned.
 * @param setting what the store has under `settingOf`.
 */
export function explanationView(
  view: View,
  actor: Actor,
  { stored, told, names }: { stored: StoredTrajectory; told: ItemTold; names: PersonNames },
  read: ItemReading<CaseAsRead>,
  setting?: Setting,
): ExplanationView {
  const { lang, agencies } = view;
  const { case: c, definition } = read;
  const why = explain(read, lang, setting);
  const item = viewItem(read, lang, names);
  return {
    trajectory: c.id,
    definition: c.definition,
    pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
    title: item.title,
    due: item.due,
    deadlineStatus: item.deadlineStatus,
    status: item.status,
    owner: ownerName(item.owner, lang, agencies),
    rule: why.rule,
    source: why.source,
    label: item.label,
    steps: why.steps,
    opens: why.opens,
    overridden: why.overridden && overriddenText(why.overridden, view),
    ladder: rungLines(view, told),
    climbsTo: climbsTo(told.ahead).map((each) => toldName(each, view)),
    fallback: why.fallback,
    flags: item.flags.map((flag) => flagText(flag, view.say)),
    waitingReason: item.waitingReason,
    talk: read.kind === 'request' ? dialogueView(read, { ...view, names }, null) : null,
    actions: itemActions({ view, actor }, c, definition, item),
  };
}

/** Who set the term otherwise: this case, its start, or where it belongs. */
function overriddenText({ from, amount, unit, reason, ...by }: Override, view: View): string {
  const { say, lang, agencies } = view;
  const terms = { term: countOf(amount, unit, lang), standard: countOf(from.amount, from.unit, lang) };
  if (by.by === 'case')
    return reason === null ? say('setByCasePlain', terms) : say('setByCase', { ...terms, reason });
  if (by.by === 'start') return say('setByStart', terms);
  if (!by.setBy || !by.on || reason === null) return say('setByUnknown', terms);
  const place = placeName({ [by.by]: by.where }, view);
  return say('setByPlace', {
    ...terms,
    place,
    who: ownerName(by.setBy, lang, agencies),
    day: shortDay(by.on, lang),
    reason,
  });
}
