import { textIn } from '../../domain/calendar/text.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { unneeded } from '../../domain/case/conditions.ts';
import { statusOf } from '../../domain/case/pauses.ts';
import { readItems } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewEvents, viewTrajectory } from '../../domain/reading/view.ts';
import { caseCommands, formFor, may } from '../commands/offer.ts';
import { actionPath } from '../ui/paths.ts';
import { newerVersions } from '../ui/versions.ts';
import { blocksOf } from './blocks-data.ts';
import { datesOf, factsOf, headOf } from './facts-data.ts';
import { holdersOf } from './holders.ts';
import { isRefused, itemsOf } from './items-data.ts';
import { meetingsOf } from './meetings-data.ts';
import { pictureOf } from './picture-data.ts';
import { planView } from './plan-data.ts';
import { openingsOf, relatedOf } from './related-data.ts';
import { tabOf } from './tab.ts';
import { timelineOf, toldView } from './timeline-data.ts';
import type { CaseParts } from './parts.ts';
import type { CaseView } from './view.ts';

/** Everything the case page shows, shaped by who asks. */
export function caseView(parts: CaseParts): CaseView {
  const { view, actor, stored } = parts;
  const { lang, agencies } = view;
  const c = stored.case;
  const definition = definitionOf(c.definition)!;
  const who = { definition, c, actor };
  const asRead = asReadBy(c, actor);
  const shown = viewTrajectory(asRead, view.now, lang, parts.names);
  const reads = readItems(asRead, view.now);
  const { known, names } = parts;
  const told = viewEvents(parts.events, c, { actor, lang, known, agencies, names });
  const items = itemsOf(parts, definition, shown, reads, told);
  const plan = planView(who, shown, items, view);
  const meetings = meetingsOf(who, reads, items, parts);
  const closed = statusOf(c) === 'closed';
  return {
    id: c.id,
    client: c.client,
    pseudonym: stored.client?.pseudonym ?? view.agencies(c.organisation),
    typeTitle: textIn(definition.title, lang),
    phaseTitle: shown.phaseTitle,
    organisation: agencies(c.organisation),
    opened: dayOf(c.openedAt),
    head: headOf(who, parts),
    closed,
    deceasedOn: c.deceased?.on,
    mayContinue: c.status === 'closed' && may({ ...who, c: { ...c, status: 'open' } }, 'close'),
    newer: may(who, 'migrate') ? newerVersions(c) : undefined,
    ready: c.readyToClose,
    handover: parts.handover,
    returned: shown.items.some((item) => isRefused(item) && item.item === definition.handover?.acceptance),
    unneeded: textIn(unneeded(c), lang),
    blocks: closed ? [] : blocksOf(who, reads, items, view),
    picture: pictureOf(definition, c, items, view),
    ...tabOf(parts.asked ?? {}, { items, plan, meetings }),
    dates: datesOf(who, parts),
    facts: factsOf(who, view),
    items,
    meetings,
    plan,
    toldToClient: toldView(shown, view),
    timeline: timelineOf(told, view),
    related: relatedOf(shown, parts),
    lanes: parts.lanes ?? [],
    holders: holdersOf(who, parts),
    openings: openingsOf(who, lang),
    actions: caseCommands(who).map((type) => ({
      href: actionPath(c.id, type),
      text: view.say(formFor(type)!.does),
    })),
  };
}
