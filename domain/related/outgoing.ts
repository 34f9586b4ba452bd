import type { Case } from '../case/case.ts';
import { fingerprint } from '../case/fingerprint.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Outgoing } from '../case/messages.ts';
import { byArrangement } from '../case/settings.ts';
import type { Party } from '../policy/values.ts';

type Opened = CaseEvent & { type: 'trajectory-opened' };

/**
 * Who holds a role for this client holds it there too, and takes part from the moment that there is
 * something to do.
 */
const holdersOf = (parties: Party[]): Record<string, string> =>
  Object.fromEntries(parties.toReversed().map((p) => [p.role, p.agency]));

/** Whoever was named for this client, here or where this was opened. */
const namedHolders = (c: Case): Record<string, string> => ({
  ...c.holders,
  ...Object.fromEntries(
    Object.entries(holdersOf(c.parties)).filter(([role, agency]) => !byArrangement(c, { role, agency })),
  ),
});

/** What our organisation arranged, for a trajectory of its own. */
const ownSettings = (c: Case) => ({
  defaults: { ...c.defaults, ...holdersOf(c.parties) },
  holders: namedHolders(c),
  ...(c.organisationParameters && { organisationParameters: c.organisationParameters }),
  ...(c.climbAssumed && { climbAssumed: c.climbAssumed }),
  closedDays: c.closedDays,
  ...(c.settingsAt !== undefined && { settingsAt: c.settingsAt }),
  ...(c.awaitsSettings && { awaitsSettings: true as const }),
});

/**
 * Another organisation has arrangements of its own: ours stay here, with the partners who take part by
 * them.
 */
const settingsElsewhere = (c: Case, { parties, organisation, actor }: Opened) => {
  const opens = ({ role, agency }: Party) => role === actor.role && agency === actor.agency;
  return {
    parties: parties.filter((p) => !byArrangement(c, p) || p.agency === organisation || opens(p)),
    defaults: namedHolders(c),
    holders: namedHolders(c),
    closedDays: [],
    awaitsSettings: true as const,
  };
};

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
        parameters: {},
        ...(organisation === c.organisation ? ownSettings(c) : settingsElsewhere(c, event)),
        actor,
        receivedAt: event.at,
        ...(event.at < (c.importedAt ?? event.at) && { imported: true as const }),
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
