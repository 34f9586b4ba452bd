import { definitionOf } from '../catalogue.ts';
import { countOf, formatDay } from '../calendar/format.ts';
import type { Day, Lang, Text } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import type { Definition } from '../policy/definition.ts';
import type { Addressee, CaseEvent, PlanChange } from '../case/events.ts';
import { titleOf } from '../case/items.ts';
import { closingName, commandName } from './commands.ts';
import type { AgencyNames } from './agencies.ts';
import { statusTexts } from '../policy/status-words.ts';
import { noticeTexts } from './texts.ts';
import { outcomeTitle, roleName, trackName, valueTitle } from './titles.ts';
import type { FactValue } from '../policy/values.ts';
import type { Amount } from '../case/parameters.ts';

/**
 * An event in one sentence for the timeline. Unknown (newer) events are named by their type.
 * @param agencies how organisations are called.
 */
export function describe(
  definition: Definition,
  c: Case,
  event: CaseEvent,
  lang: Lang,
  agencies: AgencyNames,
): string {
  const nl = lang === 'nl';
  const item = (key: string) => `“${c.items[key] ? titleOf(definition, c.items[key])[lang] : key}”`;
  const day = (on: Day | null) =>
    on === null ? (nl ? 'onbekend' : 'unknown') : formatDay(on, lang, 'short');
  const date = (name: string) => definition.dates[name]?.title[lang] ?? name;
  const say = (text: Text) => text[lang];
  const told = ({ agency, role }: Addressee) => `${roleName(role, lang)}, ${agencies(agency)}`;
  const term = ({ amount, unit }: Amount) => countOf(amount, unit, lang);
  const added = ({ state }: CaseEvent & { type: 'item-added' }, by: string) => {
    const due = state.due ?? state.chosen?.due;
    return due === undefined ? '' : by + day(due);
  };
  const about = ({
    item: one,
    items = one === undefined ? [] : [one],
  }: CaseEvent & { type: 'alarm-raised' }) => (items.length === 0 ? '' : ` – ${items.map(item).join(', ')}`);
  switch (event.type) {
    case 'opened':
      return nl ? `Traject geopend: ${definition.title.nl}` : `Trajectory opened: ${definition.title.en}`;
    case 'date-set':
      return nl
        ? `${capital(date(event.date))}: ${day(event.on)} (was ${day(event.from)})`
        : `${capital(date(event.date))}: ${day(event.on)} (was ${day(event.from)})`;
    case 'fact-set':
      return `${definition.facts[event.fact]?.title[lang] ?? event.fact}: ${said(definition, event.fact, event.value, lang, agencies)} ${
        event.from === event.value
          ? nl
            ? '(opnieuw)'
            : '(again)'
          : `(was ${said(definition, event.fact, event.from, lang, agencies)})`
      }`;
    case 'planned':
      return planned(event.changes, item, day, lang);
    case 'item-completed':
      return (
        (nl
          ? `${item(event.item)} gedaan op ${day(event.on)}`
          : `${item(event.item)} done on ${day(event.on)}`) + (event.note ? `: ${event.note}` : '')
      );
    case 'decision-proposed':
      return nl
        ? `${item(event.item)} voorgesteld door ${roleName(event.actor.role, lang)}: ${outcome(definition, c, event, lang)}`
        : `${item(event.item)} proposed by ${roleName(event.actor.role, lang)}: ${outcome(definition, c, event, lang)}`;
    case 'organisation-moved':
      return nl
        ? `Het plan ging van ${agencies(event.from)} naar ${agencies(event.organisation)}`
        : `The plan moved from ${agencies(event.from)} to ${agencies(event.organisation)}`;
    case 'decision-made':
      return nl
        ? `${item(event.item)} besloten: ${outcome(definition, c, event, lang)}`
        : `${item(event.item)} decided: ${outcome(definition, c, event, lang)}`;
    case 'meeting-held': {
      const absent = event.attendance
        .filter(({ present }) => !present)
        .map(({ agency, role }) => (role === 'client' ? roleName(role, lang) : agencies(agency)));
      const who =
        absent.length === 0 ? '' : nl ? `; afwezig: ${absent.join(', ')}` : `; absent: ${absent.join(', ')}`;
      const agreed =
        event.agreements.length === 0
          ? ''
          : nl
            ? `; ${event.agreements.length} afspraken`
            : `; ${event.agreements.length} agreements`;
      return (
        (nl
          ? `${item(event.item)} gehouden op ${day(event.on)}`
          : `${item(event.item)} held on ${day(event.on)}`) +
        who +
        agreed
      );
    }
    case 'request-sent':
      return nl ? `${item(event.item)} gevraagd` : `${item(event.item)} requested`;
    case 'request-answered':
      return `${item(event.item)}: ${answer(definition, c, event, lang)}`;
    case 'item-added':
      return nl
        ? `${item(event.item)} toegevoegd${added(event, ', klaar op ')}`
        : `${item(event.item)} added${added(event, ', due ')}`;
    case 'item-skipped':
      return nl ? `${item(event.item)} overgeslagen` : `${item(event.item)} skipped`;
    case 'item-reopened':
      return nl ? `${item(event.item)} heropend` : `${item(event.item)} reopened`;
    case 'item-acknowledged':
      return nl ? `${item(event.item)} gezien` : `${item(event.item)} acknowledged`;
    case 'item-extended':
      return nl
        ? `${item(event.item)} verlengd tot ${day(event.until)}`
        : `${item(event.item)} extended to ${day(event.until)}`;
    case 'term-overridden':
      return nl
        ? `Termijn van ${item(event.item)} aangepast: ${term(event)} (was ${term(event.from)})`
        : `Term of ${item(event.item)} changed: ${term(event)} (was ${term(event.from)})`;
    case 'definition-moved':
      return nl
        ? `De regels zijn nu ${event.to} (was ${event.from})`
        : `The rules are now ${event.to} (was ${event.from})`;
    case 'party-joined':
      return nl
        ? `${agencies(event.party.agency)} doet mee als ${roleName(event.party.role, lang)}`
        : `${agencies(event.party.agency)} takes part as ${roleName(event.party.role, lang)}`;
    case 'paused':
      return nl
        ? `Gepauzeerd (${trackName(event.track, lang)}); opnieuw bekijken op ${day(event.reviewOn)}`
        : `Paused (${trackName(event.track, lang)}); to be reviewed on ${day(event.reviewOn)}`;
    case 'resumed':
      return nl ? `Hervat (${trackName(event.track, lang)})` : `Resumed (${trackName(event.track, lang)})`;
    case 'promise-settled':
      return `${item(event.item)}: ${event.kept ? (nl ? 'nagekomen' : 'kept') : nl ? 'niet nagekomen' : 'not kept'}`;
    case 'reminded': {
      const what =
        event.kind === 'reminder' ? (nl ? 'Herinnering' : 'Reminder') : nl ? 'Opschaling' : 'Escalation';
      const not = event.given
        ? ''
        : nl
          ? ' (niet los verstuurd: zie de samenvatting)'
          : ' (not sent on its own: see the summary)';
      return `${what} ${nl ? 'voor' : 'for'} ${item(event.item)} ${nl ? 'aan' : 'to'} ${told(event.to)}${not}`;
    }
    case 'deadline-passed':
      return nl
        ? `${item(event.item)} is verlopen (${day(event.due)})`
        : `${item(event.item)} is overdue (${day(event.due)})`;
    case 'alarm-raised':
      return `${nl ? 'Alarm aan' : 'Alarm to'} ${told(event.to)}: ${say(noticeTexts.of(event.code))}${about(event)}`;
    case 'summary-given':
      return nl
        ? `Eén bericht over wat eerder klaar moest zijn: ${event.items.map(item).join(', ')}`
        : `One message on what fell due earlier: ${event.items.map(item).join(', ')}`;
    case 'trajectory-opened':
      return `${nl ? 'Traject geopend' : 'Trajectory opened'}: ${definitionOf(event.related.type)?.title[lang] ?? event.related.type}`;
    case 'message-sent':
      return nl ? 'Gedeeld met een verbonden traject' : 'Shared with a related trajectory';
    case 'message-undelivered':
      return nl
        ? 'Bericht aan een verbonden traject kwam niet aan'
        : 'A message to a related trajectory was not delivered';
    case 'need-changed':
      if (!event.why)
        return nl
          ? 'Weer nodig voor het traject waaruit dit begon'
          : 'Needed again by the trajectory that opened this one';
      return nl ? `Niet meer nodig: ${event.why.nl}` : `No longer needed: ${event.why.en}`;
    case 'related-changed':
      return `${nl ? 'Verbonden traject' : 'Related trajectory'} ${related(event.trajectory, event.phase, lang)}`;
    case 'phase-changed':
      return `${nl ? 'Fase' : 'Phase'}: ${definition.phases.find((each) => each.id === event.to)?.title[lang] ?? event.to}`;
    case 'ready-to-close':
      return event.ready
        ? nl
          ? 'Klaar om te sluiten'
          : 'Ready to close'
        : nl
          ? 'Niet meer klaar om te sluiten'
          : 'No longer ready to close';
    case 'closed':
      return `${nl ? 'Gesloten' : 'Closed'}: ${closingName(definition, event.outcome, lang)}`;
    case 'command-refused':
      return `${nl ? 'Geweigerd' : 'Refused'}: ${commandName(event.command, lang)}`;
    case 'command-failed':
      return `${nl ? 'Mislukt' : 'Failed'}: ${commandName(event.command, lang)}`;
    default:
      return other(event, nl);
  }
}

