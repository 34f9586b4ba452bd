import type { Day } from '../calendar/types.ts';
import type { Actor, Case, Related } from '../case/case.ts';
import { dateOf } from '../case/conditions.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition } from '../policy/definition.ts';
import type { OpenRule } from '../policy/opening.ts';
import { uuid5 } from '../case/fingerprint.ts';
import { servedItem } from '../related/open-rules.ts';
import { ledBy } from '../related/opening.ts';
import { partyFor } from '../people/parties.ts';
import type { Of } from './acting.ts';
import type { Decision, Situation } from './situation.ts';
import { tooFarAhead } from './input.ts';
import { openingDates, wrongOpening } from './opening.ts';
import type { FactValue } from '../policy/values.ts';
import { refuse } from '../case/refusal.ts';
import { inPlan } from '../case/occurrences.ts';

/**
 * Whether somebody in this role may open it from here: who steers this trajectory, or the one to be opened.
 */
export const mayOpen = (definition: Definition, target: Definition, { role }: Pick<Actor, 'role'>): boolean =>
  definition.steeredBy.includes(role) || target.steeredBy.includes(role);

/** The definition that a trajectory may open beside itself; undefined if it does not offer that type. */
export const offered = (catalogue: Catalogue, definition: Definition, type: string): Definition | undefined =>
  definition.offers?.some((offer) => offer.type === type) ? catalogue.definitionOf(type) : undefined;

/**
 * The one that stands in the way of another: we opened it or
 * it opened us, it is open, and there is never more than one.
 */
export const runningOf = (c: Case, { id, several }: Definition): Related | undefined =>
  several
    ? undefined
    : c.related.find((r) => r.type === id && r.relation !== 'continues' && r.status === 'open');

/**
 * The dates of ours that a trajectory opened from here gets, in
 * its own names: those of one name, and those the offer names.
 */
export function carriedDates(definition: Definition, target: Definition): Record<string, string> {
  const named = definition.offers?.find(({ type }) => type === target.id)?.dates;
  const same = Object.keys(target.dates).filter((name) => definition.dates[name]);
  return { ...Object.fromEntries(same.map((name) => [name, name])), ...named };
}

/**
 * A professional opens a trajectory beside this one, with what is known: client, dates, who holds which role.
 * Its dates follow ours unless another day is given. The agency of the role that leads it holds it; where it
 * names a party (who convenes, whose conversation it is), that is whoever opens it.
 */
export function open(s: Situation, body: Of<'open'>): Decision {
  const target = offered(s.catalogue, s.definition, body.trajectory);
  if (!target) return notOffered(s.definition, body.trajectory);
  if (!mayOpen(s.definition, target, s.actor))
    return refuse(403, 'not-allowed', {
      nl: `Rol “${s.actor.role}” mag dit niet: dit doet ${target.steeredBy.join(', ')}.`,
      en: `Role “${s.actor.role}” may not do this: it is done by ${target.steeredBy.join(', ')}.`,
    });
  const running = runningOf(s.c, target);
  if (running)
    return refuse(
      409,
      'already-running',
      { nl: 'Dit traject loopt al.', en: 'This trajectory is running already.' },
      '/trajectory',
    );
  const given = s.definition.offers?.find(({ type }) => type === target.id)?.gives;
  const facts = factsFor(target, s.actor, { ...given, ...body.facts });
  const organisation = body.organisation ?? holderOf(s.c, target, s.actor);
  if (organisation === undefined) return noHolder(target);
  const { dates, follows } = datesFor(s, target, body.dates);
  const { agency, role } = s.actor;
  const takesPart = s.c.parties.some((each) => each.agency === agency && each.role === role);
  const taking = takesPart ? s.c.parties : [...s.c.parties, { agency, role }];
  const parties = ledThere(s.c, target, organisation)
    ? ledBy(taking, organisation, target.steeredBy[0]!)
    : taking;
  const wrong =
    wrongOpening(target, { dates, facts, parameters: {} }, s.today) ??
    tooFarAhead(target, body.dates, s.today, (date) => `/dates/${date}`);
  if (wrong) return wrong;
  const number = s.c.outgoing + 1;
  const item = itemServed(s, target.id);
  const related: Related = {
    id: uuid5(`${s.c.id}#${number}`),
    type: target.id,
    relation: 'opened',
    status: 'open',
    told: {
      ...(organisation === s.c.organisation && { organisation }),
      ...Object.fromEntries(Object.keys(follows).map((name) => [name, dates[name] ?? null])),
    },
    follows,
    ...(item !== undefined && { item }),
  };
  return [{ type: 'trajectory-opened', related, number, dates, facts, parties, organisation }];
}

