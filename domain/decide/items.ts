import type { Findings, Refusal } from '../case/case.ts';
import { isForClient } from '../people/for-client.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import type { EventBody } from '../case/events.ts';
import { acting, type Of } from './acting.ts';
import { alreadyReported, doneOrReported } from './confirming.ts';
import { factSet } from './case.ts';
import { unwritten, wrongFact } from './input.ts';
import { actedOn, type Decision, type Situation } from './situation.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

export function complete(s: Situation, { item, on, outcome, findings, note }: Of<'complete'>): Decision {
  const target = acting(s, item, 'task', 'milestone');
  if (isRefusal(target)) return target;
  const reported = alreadyReported(s, item);
  if (reported) return reported;
  const day = actedOn(s, on);
  if (typeof day !== 'string') return day;
  const unsaid = wrongEnding(item, target.item, outcome) ?? unwritten(target.item, note);
  if (unsaid) return unsaid;
  if (target.item?.completedBy) return completedElsewhere(s, target.item.completedBy.trajectory);
  if (target.item?.tells) return settledByDate(s, target.item.tells);
  const recorded = factsRecorded(s, target.item, findings ?? {});
  if (isRefusal(recorded)) return recorded;
  const done = {
    type: 'item-completed' as const,
    item,
    on: day,
    ...(outcome && { outcome }),
    ...(findings && { findings }),
    ...(note && { note }),
    ...(isForClient(target.item, target.state) && { toClient: true as const }),
  };
  return [...doneOrReported(s, target.item, done), ...recorded];
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
