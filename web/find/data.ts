import { textIn } from '../../domain/calendar/text.ts';
import type { Actor } from '../../domain/case/case.ts';
import { definitionOf, definitions } from '../../domain/catalogue.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { FoundTrajectory } from '../../store/finding.ts';
import type { Store } from '../../store/store.ts';
import { glossary } from '../ui/glossary.tsx';
import { numberOf, searchText } from '../ui/format.ts';
import { roleName } from '../ui/names.ts';
import { glossaryPath, personPath } from '../ui/paths.ts';
import type { View } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import { bestFit, type Fit } from './matching.ts';
import { placesOf } from './pages.ts';

/** Something that was found. */
export interface Found {
  href: string;
  title: string;
  /** What it is, where the title alone does not say. */
  about?: string;
  /** What of it fits, where the title does not show that. */
  why?: string;
  fit: Fit;
}

export interface FoundGroup {
  title: TextKey;
  found: Found[];
  /** There is more than was looked at. */
  more: boolean;
}

export type FindView = View & { actor: Actor; organisations: Organisation[] };
type Reads = Pick<Store, 'trajectoriesOfClients' | 'trajectoriesNumbered' | 'people'>;

/** Everything the reader may see that fits what was typed: the group with the best first. */
export async function find(store: Reads, view: FindView, typed: string): Promise<FoundGroup[]> {
  const [cases, colleagues] = await Promise.all([
    foundCases(store, view, typed),
    foundColleagues(store, view, typed),
  ]);
  const groups: FoundGroup[] = [
    cases,
    { title: 'navPeople', found: colleagues, more: false },
    { title: 'findPages', found: foundPlaces(view, typed), more: false },
    { title: 'findAgencies', found: foundAgencies(view, typed), more: false },
    { title: 'findWords', found: foundWords(view, typed), more: false },
    { title: 'navCatalogue', found: foundRules(view, typed), more: false },
  ];
  return groups
    .filter(({ found }) => found.length > 0)
    .map((group) => ({ ...group, found: group.found.toSorted((a, b) => a.fit - b.fit) }))
    .toSorted((a, b) => a.found[0]!.fit - b.found[0]!.fit);
}

/** The beginning of an id, as people read it or as programs do. */
const numbered = /^(tr-?)?[0-9a-f]{4}[0-9a-f-]*$/i;

async function foundCases(store: Reads, view: FindView, typed: string): Promise<FoundGroup> {
  const viewer = viewerOf(view.actor);
  const byNumber = numbered.test(typed);
  const start = searchText(typed.replace(/^tr(?=[0-9a-f])/i, 'tr-'));
  const [called, numberedSo] = await Promise.all([
    store.trajectoriesOfClients(typed, viewer),
    byNumber ? store.trajectoriesNumbered(start, viewer) : undefined,
  ]);
  const found = [
    ...called.rows.flatMap((row) => foundCase(row, view, typed)),
    ...(numberedSo?.rows ?? []).map((row) => caseOf(row, view, { fit: 1, why: numberOf(row.id) })),
  ];
  return {
    title: 'findCases',
    found: [...new Map(found.map((each) => [each.href, each])).values()],
    more: called.more || numberedSo?.more === true,
  };
}

/** A trajectory of a client that fits; nothing where only a word fits that this reader is not shown. */
function foundCase(row: FoundTrajectory, view: FindView, typed: string): Found[] {
  if (row.through) return [caseOf(row, view, { fit: 2, why: view.say('findThrough') })];
  const best = row.client && bestFit(typed, [row.client.pseudonym, row.client.reference]);
  if (!best) return [];
  const why = best.at === 1 ? view.say('findReference', { reference: row.client!.reference }) : undefined;
  return [caseOf(row, view, { fit: best.fit, why })];
}

const caseOf = (
  row: FoundTrajectory,
  { lang, agencies, say }: FindView,
  fits: Pick<Found, 'fit' | 'why'>,
): Found => ({
  href: `/trajectories/${row.id}`,
  title: row.client?.pseudonym ?? agencies(row.organisation),
  about: [
    textIn(definitionOf(row.type)?.title, lang) ?? row.type,
    agencies(row.organisation),
    ...(row.status === 'closed' ? [say('closed')] : []),
  ].join(' · '),
  ...fits,
});

async function foundColleagues(store: Reads, view: FindView, typed: string): Promise<Found[]> {
  const { actor, lang, say } = view;
  if (!mayUseRoute('listPeople', actor.role)) return [];
  return (await store.people(actor.agency)).flatMap(({ id, name, roles, team, hasLeft }) => {
    const best = name === null || hasLeft ? undefined : bestFit(typed, [name]);
    if (!best) return [];
    const about = [...roles.map((role) => roleName(role, lang)), ...(team === null ? [] : [team])].join(', ');
    const own = actor.person === id ? say('findYou') : undefined;
    return [{ href: personPath(id), title: name!, about, why: own, fit: best.fit }];
  });
}

const foundPlaces = (view: FindView, typed: string): Found[] =>
  placesOf(view).flatMap(({ href, title, also }) => {
    const others = also.split(', ');
    const best = bestFit(typed, [title, ...others]);
    if (!best) return [];
    return [{ href, title, why: best.at === 0 ? undefined : others[best.at - 1], fit: best.fit }];
  });

/** An organisation: what it stands for; for who administers it, what it has arranged. */
function foundAgencies({ organisations, actor }: FindView, typed: string): Found[] {
  const administers = mayUseRoute('putOrganisation', actor.role);
  return organisations.flatMap(({ agency, name }) => {
    const best = bestFit(typed, [name, agency]);
    if (!best) return [];
    const href = administers
      ? `/administration/organisations/${agency}`
      : `/deadlines?organisation=${encodeURIComponent(agency)}`;
    return [{ href, title: name, fit: best.fit }];
  });
}

const foundWords = ({ say }: FindView, typed: string): Found[] =>
  glossary.flatMap(({ id, word, text }) => {
    const best = bestFit(typed, [say(word)]);
    return best ? [{ href: glossaryPath(id), title: say(word), about: say(text), fit: best.fit }] : [];
  });

/** Trajectories that there can be, and what each asks. */
const foundRules = ({ lang }: FindView, typed: string): Found[] =>
  definitions().flatMap((definition) => {
    const title = textIn(definition.title, lang);
    const href = `/catalogue/${definition.id}`;
    const whole = bestFit(typed, [title, definition.id]);
    const items = definition.items.flatMap((item) => {
      const best = bestFit(typed, [textIn(item.title, lang)]);
      if (!best) return [];
      return [{ href: `${href}#${item.name}`, title: textIn(item.title, lang), about: title, fit: best.fit }];
    });
    return [...(whole ? [{ href, title, fit: whole.fit }] : []), ...items];
  });
