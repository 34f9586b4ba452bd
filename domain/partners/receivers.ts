import type { Case } from '../case/case.ts';
import type { Command, NamedCommand } from '../case/commands.ts';
import { withoutNames } from '../case/named.ts';
import { definitionOf } from '../catalogue.ts';
import { mayCommand } from '../people/access.ts';
import { actingOf, notForMachines, wrongDecider } from '../people/machines.ts';
import type { Definition } from '../policy/definition.ts';
import { incomingOf } from './incoming.ts';

/** A trajectory that a signal can be for. */
export interface Candidate {
  id: string;
  definition: string;
  organisation: string;
  case: Case;
}

/** Where a signal goes, for which organisation it is said there, and as what. */
export interface Delivery {
  id: string;
  organisation: string;
  body: NamedCommand;
}

/** Why nobody knows where it goes: a code. */
export type Nowhere = 'nothing-fitting' | 'several-fitting';

interface Judged extends Delivery {
  case: Case;
  definition: Definition;
  allowed: boolean;
}

/** Who a system that speaks for an organisation is in its trajectories. */
export const systemOf = (agency: string) => ({ agency, role: 'system' });

/**
 * Which of a client's open trajectories get a signal: those that have what it is about, and of them those
 * where the sender may say it. A date or fact can go to several; anything else goes to one, and to none where
 * more than one could be meant. Where the sender may say it nowhere, the first gets it, and refuses it for
 * all to see. @param candidates oldest first. @param organisations for whom the sender speaks.
 */
export function receiversOf(
  { type, data }: { type: string; data: Record<string, unknown> },
  candidates: readonly Candidate[],
  organisations: readonly string[],
): Delivery[] | Nowhere {
  const kind = incomingOf(type)!;
  const fitting = candidates.flatMap((candidate) => judge(kind.commandOf, data, candidate, organisations));
  const allowed = fitting.filter((each) => each.allowed);
  const [first] = allowed.length > 0 ? allowed : fitting;
  if (!first) return 'nothing-fitting';
  if (kind.several) return allowed.length > 0 ? allowed : [first];
  if (!('item' in first.body) || first.body.item === undefined) return [first];
  const [meant = []] = [allowed.filter(isOpen), allowed, fitting].filter(({ length }) => length > 0);
  return meant.length === 1 ? meant : 'several-fitting';
}

function judge(
  commandOf: (data: Record<string, unknown>, definition: Definition) => NamedCommand | undefined,
  data: Record<string, unknown>,
  { id, case: c, definition: version }: Candidate,
  organisations: readonly string[],
): Judged[] {
  const definition = definitionOf(version)!;
  const body = commandOf(data, definition);
  if (!body || !has(definition, c, body)) return [];
  const own = [...organisations].sort((a, b) => Number(b === c.organisation) - Number(a === c.organisation));
  const allowed = own.find((each) => maySay(definition, c, each, body));
  const organisation = allowed ?? own[0];
  return organisation === undefined
    ? []
    : [{ id, organisation, body, case: c, definition, allowed: allowed !== undefined }];
}

/** For which of these organisations a system may say this in this case; undefined if for none. */
export function voiceIn(c: Case, organisations: readonly string[], body: NamedCommand): string | undefined {
  const definition = definitionOf(c.definition)!;
  return organisations.find((each) => maySay(definition, c, each, body));
}

/** Whether the case has the date, fact or item that a command is about; what names none fits everywhere. */
function has(definition: Definition, c: Case, body: NamedCommand): boolean {
  if (body.type === 'set-date') return Object.hasOwn(definition.dates, body.date);
  if (body.type === 'set-fact') return Object.hasOwn(definition.facts, body.fact);
  return !('item' in body) || body.item === undefined || Object.hasOwn(c.items, body.item);
}

function maySay(definition: Definition, c: Case, agency: string, named: NamedCommand): boolean {
  const body: Command = withoutNames(named, () => 'someone');
  const actor = systemOf(agency);
  return (
    (notForMachines(actor, body) ??
      wrongDecider(definition, c, actor, body) ??
      mayCommand(definition, c, actingOf(actor, body).actor, body)) === undefined
  );
}

const isOpen = ({ body, case: c }: Judged): boolean =>
  'item' in body && body.item !== undefined && c.items[body.item]?.status === 'open';
