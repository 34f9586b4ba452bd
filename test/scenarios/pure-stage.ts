import { asWritten } from '../../domain/reading/reader.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Envelope } from '../../domain/case/commands.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { viewTrajectory } from '../../domain/reading/view.ts';
import { createWorld } from '../../domain/what-if/world.ts';
import type { Stage } from './stage.ts';

/** Plays a story by the pure rules: no engine, no store. */
export function pureStage(world = createWorld(0)): Stage {
  let running = true;
  let waiting: [id: string, command: Envelope][] = [];
  return {
    open: async (opening) => {
      const id = `story-${world.cases.size + 1}`;
      world.open(id, opening);
      return id;
    },
    send: async (id, command) => {
      if (running) return world.receive(id, [command])[0];
      waiting.push([id, command]);
      return undefined;
    },
    advance: async (until) => (running ? world.advance(until) : world.standStill(until)),
    stopWorker: async () => void (running = false),
    startWorker: async () => {
      running = true;
      for (const id of world.cases.keys()) {
        const commands = waiting.filter(([to]) => to === id).map(([, command]) => command);
        if (commands.length > 0) world.receive(id, commands);
      }
      waiting = [];
      world.advance(world.now);
    },
    look: async (id) => {
      const c = asStored(world.cases.get(id) as Case);
      const { events, notices } = publicationOf(
        c,
        world.events.filter((each) => each.id === id).map((each) => each.event),
      );
      return { view: viewTrajectory(asWritten(c), world.now, 'nl'), moments: events, notices };
    },
  };
}

/** The store keeps no order of names (jsonb): what is shown must not hang on it. */
function asStored(c: Case): Case {
  return JSON.parse(JSON.stringify(c), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)),
    );
  }) as Case;
}
