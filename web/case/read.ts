import { definitionOf } from '../../domain/catalogue.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { coveringOf } from '../../domain/people/holding.ts';
import { knownRelated } from '../../store/related.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { handoverNews } from '../commands/hand-over/reading.ts';
import { casesOfClient } from '../ui/client-lanes.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { caseView } from './data.ts';
import type { CaseParts } from './parts.ts';
import type { CaseView } from './view.ts';

/** What the page of a case shows of it, for who may see it: as the address asks. */
export async function readCase(
  { store }: Pick<PageServices, 'store'>,
  view: View & { actor: CaseParts['actor'] },
  stored: StoredTrajectory,
  asked: NonNullable<CaseParts['asked']>,
): Promise<CaseView> {
  const { agency } = view.actor;
  const client = asked.tab === 'data' ? stored.case.client : '';
  const [events, related, known, people, names, colleagues, handover, all] = await Promise.all([
    store.events(stored.id),
    store.relatedOfClient(stored.id, viewerOf(view.actor)),
    knownRelated(store, stored.case, view.actor),
    store.outsidePeople(stored.id),
    store.outsideNames(stored.id),
    store.people(agency),
    handoverNews(store, { definition: definitionOf(stored.definition)!, c: stored.case, actor: view.actor }),
    client === '' ? undefined : casesOfClient(store, view, client),
  ]);
  const teams = new Map(colleagues.map(({ id, team }) => [id, team]));
  return caseView({
    view,
    actor: view.actor,
    stored,
    events,
    visible: new Set(related.map(({ id }) => id)),
    known,
    names,
    handover,
    teamOf: (holder) => (holder.agency === agency ? teams.get(holder.person) : null) ?? null,
    covers: coveringOf(view.actor.person, colleagues, view.today).mine,
    contacts: (id) => people.get(id)?.contact,
    lanes: all?.lanes,
    asked,
  });
}
