import type { Database } from './database.ts';
import { PUBLISHED } from './publish.ts';

type Hear = (id: string, sequence: number) => void;

/** Tells all who want to know that a trajectory was published: one connection listens for this process. */
export function createPublished(database: Pick<Database, 'listen'>) {
  const hearers = new Set<Hear>();
  let listener: Promise<() => Promise<void>> | undefined;

  const onPayload = (payload: string) => {
    const space = payload.indexOf(' ');
    for (const hear of hearers) hear(payload.slice(space + 1), Number(payload.slice(0, space)));
  };

  return {
    /**
     * Calls `hear` for each publication, until the function that it gives is called. What was published while
     * the connection was lost is not repeated, so look now and then.
     * @returns besides, when it hears.
     */
    onPublished: (hear: Hear): { end: () => void; hears: Promise<unknown> } => {
      hearers.add(hear);
      listener ??= database.listen(PUBLISHED, onPayload);
      return { end: () => void hearers.delete(hear), hears: listener };
    },
    close: async () => (await listener)?.(),
  };
}

export type Published = ReturnType<typeof createPublished>;