function outcome(
  definition: Definition,
  c: Case,
  event: CaseEvent & { type: 'decision-made' | 'decision-proposed' },
  lang: Lang,
): string {
  const of = c.items[event.item]?.of;
  const item = definition.items.find((each) => each.name === of);
  return [event.outcome, ...(event.also ?? [])].map((id) => outcomeTitle(item, id, lang)).join(', ');
}

/** The answer to a request, as the request calls it. */
function answer(
  definition: Definition,
  c: Case,
  event: CaseEvent & { type: 'request-answered' },
  lang: Lang,
): string {
  const of = c.items[event.item]?.of;
  return outcomeTitle(
    definition.items.find(({ name }) => name === of),
    event.answer,
    lang,
  );
}

/** What the store adds to the record, or a newer version wrote. */
function other(event: { type: string; from?: number; to?: number }, nl: boolean): string {
  if (event.type !== 'gap') return event.type;
  return nl
    ? `Gebeurtenissen ${event.from} tot en met ${event.to} ontbreken in dit overzicht`
    : `Events ${event.from} to ${event.to} are missing from this record`;
}

/** At most five moved dates in words; the rest as a number. */
function planned(
  changes: PlanChange[],
  item: (key: string) => string,
  day: (on: Day | null) => string,
  lang: Lang,
): string {
  const moved = changes.filter(
    ({ due, status }) => due && due.to !== null && due.to !== due.from && status?.to !== 'cancelled',
  );
  const dropped = changes.filter(
    (change) => change.status?.to === 'cancelled' && change.status.from !== null,
  );
  const parts = moved
    .slice(0, 5)
    .map(
      (change) =>
        `${item(change.item)} ${day(change.due!.to)}${change.due!.from ? ` (was ${day(change.due!.from)})` : ''}`,
    );
  if (moved.length > 5)
    parts.push(lang === 'nl' ? `en nog ${moved.length - 5}` : `and ${moved.length - 5} more`);
  if (dropped.length > 0)
    parts.push(`${dropped.map((change) => item(change.item)).join(', ')}: ${statusTexts.cancelled[lang]}`);
  const head = lang === 'nl' ? 'Planning' : 'Plan';
  return parts.length === 0
    ? lang === 'nl'
      ? 'Planning bijgewerkt'
      : 'Plan brought up to date'
    : `${head}: ${parts.join('; ')}`;
}

/** Type and phase of another trajectory, as its own definition calls them. */
function related(type: string, phase: string, lang: Lang): string {
  const definition = definitionOf(type);
  return `${definition?.title[lang] ?? type}: ${definition?.phases.find(({ id }) => id === phase)?.title[lang] ?? phase}`;
}

function said(
  definition: Definition,
  fact: string,
  value: FactValue,
  lang: Lang,
  agencies: AgencyNames,
): string {
  if (value === null) return lang === 'nl' ? 'onbekend' : 'unknown';
  if (typeof value === 'object') return `${agencies(value.agency)} (${roleName(value.role, lang)})`;
  if (typeof value === 'boolean') return lang === 'nl' ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no';
  return valueTitle(definition, fact, value, lang);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
