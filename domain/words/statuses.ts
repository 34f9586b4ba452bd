import type { Text } from '../calendar/types.ts';
import { statusSentences } from '../policy/status-words.ts';
import type { Language } from './language.ts';

/** What a sentence says of an item by its state, in a language that the policy has it in. */
export function statusesIn(written: keyof Pick<Text, 'nl' | 'en'>): Language['statuses'] {
  const { waiting, open, done, skipped, cancelled } = statusSentences;
  const said = ({ yes, no }: typeof open) => ({ yes: yes[written], no: no[written] });
  return {
    waiting: said(waiting),
    open: said(open),
    done: said(done),
    skipped: said(skipped),
    cancelled: said(cancelled),
  };
}
