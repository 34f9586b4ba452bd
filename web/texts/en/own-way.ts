import type { ownWay as dutch } from '../nl/own-way.ts';

/** How somebody has her pages: filters that she keeps, and single keys. */
export const ownWay: Record<keyof typeof dutch, string> = {
  views: 'Saved views',
  viewsKeep: 'Save this view',
  viewsArrange: 'Save and arrange views',
  viewsTitle: '{page}: views',
  viewsLead: 'You save the page as you just saw it: with these choices, and with what is in it by then.',
  viewsKept: 'What you saved',
  viewsNone: 'You saved nothing of this page yet. First choose there what you want to see.',
  viewName: 'Name',
  viewNameHint:
    'At most 40 characters, such as “My week”. Where the name is in use, this view replaces that one.',
  viewKeep: 'Save',
  viewOpens: 'Opening',
  viewOpensThis: 'From now on open the page with this',
  viewOpensNow: 'The page opens with this.',
  viewOpen: 'Open with this',
  viewPlain: 'No longer open with this',
  viewRemove: 'Remove',
  keys: 'Keys',
  keysLead: 'These keys work in lists, and never while you type in a field.',
  keyNext: 'to the next row',
  keyBefore: 'to the row before',
  keyFind: 'to the search',
  keyHelp: 'to this page',
  keysAreOn: 'The keys are on. Switch them off if you work by voice, or if they are in the way.',
  keysAreOff: 'The keys are off.',
  keysOn: 'Switch keys on',
  keysOff: 'Switch keys off',
};
