import type { Case } from '../case/case.ts';
import { fingerprint } from '../case/fingerprint.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Outgoing } from '../case/messages.ts';

/**
 * The messages that events send: derived, so that a repeated step sends the same ones under the same numbers.
 */
export function outgoingOf(c: Case, events: CaseEvent[]): Outgoing[] {
  return events.flatMap((event): Outgoing[] => {
    const actor = { agency: 'traject', role: 'system', person: c.id };
    if (event.type === 'trajectory-opened') {
      const { related, number, dates, facts, parties, organisation } = event;
      const item = related.item === undefined ? {} : { item: related.item };
      const openedBy = { id: c.id, type: c.definition.split('@')[0]!, ...item };
      const opening = {
        type: related.type,
        client: c.client,
        organisation,
        dates,
        facts,
        parties,
        // Who holds a role for this client holds it there too, and
        // takes part from the moment that there is something to do.
        defaults: {
          ...c.defaults,
          ...Object.fromEntries(c.parties.toReversed().map((p) => [p.role, p.agency])),
        },
        parameters: {},
        ...(c.organisationParameters &&
          organisation === c.organisation && { organisationParameters: c.organisationParameters }),
        ...(c.climbAssumed && organisation === c.organisation && { climbAssumed: true as const }),
        closedDays: c.closedDays,
        actor,
        receivedAt: event.at,
        hash: fingerprint({ openedBy, number }),
        openedBy,
      };
      return [{ number, to: related.id, kind: 'start', type: related.type, opening }];
    }
    if (event.type === 'message-sent') {
      const { number, to, command } = event;
      return [
        {
          number,
          to,
          kind: 'command',
          command: {
            id: `${c.id}#${number}`,
            hash: fingerprint(command),
            actor,
            receivedAt: event.at,
            body: command,
          },
        },
      ];
    }
    return [];
  });
}
