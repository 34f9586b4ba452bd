import { catalogue } from '../../domain/catalogue.ts';
import type { Actor, Case } from '../../domain/case/case.ts';
import type { CommandType } from '../../domain/case/commands.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { linkFor } from '../../domain/decide/linking.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { isAcceptance } from '../../domain/policy/handover.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import type { ItemView } from '../../domain/reading/view.ts';
import { answersOf } from './answer-form.ts';
import { dateTold, formFor, itemCommands, type Who } from './offer.ts';
import type { TextKey } from '../texts/texts.ts';
import { actionPath, linksPath, somItem, somPath } from '../ui/paths.ts';
import type { View } from '../ui/view.tsx';
import type { ActionLink } from '../ui/action-link.ts';

/** Links to what this person may do with an item. */
export function itemActions(
  { view, actor }: { view: View; actor: Actor },
  c: Case,
  definition: Definition,
  item: ItemView,
): ActionLink[] {
  const links = commandLinks({ view, actor }, c, definition, item);
  if (!takesLink({ definition, c, actor }, item, view)) return links;
  const link = { href: linksPath(c.id, item.item), text: view.say('linkDo') };
  return [...links.slice(0, 1), link, ...links.slice(1)];
}

/** The same without a link for others: what this person does himself, the most fitting first. */
export function commandLinks(
  { view, actor }: { view: View; actor: Actor },
  c: Case,
  definition: Definition,
  item: ItemView,
): (ActionLink & { type: CommandType })[] {
  const date = dateTold({ definition, c }, item.item);
  const aboutOf = (type: CommandType): Record<string, string> => {
    if (type === 'hand-over') return {};
    return type === 'set-date' && date ? { name: date } : { item: item.item };
  };
  return itemCommands({ definition, c, actor }, item).map((type) => ({
    type,
    href:
      type === 'decide' && c.items[item.item]?.of === somItem
        ? somPath(c.id, item.item)
        : actionPath(c.id, type, aboutOf(type)),
    text: view.say(nameOfAction({ definition, c, actor }, type, item)),
  }));
}

/** Whether whoever it waits on can be given a link to answer it. */
const takesLink = (who: Who, { item, status, waitingOn }: ItemView, { now, today }: View): boolean =>
  status === 'open' && waitingOn !== null && !isRefusal(linkFor({ ...who, catalogue, now, today }, { item }));

/** What an action is called with this item, for this person. */
function nameOfAction(who: Who, type: CommandType, item: ItemView): TextKey {
  if (type === 'acknowledge' && item.origin === 'told') return 'readDo';
  if (type !== 'answer') return formFor(type)!.does;
  const { definition, c } = who;
  if (isAcceptance(definition, itemNamed(definition, c.items[item.item]?.of ?? ''))) return 'acceptDo';
  if (answersOf(who, item.item).every((each) => each === 'withdrawn')) return 'withdrawDo';
  return item.owner.agency === who.actor.agency && item.origin !== 'definition' ? 'replyDo' : 'answerDo';
}
