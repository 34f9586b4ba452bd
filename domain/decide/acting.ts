import type { AdHoc, ItemState, Refusal } from '../case/case.ts';
import type { Command, CommandType } from '../case/commands.ts';
import type { EventBody } from '../case/events.ts';
import { kindOf } from '../case/items.ts';
import { found, mustBeOpen, type Situation } from './situation.ts';
import { isMachine } from '../policy/roles.ts';
import type { ItemKind } from '../policy/values.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

export type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** The command that settles an item of a kind. */
export const fittingCommand: Record<ItemKind, CommandType> = {
  task: 'complete',
  milestone: 'complete',
  decision: 'decide',
  meeting: 'hold-meeting',
  request: 'answer',
  signal: 'respond',
};

/** Finds the item, checks that the command fits its kind (422) and that it is open (409). */
export function acting(s: Situation, name: string, ...kinds: ItemKind[]) {
  const target = found(s, name);
  if (isRefusal(target)) return target;
  const kind = kindOf(s.definition, target.state);
  if (kinds.length > 0 && !kinds.includes(kind)) return wrongCommand(name, kind);
  return mustBeOpen(s, name, target.state) ?? target;
}

/** The command does not fit this kind of item; another does. */
export const wrongCommand = (name: string, kind: ItemKind) =>
  refuse(
    422,
    'wrong-command',
    {
      nl: `“${name}” vraagt de handeling “${fittingCommand[kind]}”.`,
      en: `“${name}” takes the command “${fittingCommand[kind]}”.`,
    },
    '/type',
  );

/** What is there to be read asks for nothing else. */
export const toBeRead = (name: string, { adHoc }: ItemState): Refusal | undefined =>
  adHoc?.origin === 'told'
    ? refuse(
        422,
        'wrong-command',
        {
          nl: `“${name}” is om te lezen en vraagt de handeling “acknowledge”.`,
          en: `“${name}” is to be read and takes the command “acknowledge”.`,
        },
        '/type',
      )
    : undefined;

/** An item that no definition names, open at once, with who asked for it. */
export function addition(s: Situation, item: string, adHoc: AdHoc): EventBody & { type: 'item-added' } {
  const { agency, role } = s.actor;
  const state = {
    n: 1,
    status: 'open' as const,
    opened: true as const,
    adHoc,
    // Nothing comes back to a system, which nobody reads: what it raised comes back to who steers.
    dialogue: { ...(!isMachine(role) && { by: { agency, role } }), since: s.today },
    ...(adHoc.due !== undefined && { due: adHoc.due, since: s.now }),
    ...(adHoc.kind === 'request' && { requestedOn: s.today }),
  };
  return { type: 'item-added', item, state };
}
