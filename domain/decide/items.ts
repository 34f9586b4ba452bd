import type { Findings, Refusal } from '../case/case.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import { handoverFacts, isAcceptance } from '../policy/handover.ts';
import { tellUnwelcome } from '../related/handover.ts';
import type { EventBody } from '../case/events.ts';
import { nextName } from '../case/items.ts';
import { acting, addition, type Of } from './acting.ts';
import { agreedFor } from './additions.ts';
import { factSet } from './case.ts';
import { wrongFact } from './input.ts';
import { actedOn, type Decision, type Situation } from './situation.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

export function complete(s: Situation, { item, on, outcome, findings, note }: Of<'complete'>): Decision {
  const target = acting(s, item, 'task', 'milestone');
  if (isRefusal(target)) return target;
  const day = actedOn(s, on);
  if (typeof day !== 'string') return day;
  const unsaid = wrongEnding(item, target.item, outcome);
  if (unsaid) return unsaid;
  if (target.item?.completedBy) return completedElsewhere(s, target.item.completedBy.trajectory);
  if (target.item?.tells) return settledByDate(s, target.item.tells);
  const recorded = factsRecorded(s, target.item, findings ?? {});
  if (isRefusal(recorded)) return recorded;
  return [
    {
      type: 'item-completed',
      item,
      on: day,
      ...(outcome && { outcome }),
      ...(findings && { findings }),
      ...(note && { note }),
    },
    ...recorded,
  ];
}

/** The facts told with an item that is completed: only those that it records. */
function factsRecorded(
  s: Situation,
  item: ItemDefinition | undefined,
  findings: Findings,
): EventBody[] | Refusal {
  const events: EventBody[] = [];
  let { c } = s;
  for (const [fact, { value }] of Object.entries(findings)) {
    const known = item?.records ?? [];
    if (!known.includes(fact)) {
      const those = known.join(', ');
      return refuse(
        422,
        'unknown-finding',
        {
          nl: those
            ? `Hierbij wordt “${fact}” niet vastgelegd. Wel: ${those}.`
            : 'Hierbij worden geen bevindingen vastgelegd.',
          en: those
            ? `“${fact}” is not recorded with this. These are: ${those}.`
            : 'No findings are recorded with this.',
        },
        `/findings/${fact}`,
      );
    }
    const wrong = wrongFact(s.definition, fact, value, `/findings/${fact}/value`);
    if (wrong) return wrong;
    for (const event of factSet(s.definition, c, fact, value)) {
      events.push(event);
      if (event.type === 'fact-set') c = { ...c, facts: { ...c.facts, [event.fact]: event.value } };
    }
  }
  return events;
}

/** Where something can end in more than one way, the next step hangs on which: it is said, and only then. */
function wrongEnding(name: string, item: ItemDefinition | undefined, outcome: string | undefined) {
  const known = item?.outcomes?.map((each) => each.id) ?? [];
  if (known.length === 0 ? outcome === undefined : outcome !== undefined && known.includes(outcome))
    return undefined;
  if (outcome === undefined)
    return refuse(
      422,
      'field-required',
      {
        nl: `Zeg hoe “${name}” afliep: ${known.join(', ')}.`,
        en: `Say how “${name}” ended: ${known.join(', ')}.`,
      },
      '/outcome',
    );
  return refuse(
    422,
    'unknown-outcome',
    {
      nl: `“${outcome}” is geen uitkomst van “${name}”. ${known.length > 0 ? `Wel: ${known.join(', ')}` : 'Laat “outcome” weg'}.`,
      en: `“${outcome}” is no outcome of “${name}”. ${known.length > 0 ? `It has: ${known.join(', ')}` : 'Leave “outcome” out'}.`,
    },
    '/outcome',
  );
}

/** What asks for a date is done by telling it, so that it is not ticked off and still unknown. */
function settledByDate(s: Situation, date: string): Decision {
  const title = s.definition.dates[date]?.title ?? { nl: date, en: date };
  return refuse(
    409,
    'tell-the-date',
    {
      nl: `Dit is afgerond zodra ${title.nl} bekend is: geef die op met “set-date”, datum “${date}”.`,
      en: `This is done once ${title.en} is known: tell it with “set-date”, date “${date}”.`,
    },
    '/item',
  );
}

