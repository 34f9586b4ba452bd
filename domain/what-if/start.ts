import type { Instant, Lang } from '../calendar/types.ts';
import type { Actor, Refusal } from '../case/case.ts';
import type { Opening } from '../case/messages.ts';
import type { Settings } from '../case/parameters.ts';
import { fingerprint } from '../case/fingerprint.ts';
import { rules } from '../rules.ts';
import { maySee } from '../people/access.ts';
import { agenciesOf } from '../people/parties.ts';
import { definitionOf } from '../catalogue.ts';
import { noNames } from '../reading/parties.ts';
import { addressees, changesOf, titleOf, type SeenChange } from './change.ts';
import { createWorld } from './world.ts';

interface Looking {
  actor: Actor;
  now: Instant;
  lang: Lang;
  settingsOf: (organisation: string) => Settings | undefined;
}

/** What a start would give by the pure rules, with what it opens by rule at once. Nothing is stored. */
export function seeStart(opening: Opening, { actor, now, lang, settingsOf }: Looking): Refusal | SeenChange {
  const tried = rules.open('start', opening, now);
  if ('outcome' in tried) return tried;
  const world = createWorld(now, { settingsOf });
  world.open('start', opening);
  const cases = [...world.cases.values()]
    .filter((c) => maySee(actor, agenciesOf(definitionOf(c.definition)!, c)))
    .map((c) => ({
      ...titleOf(c, lang),
      relation: 'opened' as const,
      sequence: null,
      changes: changesOf(undefined, c, { actor, now, lang, names: noNames }),
    }));
  return { preview: fingerprint(opening), cases, told: addressees(world.events) };
}
