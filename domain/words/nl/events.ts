import type { EventSentences } from '../event-sentences.ts';
import { capital, parts, quoted } from '../phrases.ts';
import { planned } from '../planned.ts';

/** Why a meeting was not held. */
const notHeld = {
  'client-absent': 'de cliënt was er niet',
  'party-absent': 'een deelnemer was er niet',
  'cancelled-in-time': 'op tijd afgezegd',
  'cancelled-late': 'te laat afgezegd',
};

export const events: EventSentences = {
  opened: (_, say) => `Traject geopend: ${say.title}`,
  'date-set': ({ date, on, from }, say) =>
    `${capital(say.date(date))}: ${say.day(on)} (was ${say.day(from)})`,
  'fact-set': ({ fact, value, from }, say) =>
    `${say.fact(fact)}: ${say.value(fact, value)} ${from === value ? '(opnieuw)' : `(was ${say.value(fact, from)})`}`,
  planned: ({ changes }, say) =>
    planned(changes, say, {
      head: 'Planning',
      nothing: 'Planning bijgewerkt',
      was: (day) => `(was ${day})`,
      more: (n) => `en nog ${n}`,
      dropped: (items) => `${items}: niet van toepassing`,
    }),
  'item-completed': ({ item, on, note }, say) =>
    `${say.item(item)} gedaan op ${say.day(on)}${note ? `: ${note}` : ''}`,
  'form-filled': ({ item, actor }, say) =>
    `Antwoorden voor ${say.item(item)} bewaard door ${say.role(actor.role)}`,
  'decision-proposed': (event, say) =>
    `${say.item(event.item)} voorgesteld door ${say.role(event.actor.role)}: ${say.outcome(event)}`,
  'decision-made': (event, say) => `${say.item(event.item)} besloten: ${say.outcome(event)}`,
  'settings-taken': ({ organisation, parameters }, say) =>
    parameters
      ? `Wat ${say.agency(organisation)} heeft afgesproken, geldt hier: partners, gesloten dagen, termijnen`
      : `Wat ${say.agency(organisation)} heeft veranderd, geldt nu ook hier: partners, gesloten dagen, wie melding krijgt`,
  'organisation-moved': ({ organisation, from }, say) =>
    `Het plan ging van ${say.agency(from)} naar ${say.agency(organisation)}`,
  'meeting-held': (event, say) => {
    const absent = say.absent(event);
    const agreed = event.agreements.length;
    return parts(
      `${say.item(event.item)} gehouden op ${say.day(event.on)}`,
      absent && `afwezig: ${absent}`,
      agreed > 0 && `${agreed} afspraken`,
    );
  },
  'request-sent': ({ item }, say) => `${say.item(item)} gevraagd`,
  'request-answered': (event, say) =>
    `${say.item(event.item)}: ${say.answer(event)}${event.of ? `, door ${say.who(event.of)}` : ''}${event.text ? ` – ${quoted(event.text)}` : ''}`,
  'item-added': (event, say) => {
    const due = say.addedFor(event);
    return `${say.item(event.item)} toegevoegd${due === undefined ? '' : `, klaar op ${say.day(due)}`}`;
  },
  'item-skipped': ({ item }, say) => `${say.item(item)} overgeslagen`,
  'item-reopened': ({ item }, say) => `${say.item(item)} heropend`,
  'item-acknowledged': ({ item }, say) => `${say.item(item)} gezien`,
  'item-extended': ({ item, until }, say) => `${say.item(item)} verlengd tot ${say.day(until)}`,
  'term-overridden': (event, say) =>
    `Termijn van ${say.item(event.item)} aangepast: ${say.term(event)} (was ${say.term(event.from)})`,
  'definition-moved': ({ from, to }) => `De regels zijn nu ${to} (was ${from})`,
  'party-joined': ({ party }, say) => {
    const person = say.person(party);
    const who = person === undefined ? '' : `: ${person}`;
    return `${say.agency(party.agency)} doet mee als ${say.role(party.role)}${who}`;
  },
  paused: ({ track, reviewOn }, say) =>
    `Gepauzeerd (${say.track(track)}); opnieuw bekijken op ${say.day(reviewOn)}`,
  resumed: ({ track }, say) => `Hervat (${say.track(track)})`,
  'promise-settled': ({ item, kept }, say) => `${say.item(item)}: ${kept ? 'nagekomen' : 'niet nagekomen'}`,
  reminded: ({ kind, item, to, given }, say) => {
    const what = kind === 'reminder' ? 'Herinnering' : 'Opschaling';
    const not = given ? '' : ' (niet los verstuurd: zie de samenvatting)';
    return `${what} voor ${say.item(item)} aan ${say.addressee(to)}${not}`;
  },
  'deadline-passed': ({ item, due }, say) => `${say.item(item)} is verlopen (${say.day(due)})`,
  'alarm-raised': (event, say) => {
    const about = say.about(event);
    return `Alarm aan ${say.addressee(event.to)}: ${say.alarm(event.code)}${about && ` – ${about}`}`;
  },
  'summary-given': ({ items }, say) =>
    `Eén bericht over wat eerder klaar moest zijn: ${items.map(say.item).join(', ')}`,
  'trajectory-opened': ({ related }, say) => `Traject geopend: ${say.trajectory(related.type)}`,
  'message-sent': () => 'Gedeeld met een verbonden traject',
  'message-undelivered': () => 'Bericht aan een verbonden traject kwam niet aan',
  'need-changed': ({ why }, say) =>
    why ? `Niet meer nodig: ${say.text(why)}` : 'Weer nodig voor het traject waaruit dit begon',
  'related-changed': ({ trajectory, phase }, say) =>
    `Verbonden traject ${say.trajectory(trajectory)}: ${say.phase(phase, trajectory)}`,
  'related-continued': () => 'Een verbonden traject gaat verder',
  'client-deceased': ({ on }, say) => `Cliënt overleden op ${say.day(on)}: alles rust`,
  'client-alive': () => 'Overlijden van de cliënt ingetrokken: het traject gaat verder',
  continued: () => 'Verdergegaan na een sluiting die een vergissing was',
  'phase-changed': ({ to }, say) => `Fase: ${say.phase(to)}`,
  'ready-to-close': ({ ready }) => (ready ? 'Klaar om te sluiten' : 'Niet meer klaar om te sluiten'),
  closed: ({ outcome }, say) => `Gesloten: ${say.closing(outcome)}`,
  'command-refused': ({ command, detail }, say) =>
    `Geweigerd: ${say.command(command)}${detail ? `. ${say.text(detail)}` : ''}`,
  'told-again': ({ command }, say) => `Opnieuw doorgegeven, er verandert niets: ${say.command(command)}`,
  'command-failed': ({ command }, say) => `Mislukt: ${say.command(command)}`,
  'item-forwarded': ({ item, of, to }, say) =>
    `${say.item(item)} ging van ${say.who(of)} door naar ${say.who(to)}`,
  'item-chased': ({ item, text }, say) => `Herinnerd aan ${say.item(item)}${text ? `: ${text}` : ''}`,
  'meeting-planned': ({ item, on, time, place }, say) =>
    parts(
      `${say.item(item)} gepland op ${say.day(on)}${time ? ` om ${time}` : ''}`,
      place !== undefined && place,
    ),
  'meeting-not-held': ({ item, on, why, by }, say) =>
    `${say.item(item)} ging niet door op ${say.day(on)}: ${notHeld[why]}${by ? ` (${say.who(by)})` : ''}`,
  'signal-answered': ({ item, response }, say) => `${say.item(item)} opgepakt: ${say.response(response)}`,
  'item-reported': ({ item, on }, say) =>
    `${say.item(item)} gemeld, gedaan op ${say.day(on)}; nog te bevestigen`,
  'item-confirmed': ({ item, on }, say) => `${say.item(item)} bevestigd, gedaan op ${say.day(on)}`,
  'report-returned': ({ item }, say) => `${say.item(item)} niet bevestigd: terug naar wie het meldde`,
  'party-left': ({ agency }, say) => `${say.agency(agency)} doet niet meer mee`,
  notified: ({ code, item, items = [item], to }, say) =>
    `Bericht aan ${say.addressee(to)}: ${say.alarm(code)} – ${items.map(say.item).join(', ')}`,
  gap: ({ from, to }) => `Gebeurtenissen ${from} tot en met ${to} ontbreken in dit overzicht`,
};