/** What another trajectory completes is recorded there, once. */
function completedElsewhere({ catalogue }: Situation, type: string): Decision {
  const other = catalogue.definitionOf(type);
  if (other?.handover)
    return refuse(
      409,
      'needs-acceptance',
      {
        nl: 'Een overdracht telt pas als de ontvanger die aanvaardt: gebruik “hand-over”.',
        en: 'A hand-over counts only when the receiver accepts it: use “hand-over”.',
      },
      '/item',
    );
  const title = other?.title ?? { nl: type, en: type };
  return refuse(
    409,
    'runs-elsewhere',
    {
      nl: `Dit wordt afgerond in het traject “${title.nl}”, dat hiervoor opent; overslaan kan met een reden.`,
      en: `This is completed in the trajectory “${title.en}”, which opens for it; it can be skipped with a reason.`,
    },
    '/item',
  );
}

/**
 * A meeting held: attendance per party, and each agreement becomes an
 * item with its owner and day, or an action for the goal it serves.
 */
export function holdMeeting(
  s: Situation,
  { item, on, attendance, agreements }: Of<'hold-meeting'>,
): Decision {
  const target = acting(s, item, 'meeting');
  if (isRefusal(target)) return target;
  const day = actedOn(s, on);
  if (typeof day !== 'string') return day;
  const untold = untoldAttendance(target.item, attendance);
  if (untold) return untold;
  const absent = attendance.findIndex((each) => !each.present && !each.reason);
  if (absent >= 0)
    return refuse(
      422,
      'reason-required',
      { nl: 'Zeg bij een afwezige partij waarom.', en: 'Say why a party was absent.' },
      `/attendance/${absent}/reason`,
    );
  const added: EventBody[] = [];
  const names: string[] = [];
  let c = s.c;
  for (const [index, agreement] of agreements.entries()) {
    if (agreement.by < s.today)
      return refuse(
        422,
        'day-in-past',
        {
          nl: 'De dag van een afspraak ligt in het verleden.',
          en: 'The day of an agreement lies in the past.',
        },
        `/agreements/${index}/by`,
      );
    const { text: title, owner, by: due, serves } = agreement;
    const body =
      serves === undefined
        ? addition(s, nextName(c, 'agreement'), { title, owner, due, origin: 'agreement' })
        : agreedFor({ ...s, c }, serves, agreement);
    if (isRefusal(body)) return { ...body, pointer: `/agreements/${index}/serves` };
    c = { ...c, items: { ...c.items, [body.item]: body.state } };
    names.push(body.item);
    added.push(body);
  }
  return [{ type: 'meeting-held', item, on: day, attendance, agreements: names }, ...added];
}

/**
 * Where the presence of people matters it is told, also of who stayed away: nobody was there is no answer.
 */
function untoldAttendance(item: ItemDefinition | undefined, attendance: Of<'hold-meeting'>['attendance']) {
  const roles = item?.attended?.filter((role) => !attendance.some((each) => each.role === role));
  if (!roles || (roles.length === 0 && attendance.length > 0)) return undefined;
  const who = roles.length > 0 ? ` (${roles.join(', ')})` : '';
  return refuse(
    422,
    'field-required',
    { nl: `Zeg wie erbij was en wie niet${who}.`, en: `Say who was there and who was not${who}.` },
    '/attendance',
  );
}

export function sendRequest(s: Situation, { item }: Of<'request'>): Decision {
  const target = acting(s, item, 'request');
  if (isRefusal(target)) return target;
  if (target.state.requestedOn && !target.state.turned)
    return refuse(
      409,
      'already-requested',
      {
        nl: `“${item}” is al gevraagd op ${target.state.requestedOn}.`,
        en: `“${item}” was requested on ${target.state.requestedOn} already.`,
      },
      '/item',
    );
  return [{ type: 'request-sent', item, on: s.today }];
}

/** The partner's answer. A refusal needs its reason; `not-received` turns the rungs to the giver. */
export function answer(s: Situation, { item, answer: given, reason }: Of<'answer'>): Decision {
  const target = acting(s, item, 'request');
  if (isRefusal(target)) return target;
  if (given === 'refused' && !reason)
    return refuse(
      422,
      'reason-required',
      { nl: 'Een weigering vraagt een reden.', en: 'A refusal needs a reason.' },
      '/reason',
    );
  if (given === 'not-received' && target.state.turned)
    return refuse(
      409,
      'already-answered',
      { nl: 'Dit is al als “niet ontvangen” gemeld.', en: 'This was reported as not received already.' },
      '/answer',
    );
  const settles = target.item?.settledBy?.includes(given) ?? false;
  const answered: EventBody = { type: 'request-answered', item, on: s.today, answer: given, settles };
  if (given !== 'not-received' && given !== 'refused') return [answered];
  const turns = given === 'not-received' && isAcceptance(s.definition, target.item);
  const events = [turns ? { ...answered, turnsTo: handoverFacts.giver } : answered];
  return { events, then: (record) => tellUnwelcome(s.definition, record, item, given) };
}
