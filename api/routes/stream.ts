import { z } from 'zod';
import { operation } from '../operation.ts';
import { instant } from '../schemas/common.ts';

const changeSchema = z
  .strictObject({
    trajectory: z.string(),
    sequence: z.int(),
    type: z.string().meta({ description: 'As in the timeline of the trajectory' }),
    item: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'StreamedChange', description: 'The `data` of each event of the stream' });

const stream = operation({
  id: 'streamEvents',
  method: 'get',
  path: '/events/stream',
  tag: 'Events',
  summary: 'What changes, as it happens',
  description:
    'Server-sent events: ids of what changed in the trajectories that your agency takes part in at that moment; read the rest as ever. In one order over all trajectories, behind which nothing appears later. The first event is `ready`, or `reset` where `Last-Event-ID` cannot be resumed: what you show may be old then, so read it again. Ends when you are no longer signed in; who reads too slowly is cut off, and may resume.',
  streams: true,
  answers: { 200: { description: 'The stream', schema: changeSchema } },
  refusals: [503],
  handle: ({ actor, until, lastEvent }, { streams }) => ({
    status: 200,
    body: undefined,
    stream: streams.admit({ actor, until, lastEvent }),
  }),
});

export const streamRoutes = [stream];
