import type { Lang } from '../../domain/calendar/types.ts';
import type { Case } from '../../domain/case/case.ts';
import { holderOfItem } from '../../domain/people/holding.ts';
import { contactFor } from '../../domain/reading/contacts.ts';
import type { ItemReading } from '../../domain/reading/item.ts';
import type { CaseAsRead } from '../../domain/reading/reader.ts';
import { turnOf } from '../../domain/reading/turn.ts';
import type { ItemView, TrajectoryView, viewEvents } from '../../domain/reading/view.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import { outcomeTitle } from '../../domain/words/titles.ts';
import { commandLinks, itemActions } from '../commands/item-actions.ts';
import { briefDay } from '../ui/format.ts';
import { ownerName, roleName, waitingOnName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';
import type { CaseParts } from './parts.ts';
import { decidedLine, dialogueView } from './dialogue-data.ts';
import type { CaseItem } from './view.ts';

/** The items of the case in words, each with where it stands for the reader and what he can do with it. */
export function itemsOf(
  parts: CaseParts,
  definition: Definition,
  shown: TrajectoryView,
  reads: ItemReading<CaseAsRead>[],
  told: ReturnType<typeof viewEvents>,
): CaseItem[] {
  const { view, actor, stored, names } = parts;
  const c = stored.case;
  const byKey = new Map(reads.map((read) => [read.key, read]));
  return shown.items.map((item) => {
    const read = byKey.get(item.item)!;
    const decided = decidedLine(c.items[item.item]?.adHoc?.about, told);
    const contact = contactFor(read, actor, parts.contacts);
    const turn = turnOf(read, actor, parts.covers);
    const actions = itemActions({ view, actor }, c, definition, item);
    const chase =
      turn === 'others'
        ? commandLinks({ view, actor }, c, definition, item).find(({ type }) => type === 'chase')
        : undefined;
    return {
      ...item,
      turn,
      waits: turn === 'others' ? waitsText(item, read, parts) : null,
      usual: chase ?? actions[0] ?? null,
      outcome: outcomeOf(definition, c, item, view.lang),
      refused: isRefused(item),
      proposal: proposalOf(definition, c, item, view),
      dialogue: dialogueView(read, { ...view, names }, decided, contact),
      actions,
    };
  });
}

/** Whether a request ended with a no: it was answered in time, perhaps, but what was asked did not happen. */
export const isRefused = ({ kind, status, outcome, flags }: ItemView): boolean =>
  flags.includes('returned') || (kind === 'request' && status === 'done' && outcome === 'refused');

/** On whom, since when, and how often and when last a word was sent. */
function waitsText(
  { waitingOn, waitingSince, chased, owner }: ItemView,
  { case: c, state }: ItemReading,
  { view, names, actor }: CaseParts,
): string {
  const { say, lang, agencies } = view;
  const person = holderOfItem(c, state, { agency: owner.agency ?? undefined, role: owner.role });
  const colleague =
    person !== undefined && owner.agency === actor.agency ? names(person, owner.agency) : undefined;
  const who = waitingOn ? waitingOnName(waitingOn, lang, agencies) : ownerName(owner, lang, agencies);
  return [
    colleague ?? who,
    waitingSince && say('rowSince', { day: briefDay(waitingSince, lang) }),
    chased && say('chasedTimes', { n: chased.times, day: briefDay(chased.on, lang) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function outcomeOf(definition: Definition, c: Case, item: ItemView, lang: Lang): string | null {
  if (item.outcome === null) return null;
  return outcomeTitles(definition, c, item.item, [item.outcome, ...item.also], lang);
}

function outcomeTitles(
  definition: Definition,
  c: Case,
  item: string,
  outcomes: string[],
  lang: Lang,
): string {
  const known = itemNamed(definition, c.items[item]?.of ?? '');
  return outcomes.map((outcome) => outcomeTitle(known, outcome, lang)).join('; ');
}

/** What one of two has proposed, and that the other must agree. */
function proposalOf(
  definition: Definition,
  c: Case,
  { item, proposed }: ItemView,
  { say, lang }: View,
): string | null {
  if (!proposed) return null;
  const outcomes = outcomeTitles(definition, c, item, [proposed.outcome, ...proposed.also], lang);
  return say('proposedBy', { role: roleName(proposed.role, lang), outcomes });
}
