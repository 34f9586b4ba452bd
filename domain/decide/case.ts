import { addDays } from '../calendar/day.ts';
import type { Command } from '../case/commands.ts';
import type { Case, ItemState, Refusal } from '../case/case.ts';
import { dayOf } from '../calendar/zone.ts';
import { factOf, holds } from '../case/conditions.ts';
import { newsSince } from '../case/news.ts';
import type { Definition } from '../policy/definition.ts';
import { isAgreedParty } from '../policy/handover.ts';
import type { Addressee, EventBody } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { isPaused } from '../case/pauses.ts';
import { addresseeOf, rungsMissed } from '../deadlines/ladder.ts';
import { aheadOfTime, impossibleDates, sameParty, tooFarAhead, unknownDate, wrongFact } from './input.ts';
import type { Decision, Situation } from './situation.ts';
import type { FactValue } from '../policy/values.ts';
import { personOf } from '../people/holding.ts';
import { holdsRole } from '../people/parties.ts';
import { refuse } from '../case/refusal.ts';
import { lastSettled } from '../case/occurrences.ts';
import { ownerOfDate } from '../case/owned-dates.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Days after which a pause is looked at again when nobody names a day (assumed). */
const pauseReviewDays = 14;

export function setDate(s: Situation, { date, on }: Of<'set-date'>): Decision {
  const known = Object.hasOwn(s.definition.dates, date) ? s.definition.dates[date] : undefined;
  if (!known) return unknownDate(s.definition, date, '/date');
  if (ownerOfDate(s.definition, s.c, date))
    return refuse(
      409,
      'date-owned-elsewhere',
      {
        nl: `Deze datum hoort bij een verbonden traject (${known.ownedBy}): wijzig hem daar.`,
        en: `This date belongs to a related trajectory (${known.ownedBy}): change it there.`,
      },
      '/date',
    );
  if (on === null && known.required)
    return refuse(
      422,
      'missing-date',
      { nl: `${known.title.nl} is verplicht.`, en: `${known.title.en} is required.` },
      '/on',
    );
  const impossible =
    on === null ? undefined : impossibleDates(s.definition, { ...s.c.dates, [date]: on }, () => '/on');
  const ahead = on === null ? undefined : aheadOfTime(s.definition, date, on, s.today, '/on');
  const tooFar = tooFarAhead(s.definition, { [date]: on }, s.today, () => '/on');
  return tooFar ?? ahead ?? impossible ?? dateSet(s.c, date, on);
}

export function dateSet(c: Case, date: string, on: string | null, by?: string): EventBody[] {
  const from = c.dates[date] ?? null;
  return from === on ? [] : [{ type: 'date-set', date, on, from, ...(by === undefined ? {} : { by }) }];
}

export function setFact(s: Situation, { fact, value, reason }: Of<'set-fact'>): Decision {
  const known = Object.hasOwn(s.definition.facts, fact) ? s.definition.facts[fact] : undefined;
  if (known && isAgreedParty(s.definition, fact))
    return refuse(
      409,
      'fixed-party',
      {
        nl: `${known.title.nl} ligt vast: begin een nieuwe overdracht.`,
        en: `${known.title.en} is fixed: start a new hand-over.`,
      },
      '/fact',
    );
  return (
    wrongFact(s.definition, fact, value, '/value') ??
    sameParty(s.definition, { ...s.c.facts, [fact]: value }, () => '/value') ??
    unaccounted(s.definition, fact, reason) ??
    factSet(s.definition, s.c, fact, value)
  );
}

/** What decides about the client is said with its reason. */
function unaccounted({ facts }: Definition, fact: string, reason: string | undefined): Refusal | undefined {
  const { decision, title } = facts[fact]!;
  if (!decision || reason !== undefined) return undefined;
  return refuse(
    422,
    'reason-required',
    {
      nl: `“${title.nl}” is een besluit over de cliënt: zeg waarom.`,
      en: `“${title.en}” is a decision about the client: say why.`,
    },
    '/reason',
  );
}

export function factSet(definition: Definition, c: Case, fact: string, value: FactValue): EventBody[] {
  const from = factOf(definition, c, fact);
  if (JSON.stringify(from) === JSON.stringify(value) && !newsAgain(definition, c, fact, value)) return [];
  const after = { ...c, facts: { ...c.facts, [fact]: value } };
  return [{ type: 'fact-set', fact, value, from }, ...followed(definition, c, after)];
}

/** What was told before has been weighed since, so that to tell it again is news. */
function newsAgain(definition: Definition, c: Case, fact: string, value: FactValue): boolean {
  const { weighedIn } = definition.facts[fact] ?? {};
  const weighed = weighedIn === undefined ? undefined : lastSettled(c, weighedIn)?.settledAt;
  return value === true && weighed !== undefined && newsSince(c, { fact }, weighed) === undefined;
}

/**
 * Facts that turn with others: set when what they follow begins
 * or ceases to hold, whatever was set by hand meanwhile.
 */
function followed(definition: Definition, before: Case, after: Case): EventBody[] {
  return Object.entries(definition.facts).flatMap(([fact, { follows }]) => {
    if (!follows) return [];
    const [was, is] = [before, after].map((c) => holds(definition, c, follows, dayOf(c.clock)));
    return was === is ? [] : factSet(definition, after, fact, is ?? false);
  });
}

