import type { Day } from '../domain/calendar/types.ts';
import { viewerOf, type Viewer } from '../domain/people/access.ts';
import { coveringOf, isAbsent, type Covering } from '../domain/people/holding.ts';
import { isProfessional } from '../domain/policy/roles.ts';
import { digestHeadings, type Digest, type DigestList, type MailedItem } from '../domain/mailing/digest.ts';
import type { DeadlineFilter } from './deadline-filter.ts';
import type { Deadline } from './deadlines.ts';
import type { Colleague } from './people.ts';
import type { Store } from './store.ts';
import { headingsOf, totalOf } from './worklist.ts';

/**
 * The morning of somebody at an agency: her own work and that of whom she replaces, under the headings of
 * her work list, what she hides there too. Undefined of who left, is away, is unknown there or works on no
 * cases.
 * @param today in Amsterdam.
 * @param most lines under each heading; the rest is counted.
 */
export async function digestOf(
  store: Store,
  { agency, person }: { agency: string; person: string },
  today: Day,
  most = 5,
): Promise<Digest | undefined> {
  const people = await store.people(agency);
  const reader = people.find(({ id }) => id === person);
  const roles = reader?.roles.filter(isProfessional) ?? [];
  if (!reader || reader.hasLeft || isAbsent(reader, today) || roles.length === 0) return undefined;
  const covering = coveringOf(person, people, today);
  const viewer = viewerOf({ agency, role: roles[0]! });
  const headings = headingsOf({ heldBy: { agency, people: covering.mine } }, today, 'me');
  const asMailed = mailed(reader, covering);
  const listed = async (filter: Partial<DeadlineFilter>): Promise<DigestList> => {
    const wanted = { viewer, today, ...filter };
    const { items, next } = await store.deadlines(wanted, { limit: most });
    const total = next === null ? items.length : await totalOf(store, wanted);
    return { total, lines: items.map(asMailed) };
  };
  const lists = await Promise.all(
    digestHeadings.map(async (name) => [name, await listed(headings[name]!)] as const),
  );
  return {
    agency,
    today,
    lists: Object.fromEntries(lists) as Digest['lists'],
    nobodys: await nobodysOf(store, { agency, roles, viewer, covering, today }),
    covers: people
      .filter(({ id, name }) => id !== person && covering.mine.includes(id) && name !== null)
      .map(({ name }) => name!),
  };
}

const mailed =
  ({ id, agency }: Colleague, { mine }: Covering) =>
  ({ trajectory, item, kind, due, owner }: Deadline): MailedItem => {
    const isColleagues =
      owner.agency === agency &&
      owner.person !== undefined &&
      owner.person !== id &&
      mine.includes(owner.person);
    return {
      trajectory,
      item,
      kind,
      due,
      holder: isColleagues ? (owner.name ?? null) : null,
    };
  };

/** A coordinator gives out what nobody of the agency holds, whatever the role. */
async function nobodysOf(
  store: Store,
  of: { agency: string; roles: string[]; viewer: Viewer; covering: Covering; today: Day },
): Promise<number> {
  const { agency, roles, viewer, covering, today } = of;
  const whose = roles.includes('coordinator')
    ? [{ agency }]
    : roles.map((role) => ({ mine: { agency, role } }));
  const heldByNone = covering.covered;
  const counted = await Promise.all(
    whose.map((each) =>
      totalOf(store, {
        viewer,
        today,
        heldByNone,
        dueTo: today,
        deadlineStatus: ['overdue', 'due-today'],
        ...each,
      }),
    ),
  );
  return counted.reduce((sum, count) => sum + count, 0);
}
