import type { Text } from '../calendar/types.ts';
import type { ItemStatus } from './values.ts';

/** The state of an item in a word: the one place for it, and below what a sentence says of it. */
export const statusTexts: Record<ItemStatus, Text> = {
  waiting: { nl: 'wacht', en: 'waiting' },
  open: { nl: 'open', en: 'open' },
  done: { nl: 'gedaan', en: 'done' },
  skipped: { nl: 'overgeslagen', en: 'skipped' },
  cancelled: { nl: 'niet van toepassing', en: 'does not apply' },
};

/** What a sentence says of an item by its state, after its title, and what where it is not so. */
export const statusSentences: Record<ItemStatus, { yes: Text; no: Text }> = {
  waiting: {
    yes: { nl: 'wacht nog', en: 'is still waiting' },
    no: { nl: 'wacht niet meer', en: 'is no longer waiting' },
  },
  open: { yes: { nl: 'staat open', en: 'is open' }, no: { nl: 'staat niet open', en: 'is not open' } },
  done: { yes: { nl: 'is gedaan', en: 'is done' }, no: { nl: 'is niet gedaan', en: 'is not done' } },
  skipped: {
    yes: { nl: 'is overgeslagen', en: 'is skipped' },
    no: { nl: 'is niet overgeslagen', en: 'is not skipped' },
  },
  cancelled: {
    yes: { nl: 'is niet van toepassing', en: 'does not apply' },
    no: { nl: 'is van toepassing', en: 'applies' },
  },
};
