import type { Related } from './case.ts';
import type { Changes } from './changes.ts';

/** What changes in what a case knows of the trajectories it opened, or was opened by. */
export const relatedChanges: Changes<
  | 'trajectory-opened'
  | 'message-sent'
  | 'message-undelivered'
  | 'need-changed'
  | 'related-changed'
  | 'related-continued'
> = {
  'trajectory-opened': (c, event) => {
    c.outgoing = event.number;
    c.related = [...c.related, event.related];
  },
  'message-sent': (c, event) => {
    c.outgoing = event.number;
    c.related = c.related.map((r) => (r.id === event.to ? { ...r, told: { ...r.told, ...event.told } } : r));
  },
  'message-undelivered': (c, event) => {
    if (event.why !== 'exists')
      c.related = withRelated(c.related, event.to, { status: 'closed', closedAt: event.at });
  },
  'need-changed': (c, event) => {
    c.related = withRelated(c.related, event.id, { unneeded: event.why ?? undefined });
  },
  'related-continued': (c, { id, to }) => {
    c.related = withRelated(c.related, id, { id: to, status: 'open', closedAt: undefined });
  },
  'related-changed': (c, { id, phase, status, at }) => {
    c.related = withRelated(c.related, id, { phase, status, ...(status === 'closed' && { closedAt: at }) });
  },
};

/**
 * Whoever opened us knows the day that it told: told back, two
 * that set it at once would answer each other without end.
 */
export const heardFrom = (related: Related[], id: string, date: string, on: string | null): Related[] =>
  related.map((r) =>
    r.id === id && r.relation === 'opened-by' && Object.hasOwn(r.told, date)
      ? { ...r, told: { ...r.told, [date]: on } }
      : r,
  );

function withRelated(related: Related[], id: string, update: Partial<Related>): Related[] {
  return related.map((r) => (r.id === id ? { ...r, ...update } : r));
}
