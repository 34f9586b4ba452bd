import { isMachine } from '../../domain/policy/roles.ts';
import type { Store } from '../../store/store.ts';
import type { Follower } from './followers.ts';

interface Parts {
  store: Pick<Store, 'leaversAmong'>;
  report: (problem: string) => void;
  heartbeatMs: number;
  admitted: ReadonlySet<Follower>;
}

/**
 * Ends the streams of whoever works no more at the agency, or in the role, for which she follows; machines
 * are no people.
 */
export function createLeavers({ store, report, heartbeatMs, admitted }: Parts) {
  let timer: NodeJS.Timeout | undefined;

  async function dismiss(): Promise<void> {
    const people = [...admitted].filter(({ actor }) => actor.person !== undefined && !isMachine(actor.role));
    if (people.length === 0) return;
    const left = await store.leaversAmong(people.map(({ actor }) => actor));
    const isGone = ({ actor: { agency, person, role } }: Follower): boolean =>
      left.some((each) => each.agency === agency && each.person === person && each.role === role);
    for (const one of people.filter(isGone)) one.response.end();
  }

  const look = (): void =>
    void dismiss().catch((error: unknown) =>
      report(`who left cannot be looked up for the streams (${String(error)}); tried again shortly`),
    );

  return {
    /** Before anything is told. */
    dismiss,
    /** Also where nothing changes, until `rest`. */
    watch(): void {
      timer ??= setInterval(look, heartbeatMs);
    },
    rest(): void {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
