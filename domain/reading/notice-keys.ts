import type { CaseEvent } from '../case/events.ts';

/** An event of which somebody is told, or several. */
export type Telling = Extract<
  CaseEvent,
  { type: 'reminded' | 'alarm-raised' | 'notified' | 'summary-given' }
>;

/** Whom an event tells, each with the key under which a message is given once, however often published. */
export function tellings(id: string, event: Telling) {
  switch (event.type) {
    case 'reminded':
      return [{ to: event.to, key: `${id}/${event.item}/${event.due}/${event.rung}` }];
    case 'alarm-raised':
      return [{ to: event.to, key: `${id}/alarm/${event.key}` }];
    case 'notified':
      return [{ to: event.to, key: `${id}/message/${event.sequence}` }];
    case 'summary-given':
      return event.to.map((to) => ({ to, key: `${id}/summary/${event.sequence}/${to.agency}/${to.role}` }));
  }
}