/** Days that were given, else ours, which then are followed. */
function datesFor(
  { definition, c, today }: Situation,
  target: Definition,
  given: Record<string, Day | null>,
) {
  const dates: Record<string, Day> = {};
  const follows: Record<string, string> = {};
  for (const [theirs, ours] of Object.entries(carriedDates(definition, target))) {
    const day = dateOf(definition, c, ours);
    if (given[theirs] !== undefined && given[theirs] !== day) continue;
    follows[theirs] = ours;
    if (day) dates[theirs] = day;
  }
  for (const [name, day] of Object.entries(given)) if (day) dates[name] = day;
  return { dates: { ...openingDates(target, today), ...dates }, follows };
}

/** The parties it must name are whoever opens it, unless others are given. */
function factsFor(
  target: Definition,
  { agency, role }: Actor,
  given: Record<string, FactValue>,
): Record<string, FactValue> {
  const named = Object.entries(target.facts).filter(([, fact]) => fact.type === 'party' && fact.required);
  return { ...Object.fromEntries(named.map(([name]) => [name, { agency, role }])), ...given };
}

/**
 * The agency that would run it: that of whoever opens it
 * where it names a party, else of the role that leads it.
 */
export function holderOf(c: Case, target: Definition, actor: Actor): string | undefined {
  if (namesItsLeader(target)) return actor.agency;
  const lead = target.steeredBy[0]!;
  if (lead === actor.role) return actor.agency;
  return partyFor(c, lead)?.agency ?? (target.steeredBy.includes(actor.role) ? actor.agency : undefined);
}

/**
 * Whether the leading role is that of the agency that runs it: of another one than ours, and of ours where
 * nobody holds it.
 */
const ledThere = (c: Case, target: Definition, organisation: string): boolean =>
  !namesItsLeader(target) && (organisation !== c.organisation || !partyFor(c, target.steeredBy[0]!));

/** Whether a party must be named by whoever opens it, such as who convenes. */
const namesItsLeader = ({ facts }: Definition): boolean =>
  Object.values(facts).some((fact) => fact.type === 'party' && fact.required);

/** The item of ours that such a trajectory completes, if it is still to be done. */
function itemServed({ definition, c }: Situation, type: string): string | undefined {
  const rule = definition.opens.find(
    (each): each is OpenRule & { item: string } =>
      each.type === type && !each.receiver && each.item !== undefined,
  );
  const key = rule && servedItem(c, rule);
  return key !== undefined && inPlan(c, key) ? key : undefined;
}

function notOffered(definition: Definition, type: string): Decision {
  const types = (definition.offers ?? []).map((offer) => offer.type).join(', ') || '–';
  return refuse(
    422,
    'not-offered',
    {
      nl: `“${type}” wordt niet vanuit dit traject geopend. Wel: ${types}.`,
      en: `“${type}” is not opened from this trajectory. These are: ${types}.`,
    },
    '/trajectory',
  );
}

function noHolder({ steeredBy, title }: Definition): Decision {
  const role = steeredBy[0]!;
  return refuse(
    422,
    'no-holder',
    {
      nl: `Er is geen organisatie voor rol “${role}”, die “${title.nl}” uitvoert: noem die organisatie.`,
      en: `No agency holds the role “${role}”, which runs “${title.en}”: name it.`,
    },
    '/organisation',
  );
}
