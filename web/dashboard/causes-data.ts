import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { loadDays } from '../../domain/people/load.ts';
import type { Share } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';
import { absenceText, personName } from '../ui/people.ts';
import { roleName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';
import type { Option } from '../ui/forms/fields.tsx';
import { sharedFilter } from './asked.ts';
import { nobody, type Filters } from './filters.ts';

/** Whose lateness it is, or on whom it waits. */
export interface Cause extends Pick<Share, 'of' | 'overdue' | 'next' | 'oldest'> {
  name: string;
}

/** What one colleague has: for planning, which says nothing of how well she works. */
export interface LoadRow extends Share {
  name: string;
  /** When she is away, or that she left; null where nothing is to be said. */
  note: string | null;
  /** Where what she has is given to others; null where the reader may not, or nothing can be given. */
  reassign: string | null;
}

export interface CausesData {
  /** The last of the five working days that are looked ahead. */
  until: Day;
  overdue: number;
  next: number;
  /** By organisation whose it is, most first. */
  owners: Cause[];
  /** Of those, what waits on somebody, by whom, most first. */
  waiting: Cause[];
  /** By name, never by number; null where the reader does not plan. */
  loads: LoadRow[] | null;
  /** Colleagues to filter by. */
  colleagues: Option[];
  /** On whom anything waits, to filter by. */
  waits: Option[];
}

/** Who looks after the work of many: these see what each colleague has. */
const planners: readonly string[] = [
  'coordinator',
  'case-director',
  'process-director',
  'head-of-reintegration',
];

type Reader = View & { actor: Actor; organisations: { agency: string; name: string }[] };

/**
 * Who and what causes lateness, with the filters: each way of telling it apart leaves its own filter out, so
 * that one sees what else there is to choose.
 */
export async function causesOf(store: Store, view: Reader, filters: Filters): Promise<CausesData> {
  const { until } = loadDays(view.today);
  const without = (key: 'organisation' | 'colleague' | 'waiting') =>
    sharedFilter(view, { ...filters, [key]: '' });
  const plans = planners.includes(view.actor.role) && mayUseRoute('listPeople', view.actor.role);
  const isElsewhere = filters.organisation !== '' && filters.organisation !== view.actor.agency;
  const [owners, waiting, held, people] = await Promise.all([
    store.shares(without('organisation'), 'owner', until),
    store.shares(without('waiting'), 'waiting', until),
    plans && !isElsewhere ? store.shares(without('colleague'), 'holder', until) : [],
    plans ? store.people(view.actor.agency) : [],
  ]);
  const colleagues = people.map((each) => ({
    id: each.id,
    name: personName(each.name, each.agency, view),
    hasLeft: each.hasLeft,
    note: each.hasLeft ? view.say('hasLeft') : absenceText(each, people, view),
  }));
  const shown = owners.filter(({ of }) => filters.organisation === '' || of === filters.organisation);
  const sum = (key: 'overdue' | 'next') => shown.reduce((total, each) => total + each[key], 0);
  return {
    until,
    overdue: sum('overdue'),
    next: sum('next'),
    owners: causes(owners, (of) => (of === '' ? view.say('worklistOfNobody') : view.agencies(of))),
    waiting: causes(waiting, (of) => partyName(of, view)),
    loads: plans ? loadRows(held, colleagues, view) : null,
    colleagues: plans
      ? [{ value: nobody, text: view.say('worklistOfNobody') }, ...optionsOf(held, colleagues, filters)]
      : [],
    waits: causes(waiting, (of) => partyName(of, view)).map(({ of, name }) => ({ value: of, text: name })),
  };
}

/** Something waits on an organisation, or on a role where none is known. */
export function partyName(of: string, { organisations, agencies, lang }: Reader): string {
  return organisations.some(({ agency }) => agency === of) ? agencies(of) : roleName(of, lang);
}

const causes = (shares: Share[], name: (of: string) => string): Cause[] =>
  shares
    .map(({ of, overdue, next, oldest }) => ({ of, overdue, next, oldest, name: name(of) }))
    .sort((a, b) => b.overdue - a.overdue || b.next - a.next || a.name.localeCompare(b.name));

interface Known {
  id: string;
  name: string;
  note: string | null;
  hasLeft: boolean;
}

const nothing = { overdue: 0, next: 0, waiting: 0, oldest: null };

/** In the order of the people, which is by name; what nobody has comes last. */
function loadRows(shares: Share[], colleagues: Known[], { actor, say }: Reader): LoadRow[] {
  const gives = actor.role === 'coordinator' && mayUseRoute('giveCases', actor.role);
  const found = new Map(shares.map((share) => [share.of, share]));
  const rows = colleagues
    .filter(({ id, hasLeft }) => !hasLeft || found.has(id))
    .map(({ id, name, note }) => {
      const reassign = gives && found.has(id) ? `/handover?from=${id}` : null;
      return { ...nothing, ...found.get(id), of: id, name, note, reassign };
    });
  const unheld = found.get('');
  const reassign = gives && unheld ? '/handover?nobody=true' : null;
  return [
    ...rows,
    { ...nothing, ...unheld, of: nobody, name: say('worklistOfNobody'), note: null, reassign },
  ];
}

/** Who holds anything, and who is chosen. */
const optionsOf = (shares: Share[], colleagues: Known[], { colleague }: Filters): Option[] =>
  colleagues
    .filter(({ id }) => id === colleague || shares.some(({ of }) => of === id))
    .map(({ id, name }) => ({ value: id, text: name }));
