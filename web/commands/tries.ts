import type { CommandType } from '../../domain/case/commands.ts';

/**
 * When one sees what a command would move before it is saved. `if-asked`: its form offers it beside saving at
 * once; `never`: it moves no dates, or has a page of its own between form and command, as the hand-over has.
 */
export const tries: Record<CommandType, 'first' | 'if-asked' | 'never'> = {
  complete: 'if-asked',
  decide: 'if-asked',
  'fill-in': 'never',
  'hold-meeting': 'if-asked',
  request: 'if-asked',
  answer: 'if-asked',
  ask: 'never',
  forward: 'never',
  chase: 'never',
  'plan-meeting': 'if-asked',
  'not-held': 'if-asked',
  raise: 'never',
  respond: 'if-asked',
  confirm: 'if-asked',
  'set-date': 'first',
  'set-fact': 'if-asked',
  add: 'if-asked',
  promise: 'never',
  settle: 'if-asked',
  assign: 'never',
  leave: 'if-asked',
  pause: 'if-asked',
  resume: 'if-asked',
  extend: 'if-asked',
  skip: 'if-asked',
  reopen: 'if-asked',
  acknowledge: 'never',
  'override-term': 'if-asked',
  open: 'if-asked',
  'hand-over': 'never',
  close: 'if-asked',
  migrate: 'never',
};