export function assign(s: Situation, { role, agency, person, from }: Of<'assign'>): Decision {
  if (from !== undefined && from !== (personOf(s.c, { agency, role }) ?? null)) return heldByAnother(role);
  if (from !== undefined && !holdsRole(s.c, { agency, role })) return heldElsewhere(role);
  if (agency !== s.c.organisation && s.definition.opens.some((rule) => rule.toRole === role))
    return refuse(
      409,
      'needs-handover',
      {
        nl: `Een andere organisatie neemt als ${role} over door het te aanvaarden: gebruik “hand-over”.`,
        en: `Another organisation takes over as ${role} by accepting it: use “hand-over”.`,
      },
      '/agency',
    );
  const same = s.c.parties.some((p) => p.role === role && p.agency === agency && p.person === person);
  return same
    ? []
    : [{ type: 'party-joined', party: { agency, role, ...(person && { person }) }, origin: 'assigned' }];
}

const heldByAnother = (role: string): Refusal =>
  refuse(
    409,
    'held-by-another',
    {
      nl: `Intussen heeft iemand anders “${role}” hier gekregen of teruggegeven: kijk wie het nu heeft.`,
      en: `Meanwhile “${role}” was given to somebody else here, or given back: look who holds it now.`,
    },
    '/from',
  );

/** Whoever passes her work on takes the role from no other agency. */
const heldElsewhere = (role: string): Refusal =>
  refuse(
    409,
    'held-by-another',
    {
      nl: `Een andere organisatie heeft de rol “${role}” in dit traject. Uw organisatie kan die rol dus niet aan een collega geven.`,
      en: `Another agency has the role “${role}” in this trajectory, so yours cannot give it to a colleague.`,
    },
    '/agency',
  );

export function pause(s: Situation, { track = 'all', reviewOn }: Of<'pause'>): Decision {
  const tracks = new Set(s.definition.items.flatMap((item) => item.track ?? []));
  if (track !== 'all' && !tracks.has(track))
    return refuse(
      422,
      'unknown-track',
      {
        nl: `“${track}” is geen spoor. Wel: ${[...tracks].join(', ')}.`,
        en: `“${track}” is no track. There are: ${[...tracks].join(', ')}.`,
      },
      '/track',
    );
  if (s.c.paused.some((p) => p.track === track))
    return refuse(
      409,
      'already-paused',
      { nl: 'Dit is al gepauzeerd.', en: 'This is paused already.' },
      '/track',
    );
  if (reviewOn !== undefined && reviewOn <= s.today)
    return refuse(
      422,
      'day-in-past',
      { nl: 'Kies een dag na vandaag om opnieuw te kijken.', en: 'Choose a day after today to look again.' },
      '/reviewOn',
    );
  return [{ type: 'paused', track, reviewOn: reviewOn ?? addDays(s.today, pauseReviewDays) }];
}

export function resume(s: Situation, { track = 'all' }: Of<'resume'>): Decision {
  if (!s.c.paused.some((p) => p.track === track))
    return refuse(409, 'not-paused', { nl: 'Dit is niet gepauzeerd.', en: 'This is not paused.' }, '/track');
  const { items, told } = goingOn(s, { ...s.c, paused: s.c.paused.filter((p) => p.track !== track) });
  return [{ type: 'resumed', track, items }, ...told];
}

/** What no longer stands still in the case as it will be, and the message about what fell due meanwhile. */
export function goingOn(s: Situation, after: Case): { items: string[]; told: EventBody[] } {
  const stood = (track: string | undefined, state: ItemState) =>
    s.c.status === 'closed' || isPaused(s.c, track, state);
  const moving = Object.entries(after.items).filter(([, state]) => {
    const own = itemOf(s.definition, state)?.track;
    return state.status === 'open' && stood(own, state) && !isPaused(after, own, state);
  });
  return { items: moving.map(([key]) => key), told: missedMeanwhile({ ...s, c: after }, moving) };
}

/**
 * What fell due while it stood still, or whose reminders fell then, is told at once, in one
 * message to everybody who would have heard of it: those rungs are not given afterwards.
 */
function missedMeanwhile({ definition, c, today }: Situation, moving: [string, ItemState][]): EventBody[] {
  const to = new Map<string, Addressee>();
  const items = moving.flatMap(([key, state]) => {
    const item = itemOf(definition, state);
    const told = new Set(rungsMissed(definition, c, item, key, state).map(({ rung }) => rung.to));
    // That it passed before was noticed then.
    if (state.due !== undefined && state.due < today && !state.missed?.includes(state.due)) told.add('owner');
    for (const whom of told) {
      const addressee = addresseeOf(definition, c, item, state, whom);
      to.set(`${addressee.agency}/${addressee.role}`, addressee);
    }
    return told.size > 0 ? [key] : [];
  });
  return items.length === 0 ? [] : [{ type: 'summary-given', to: [...to.values()], items }];
}

/** A professional closes, with a reason; what is still open is kept in the record as it was. */
export function close(_s: Situation, { outcome }: Of<'close'>): Decision {
  return [{ type: 'closed', outcome }];
}
