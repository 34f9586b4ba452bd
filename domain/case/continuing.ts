import type { Case, Related } from './case.ts';

/**
 * What a trajectory starts from that goes on where a closed one stopped: all of that one, under another id.
 * It is closed still; the command `continue` opens it.
 * @param related the relatives of the closed one, each under the id that it has now.
 */
export function continuing(closed: Case, id: string, openHash: string, related: Related[]): Case {
  const type = closed.definition.split('@')[0]!;
  return {
    ...closed,
    id,
    openHash,
    continued: { from: closed.id, after: closed.sequence },
    related: [...related, { id: closed.id, type, relation: 'continues', status: 'closed', told: {} }],
  };
}
