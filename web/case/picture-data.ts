import { textIn } from '../../domain/calendar/text.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { capital, shortDay } from '../ui/format.ts';
import { itemPath } from '../ui/paths.ts';
import { tones, type Mark } from '../ui/time-picture.tsx';
import type { View } from '../ui/view.tsx';
import type { CaseItem, PictureView } from './view.ts';

/** What falls when: dates of the case, what is open, meetings held. Null where nothing has a day. */
export function pictureOf(
  definition: Definition,
  c: Case,
  items: readonly CaseItem[],
  view: View,
): PictureView | null {
  const dates = Object.entries(c.dates).map(([name, day]) => ({
    href: null,
    mark: mark(day, capital(textIn(definition.dates[name]?.title, view.lang) ?? name), 'date', 'plain'),
  }));
  const things = items.flatMap((item) => {
    const day = dayIn(item);
    if (day === null) return [];
    const tone = tones[item.deadlineStatus] ?? 'plain';
    return [{ href: itemPath(c.id, item.item), mark: mark(day, item.title, item.kind, tone) }];
  });
  const all = [...dates, ...things].toSorted((a, b) => a.mark.day.localeCompare(b.mark.day));
  if (all.length === 0) return null;
  return {
    lane: { title: textIn(definition.title, view.lang), marks: all.map((each) => each.mark) },
    sentence: sentenceOf(items, view),
    rows: all.map(({ href, mark: { day, title } }) => ({ day, title, href })),
  };
}

const mark = (day: Day, title: string, kind: Mark['kind'], tone: Mark['tone']): Mark => ({
  day,
  title,
  kind,
  tone,
});

/** When it is due while it is open; of a meeting that was held, when. */
function dayIn({ turn, kind, due, actedOn, status }: CaseItem): Day | null {
  if (turn === 'done') return kind === 'meeting' && status === 'done' ? actedOn : null;
  return turn === 'waiting' || turn === 'elsewhere' ? null : due;
}

function sentenceOf(items: readonly CaseItem[], { say, lang, today }: View): string {
  const open = items.flatMap(({ status, due, title, deadlineStatus }) =>
    status === 'open' && due !== null ? [{ due, title, deadlineStatus }] : [],
  );
  const late = open.filter(({ deadlineStatus }) => deadlineStatus === 'overdue').length;
  const next = open.filter(({ due }) => due >= today).toSorted((a, b) => a.due.localeCompare(b.due))[0];
  const first = late > 0 ? `${say('pictureLate', { n: late })} ` : '';
  if (!next) return `${first}${say('pictureNoNext')}`;
  return `${first}${say('pictureNext', { title: next.title, day: shortDay(next.due, lang) })}`;
}
