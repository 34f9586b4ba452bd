import { definitionOf } from '../../domain/catalogue.ts';
import { wrongClient } from '../../domain/decide/opening.ts';
import { mayStart, viewerOf } from '../../domain/people/access.ts';
import type { WhatIf } from '../../domain/ports/what-if.ts';
import { seeChange } from '../../domain/what-if/change.ts';
import { seeStart } from '../../domain/what-if/start.ts';
import { familyOf } from '../../store/family.ts';
import { passingNames } from '../outside.ts';
import { runsOf } from '../planning/runs.ts';
import { openingOf } from '../trajectories.ts';
import type { Services } from '../services.ts';
import { loadRuns } from './load-runs.ts';
import { termRuns } from './term-runs.ts';

/** What would be, by the rules and what the store holds. */
export const createWhatIf = (services: Services): WhatIf => ({
  start: startsWith(services),
  change: changesWith(services),
  load: loadRuns(services),
  term: termRuns(services),
  national: runsOf(services),
});

/** A start by the pure rules, with what its organisation has arranged. */
const startsWith =
  ({ store, now }: Pick<Services, 'store' | 'now'>): WhatIf['start'] =>
  async (request, lang) => {
    const { actor, type, organisation, client } = request;
    const definition = definitionOf(type);
    const refusal =
      definition && (mayStart(actor, definition, organisation) ?? wrongClient(definition, client));
    if (refusal) return refusal;
    const opening = await openingOf({ ...request, key: '' }, '', store, now());
    const settings = await store.settingsOf(organisation);
    const settingsOf = (of: string) => (of === organisation ? settings : undefined);
    const seen = seeStart(opening, { actor, now: now(), lang, settingsOf });
    if ('outcome' in seen) return seen;
    const twin =
      client && !definition!.several
        ? await store.trajectories(
            { viewer: viewerOf(actor), type, status: 'open', clientReference: client.reference },
            { limit: 1 },
          )
        : undefined;
    return { ...seen, runs: twin?.items[0]?.id ?? null };
  };

/** A command by the pure rules; people it names outside every agency are not kept. */
export const changesWith =
  ({ store, now }: Pick<Services, 'store' | 'now'>): WhatIf['change'] =>
  async ({ trajectory, actor, command }, lang) => {
    const row = await store.trajectory(trajectory, viewerOf(actor));
    if (!row) return undefined;
    const { without, names } = passingNames(await store.outsideNames(row.id));
    return seeChange(await familyOf(store, row.case), actor, without(command), now(), lang, names);
  };
