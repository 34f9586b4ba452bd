import type { Text } from '../../../domain/calendar/types.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { canonical } from '../../../domain/case/fingerprint.ts';
import { statusOf } from '../../../domain/case/pauses.ts';
import { deadlineStatus } from '../../../domain/deadlines/deadline-status.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { asReadBy, asWritten } from '../../../domain/reading/reader.ts';
import type { DeadlineRow } from '../../../domain/reading/rows.ts';
import { viewTrajectory } from '../../../domain/reading/view.ts';
import { agencyName } from '../../../domain/words/agencies.ts';
import { describe } from '../../../domain/words/events.ts';
import type { Check } from './check.ts';

const sample = 3;

/** What lists call it to somebody of that agency: what was typed is for those concerned. */
const titleOf = ({ title, typedTitle, titleReaders }: DeadlineRow, agency: string): Text =>
  typedTitle && titleReaders?.includes(agency) ? typedTitle : title;

/** What is published is what is read, whoever looks, in both languages. */
export function shownAsRead(): Check {
  let taken = 0;
  return {
    name: 'what is published is what is read',
    *wrong({ input, result }) {
      if (taken++ % sample !== 0) return;
      const { case: c, events } = result;
      const published = publicationOf(c, events);
      if (canonical(JSON.parse(JSON.stringify(published))) !== canonical(published))
        yield 'what is published is no JSON';
      const lang = taken % 2 === 0 ? 'nl' : 'en';
      for (const reader of c.parties) {
        const { items } = viewTrajectory(asReadBy(c, reader), input.now, lang);
        for (const [n, { item, title }] of items.entries())
          if (title !== titleOf(published.deadlines[n]!, reader.agency)[lang])
            yield `${item}: ${reader.role} of ${reader.agency} reads another title than in lists`;
      }
      const view = viewTrajectory(asWritten(c), c.clock, lang);
      for (const [n, row] of published.deadlines.entries()) {
        const item = view.items[n]!;
        for (const name of ['item', 'kind', 'status', 'due', 'opens', 'label', 'actedOn'] as const)
          if (row[name] !== item[name])
            yield `${row.item}: published ${name} ${row[name]}, read ${item[name]}`;
        if ((row.typedTitle ?? row.title)[lang] !== item.title || !item.title || !row.title[lang])
          yield `${row.item} has another title, or none`;
        if (row.flags.join() !== item.flags.join()) yield `${row.item} has other flags`;
        const status = deadlineStatus(row, dayOf(c.clock));
        if (statusOf(c) === 'open' && status !== item.deadlineStatus)
          yield `${row.item}: published it is ${status}, read ${item.deadlineStatus}`;
      }
      for (const event of events)
        if (!describe(definitionOf(c.definition)!, c, event, lang, agencyName))
          yield `nothing is said of ${event.type}`;
    },
  };
}
