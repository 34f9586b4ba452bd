import { addDays } from '../../../domain/calendar/day.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import type { Case } from '../../../domain/case/case.ts';
import { continuing } from '../../../domain/case/continuing.ts';
import { deceasedFor, type Told } from '../../../domain/case/deceased.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { World } from '../../../domain/what-if/world.ts';
import { answer, complete, handOver } from '../../scenarios/commands.ts';
import { caseManager, caseManagerSouth } from '../../scenarios/people.ts';
import { steererOf } from './actors.ts';
import type { Chance } from './chance.ts';

const detention = 'detention-reintegration';

/** What is recorded beside the trajectories of a client, and told to all of them, as the store does. */
export interface Beside {
  /** That he died, for as long as nobody took it back. */
  died?: Told;
  deaths: number;
}

/**
 * Now and then somebody records that the client died, takes that back, or lets a closed trajectory go on; or
 * a detention goes to another prison, for which three people do one thing each.
 * @returns what was done, in words; undefined where a command is to be given instead.
 */
export function happensBeside(world: World, chance: Chance, beside: Beside): string | undefined {
  const closed = [...world.cases.values()].filter((c) => c.status === 'closed' && !goesOn(world, c));
  if (beside.died && chance.of100(30)) return takenBack(world, chance, beside);
  if (closed.length > 0 && chance.of100(12)) return continued(world, chance.pick(closed), beside);
  if (!beside.died && chance.of100(2)) return died(world, chance, beside);
  const moving = [...world.cases.values()].filter(
    (c) => c.status === 'open' && definitionOf(c.definition)!.id === detention,
  );
  return moving.length > 0 && chance.of100(12) ? transferred(world, chance.pick(moving)) : undefined;
}

/** What is refused on the way, as where a hand-over runs already, ends it there. */
function transferred(world: World, { id, organisation }: Case): string {
  const from = { agency: organisation, role: 'case-manager' };
  const to = organisation === caseManager.agency ? caseManagerSouth : caseManager;
  const key = (name: string) => `${name}-${world.events.length}`;
  world.send(id, from, handOver(to, 'Overgeplaatst'), key('hand-over'));
  const handover = world.cases.get(id)!.related.findLast((each) => each.type === 'warm-handover');
  if (handover) {
    world.send(handover.id, from, complete('package'), key('package'));
    world.send(handover.id, to, answer('acceptance', 'accepted'), key('acceptance'));
  }
  return `${id} is handed over to ${to.agency}`;
}

function died(world: World, chance: Chance, beside: Beside): string {
  const on = addDays(dayOf(world.now), -chance.whole(0, 5));
  const by = steerer(chance.pick([...world.cases.values()]));
  beside.died = { id: `death-${++beside.deaths}`, on, reason: 'Gemeld', by, undoneBy: null };
  tellAll(world, beside.died);
  return `died on ${on}`;
}

function takenBack(world: World, chance: Chance, beside: Beside): string {
  const undoneBy = steerer(chance.pick([...world.cases.values()]));
  tellAll(world, { ...beside.died!, undoneBy });
  beside.died = undefined;
  return 'did not die';
}

function tellAll(world: World, told: Told): void {
  for (const { id, status, client } of world.cases.values())
    if (client !== '' && status !== 'closed') world.receive(id, [deceasedFor(told, world.now)]);
}

/** Under another id, as the API lets it; what was recorded of the client reaches it as soon as it is shown. */
function continued(world: World, closed: Case, { died: record }: Beside): string {
  const id = `${closed.id}+`;
  const related = closed.related.map((each) =>
    each.relation === 'continues' ? each : { ...each, id: latest(world, each.id) },
  );
  world.adopt(continuing(closed, id, `hash of ${id}`, related));
  const body = { type: 'continue', from: closed.id, reason: 'Vergissing' } as const;
  const envelope = { id: `continue/${id}`, hash: id, actor: steerer(closed), receivedAt: world.now, body };
  const [outcome] = world.receive(id, [envelope]);
  if (outcome?.outcome !== 'accepted') throw new Error(`${id} does not go on: ${JSON.stringify(outcome)}`);
  if (record && closed.client !== '') world.receive(id, [deceasedFor(record, world.now)]);
  return `${closed.id} goes on`;
}

const goesOn = ({ cases }: World, { id }: Case): boolean => cases.has(`${id}+`);
const latest = (world: World, id: string): string =>
  world.cases.has(`${id}+`) ? latest(world, `${id}+`) : id;
const steerer = (c: Case) => steererOf(definitionOf(c.definition)!, c);
