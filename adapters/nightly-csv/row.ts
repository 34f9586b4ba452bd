import { iso } from '../../domain/calendar/zone.ts';
import { ADMITTED } from '../../domain/partners/incoming.ts';
import { eventOf, type Event } from '../contract.ts';
import { choice, dayIn, freeText, moment, named, reference, type Cells } from './cells.ts';
import { dateOf, kindOf, plain, statusOf, type Kind } from './columns.ts';

/** The words that say that a date is not known any more; an empty cell never does. */
const unknown = ['onbekend', 'unknown'];

const client = (cells: Cells) => ({
  reference: reference(cells),
  ...(cells.text('system') !== '' && { system: named(cells, 'system') }),
});
const reason = (cells: Cells) => (cells.text('reason') === '' ? {} : { reason: freeText(cells, 'reason') });

/** What each kind of line is as a signal: its type, its data, and whether it must say when it was changed. */
const readers: Record<Kind, (cells: Cells) => Pick<Event, 'type' | 'data'>> = {
  admission: (cells) => ({
    type: ADMITTED,
    data: {
      client: {
        ...client(cells),
        ...(cells.text('pseudonym') !== '' && { pseudonym: freeText(cells, 'pseudonym') }),
      },
      organisation: named(cells, 'organisation'),
      dates: {
        admission: dayIn(cells, 'on'),
        ...(cells.text('expectedRelease') !== '' && { expectedRelease: dayIn(cells, 'expectedRelease') }),
      },
      ...(cells.text('status') !== '' && { facts: { status: choice(cells, 'status', statusOf, plain) } }),
    },
  }),
  transfer: (cells) => ({
    type: 'nl.traject.client.transferred',
    data: {
      client: client(cells),
      organisation: named(cells, 'organisation'),
      to: named(cells, 'to'),
      on: dayIn(cells, 'on'),
      ...reason(cells),
    },
  }),
  date: (cells) => ({
    type: 'nl.traject.date.changed',
    data: {
      client: client(cells),
      organisation: named(cells, 'organisation'),
      date: choice(cells, 'which', dateOf, plain),
      on: unknown.includes(plain(cells.text('on'))) ? null : dayIn(cells, 'on'),
      ...reason(cells),
    },
  }),
};

/**
 * The signal of a line. An admission may leave out when it was changed: nobody comes in twice on a day. What
 * moves does so again, and back: without its moment the second time would be the same as the first.
 * @param source the system that tells it. @throws Unfit
 */
export function eventOfRow(cells: Cells, source: string): Event {
  const kind = choice(cells, 'kind', kindOf, plain);
  const said = readers[kind](cells);
  const timeless = kind === 'admission' && cells.text('changedOn') === '';
  return eventOf({ source, ...said, ...(!timeless && { time: iso(moment(cells, 'changedOn')) }) });
}
