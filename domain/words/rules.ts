import type { Roll, Text } from '../calendar/types.ts';
import type { Label } from '../policy/vocabulary.ts';

/** What happens when a term falls on a day that is no working day. */
export const rollTexts: Record<Roll, Text> = {
  preceding: { nl: 'de werkdag ervoor', en: 'the working day before' },
  following: { nl: 'de werkdag erna', en: 'the working day after' },
  none: { nl: 'blijft, ook op een vrije dag', en: 'stays, also on a closed day' },
};

/** What the number of a term rests on. */
export const labelTexts: Record<Label, Text> = {
  norm: { nl: 'norm', en: 'norm' },
  practice: { nl: 'praktijk', en: 'practice' },
  assumed: { nl: 'aanname', en: 'assumed' },
};
