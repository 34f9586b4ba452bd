import { formatDay } from '../../domain/calendar/format.ts';
import type { MailedItem } from '../../domain/mailing/digest.ts';
import { mailedPath } from '../../domain/mailing/mark.ts';
import { numberOf } from '../../domain/words/number.ts';
import type { Setting } from './address.ts';
import { sayingsIn } from './texts/texts.ts';
import { named, type WrittenLink } from './written.ts';

/** An item in a letter: its kind, its day and the number of its trajectory, and where one deals with it. */
export function itemLine(
  { trajectory, item, kind, due, holder }: MailedItem,
  { lang, url }: Setting,
): WrittenLink {
  const say = sayingsIn(lang);
  const text = [
    say.kinds[kind],
    due === null ? say.noDay : say.due(formatDay(due, lang, 'short')),
    say.trajectory(numberOf(trajectory)),
    ...(holder === null ? [] : [say.insteadOf(named(holder))]),
  ].join(', ');
  return { text, href: `${url}${mailedPath(trajectory, item)}` };
}
