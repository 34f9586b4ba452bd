import { textIn } from '../../domain/calendar/text.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor, Case, Refusal } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import { fingerprint } from '../../domain/case/fingerprint.ts';
import { seeChange } from '../../domain/what-if/change.ts';
import type { ItemView } from '../../domain/reading/view.ts';
import type { View } from '../ui/view.tsx';
import type { Label } from '../../domain/policy/vocabulary.ts';
import { itemTexts, ownerName } from '../ui/names.ts';
import { versionOf } from '../ui/versions.ts';

/** One item that a new version of the rules changes. */
export interface MovedItem {
  item: string;
  title: string;
  owner: string;
  label: Label | null;
  /** Where that is another one. */
  labelWas: Label | null;
  from: Day | null;
  to: Day | null;
  /** Why it has no date, and what else differs. */
  notes: string[];
}

export interface MigrateView {
  from: number;
  to: number;
  appears: MovedItem[];
  vanishes: MovedItem[];
  moves: MovedItem[];
  others: MovedItem[];
  /** The same as long as the case would change in the same way. */
  preview: string;
}

/** What the newest version makes of a case, item by item; the refusal if it cannot follow it. */
export function migrateView(c: Case, actor: Actor, to: string, view: View): MigrateView | Refusal {
  // The reason is asked after this is seen.
  const command: Command = { type: 'migrate', definition: to, reason: '-' };
  const found = seeChange({ case: c, relatives: [] }, actor, command, view.now, view.lang);
  if ('outcome' in found) return found;
  const changes = found.cases.find(({ relation }) => relation === 'own')?.changes ?? [];
  const of = (kind: Kind) =>
    changes.filter((each) => kindOf(each) === kind).map((each) => movedItem(each, view));
  const state = (item: ItemView | null) => item && [item.status, item.due];
  return {
    from: versionOf(c.definition),
    to: versionOf(to),
    appears: of('appears'),
    vanishes: of('vanishes'),
    moves: of('moves'),
    others: of('other'),
    preview: fingerprint([to, changes.map(({ item, before, after }) => [item, state(before), state(after)])]),
  };
}

export const typeTitle = (c: Case, { lang }: View): string => textIn(definitionOf(c.definition)!.title, lang);

interface Change {
  item: string;
  before: ItemView | null;
  after: ItemView | null;
}

type Kind = 'appears' | 'vanishes' | 'moves' | 'other' | 'nothing';

const counts = (item: ItemView | null): boolean => item !== null && item.status !== 'cancelled';

function kindOf({ before, after }: Change): Kind {
  if (!counts(before)) return counts(after) ? 'appears' : 'nothing';
  if (!counts(after)) return 'vanishes';
  return before!.due === after!.due ? 'other' : 'moves';
}

function movedItem({ item, before, after }: Change, { lang, agencies, say }: View): MovedItem {
  const shown = (counts(after) ? after : (before ?? after))!;
  const [was, is] = counts(before) && counts(after) ? [before!, after!] : [shown, shown];
  const owner = (each: ItemView) => ownerName(each.owner, lang, agencies);
  const differs = (key: 'migrateStatus' | 'termItem' | 'owner', of: (each: ItemView) => string) =>
    of(was) === of(is) ? [] : [say('migrateDiffers', { what: say(key), from: of(was), to: of(is) })];
  return {
    item,
    title: shown.title,
    owner: owner(shown),
    label: shown.label,
    labelWas: was.label === is.label ? null : was.label,
    from: before?.due ?? null,
    to: after?.due ?? null,
    notes: [
      ...(counts(after) && after!.waitingReason ? [after!.waitingReason] : []),
      ...differs('migrateStatus', (each) => say(itemTexts[each.status])),
      ...differs('termItem', (each) => each.title),
      ...differs('owner', owner),
    ],
  };
}
