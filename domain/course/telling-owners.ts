import type { Day } from '../calendar/types.ts';
import type { Addressee, NoticeCode } from '../case/events.ts';
import type { Recorder } from '../case/recorder.ts';

/** An item that somebody is told of; `due`: with the day that is due now. */
interface About {
  item: string;
  to: Addressee;
  due?: Day;
}

/** One message to each of them, about all that is for him. */
export function tellEach(record: Recorder, code: NoticeCode, about: readonly About[]): void {
  const told = new Map<string, [About, ...About[]]>();
  for (const each of about) {
    const name = `${each.to.agency}/${each.to.role}`;
    const others = told.get(name);
    if (others) others.push(each);
    else told.set(name, [each]);
  }
  for (const all of told.values()) {
    const [{ item, to }] = all;
    const moved = all.flatMap((each) => (each.due === undefined ? [] : [[each.item, each.due]]));
    record.add({
      type: 'notified',
      code,
      item,
      ...(all.length > 1 && { items: all.map((each) => each.item) }),
      ...(moved.length > 0 && { moved: Object.fromEntries(moved) }),
      to,
    });
  }
}
