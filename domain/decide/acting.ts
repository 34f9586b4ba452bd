import type { AdHoc } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { EventBody } from '../case/events.ts';
import { kindOf } from '../case/items.ts';
import { found, mustBeOpen, type Situation } from './situation.ts';
import type { ItemKind } from '../policy/values.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

export type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const fitting: Record<ItemKind, string> = {
  task: 'complete',
  milestone: 'complete',
  decision: 'decide',
  meeting: 'hold-meeting',
  request: 'answer',
};

/** Finds the item, checks that the command fits its kind (422) and that it is open (409). */
export function acting(s: Situation, name: string, ...kinds: ItemKind[]) {
  const target = found(s, name);
  if (isRefusal(target)) return target;
  const kind = kindOf(s.definition, target.state);
  if (kinds.length > 0 && !kinds.includes(kind))
    return refuse(
      422,
      'wrong-command',
      {
        nl: `“${name}” vraagt de handeling “${fitting[kind]}”.`,
        en: `“${name}” takes the command “${fitting[kind]}”.`,
      },
      '/type',
    );
  return mustBeOpen(s, name, target.state) ?? target;
}

/** An item that no definition names, open at once. */
export function addition(s: Situation, item: string, adHoc: AdHoc): EventBody & { type: 'item-added' } {
  const state = {
    n: 1,
    status: 'open' as const,
    opened: true as const,
    adHoc,
    due: adHoc.due,
    since: s.now,
  };
  return { type: 'item-added', item, state };
}
