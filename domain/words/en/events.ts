import type { EventSentences } from '../event-sentences.ts';
import { capital, parts, quoted } from '../phrases.ts';
import { planned } from '../planned.ts';

/** Why a meeting was not held. */
const notHeld = {
  'client-absent': 'the client was not there',
  'party-absent': 'somebody who takes part was not there',
  'cancelled-in-time': 'called off in time',
  'cancelled-late': 'called off late',
};

export const events: EventSentences = {
  opened: (_, say) => `Trajectory opened: ${say.title}`,
  'date-set': ({ date, on, from }, say) =>
    `${capital(say.date(date))}: ${say.day(on)} (was ${say.day(from)})`,
  'fact-set': ({ fact, value, from }, say) =>
    `${say.fact(fact)}: ${say.value(fact, value)} ${from === value ? '(again)' : `(was ${say.value(fact, from)})`}`,
  planned: ({ changes }, say) =>
    planned(changes, say, {
      head: 'Plan',
      nothing: 'Plan brought up to date',
      was: (day) => `(was ${day})`,
      more: (n) => `and ${n} more`,
      dropped: (items) => `${items}: does not apply`,
    }),
  'item-completed': ({ item, on, note }, say) =>
    `${say.item(item)} done on ${say.day(on)}${note ? `: ${note}` : ''}`,
  'form-filled': ({ item, actor }, say) => `Answers for ${say.item(item)} kept by ${say.role(actor.role)}`,
  'decision-proposed': (event, say) =>
    `${say.item(event.item)} proposed by ${say.role(event.actor.role)}: ${say.outcome(event)}`,
  'decision-made': (event, say) => `${say.item(event.item)} decided: ${say.outcome(event)}`,
  'settings-taken': ({ organisation, parameters }, say) =>
    parameters
      ? `What ${say.agency(organisation)} has arranged holds here: partners, closed days, terms`
      : `What ${say.agency(organisation)} has changed holds here too from now on: partners, closed days, who is told`,
  'organisation-moved': ({ organisation, from }, say) =>
    `The plan moved from ${say.agency(from)} to ${say.agency(organisation)}`,
  'meeting-held': (event, say) => {
    const absent = say.absent(event);
    const agreed = event.agreements.length;
    return parts(
      `${say.item(event.item)} held on ${say.day(event.on)}`,
      absent && `absent: ${absent}`,
      agreed > 0 && `${agreed} agreements`,
    );
  },
  'request-sent': ({ item }, say) => `${say.item(item)} requested`,
  'request-answered': (event, say) =>
    `${say.item(event.item)}: ${say.answer(event)}${event.of ? `, by ${say.who(event.of)}` : ''}${event.text ? ` – ${quoted(event.text)}` : ''}`,
  'item-added': (event, say) => {
    const due = say.addedFor(event);
    return `${say.item(event.item)} added${due === undefined ? '' : `, due ${say.day(due)}`}`;
  },
  'item-skipped': ({ item }, say) => `${say.item(item)} skipped`,
  'item-reopened': ({ item }, say) => `${say.item(item)} reopened`,
  'item-acknowledged': ({ item }, say) => `${say.item(item)} acknowledged`,
  'item-extended': ({ item, until }, say) => `${say.item(item)} extended to ${say.day(until)}`,
  'term-overridden': (event, say) =>
    `Term of ${say.item(event.item)} changed: ${say.term(event)} (was ${say.term(event.from)})`,
  'definition-moved': ({ from, to }) => `The rules are now ${to} (was ${from})`,
  'party-joined': ({ party }, say) => {
    const person = say.person(party);
    const who = person === undefined ? '' : `: ${person}`;
    return `${say.agency(party.agency)} takes part as ${say.role(party.role)}${who}`;
  },
  paused: ({ track, reviewOn }, say) =>
    `Paused (${say.track(track)}); to be reviewed on ${say.day(reviewOn)}`,
  resumed: ({ track }, say) => `Resumed (${say.track(track)})`,
  'promise-settled': ({ item, kept }, say) => `${say.item(item)}: ${kept ? 'kept' : 'not kept'}`,
  reminded: ({ kind, item, to, given }, say) => {
    const what = kind === 'reminder' ? 'Reminder' : 'Escalation';
    const not = given ? '' : ' (not sent on its own: see the summary)';
    return `${what} for ${say.item(item)} to ${say.addressee(to)}${not}`;
  },
  'deadline-passed': ({ item, due }, say) => `${say.item(item)} is overdue (${say.day(due)})`,
  'alarm-raised': (event, say) => {
    const about = say.about(event);
    return `Alarm to ${say.addressee(event.to)}: ${say.alarm(event.code)}${about && ` – ${about}`}`;
  },
  'summary-given': ({ items }, say) =>
    `One message on what fell due earlier: ${items.map(say.item).join(', ')}`,
  'trajectory-opened': ({ related }, say) => `Trajectory opened: ${say.trajectory(related.type)}`,
  'message-sent': () => 'Shared with a related trajectory',
  'message-undelivered': () => 'A message to a related trajectory was not delivered',
  'need-changed': ({ why }, say) =>
    why ? `No longer needed: ${say.text(why)}` : 'Needed again by the trajectory that opened this one',
  'related-changed': ({ trajectory, phase }, say) =>
    `Related trajectory ${say.trajectory(trajectory)}: ${say.phase(phase, trajectory)}`,
  'related-continued': () => 'A related trajectory goes on',
  'client-deceased': ({ on }, say) => `Client deceased on ${say.day(on)}: all of it rests`,
  'client-alive': () => 'Death of the client taken back: the trajectory goes on',
  continued: () => 'Gone on after a close that was a mistake',
  'phase-changed': ({ to }, say) => `Phase: ${say.phase(to)}`,
  'ready-to-close': ({ ready }) => (ready ? 'Ready to close' : 'No longer ready to close'),
  closed: ({ outcome }, say) => `Closed: ${say.closing(outcome)}`,
  'command-refused': ({ command, detail }, say) =>
    `Refused: ${say.command(command)}${detail ? `. ${say.text(detail)}` : ''}`,
  'told-again': ({ command }, say) => `Told again, nothing changes: ${say.command(command)}`,
  'command-failed': ({ command }, say) => `Failed: ${say.command(command)}`,
  'item-forwarded': ({ item, of, to }, say) =>
    `${say.item(item)} was passed on from ${say.who(of)} to ${say.who(to)}`,
  'item-chased': ({ item, text }, say) => `Reminded of ${say.item(item)}${text ? `: ${text}` : ''}`,
  'meeting-planned': ({ item, on, time, place }, say) =>
    parts(
      `${say.item(item)} planned for ${say.day(on)}${time ? ` at ${time}` : ''}`,
      place !== undefined && place,
    ),
  'meeting-not-held': ({ item, on, why, by }, say) =>
    `${say.item(item)} was not held on ${say.day(on)}: ${notHeld[why]}${by ? ` (${say.who(by)})` : ''}`,
  'signal-answered': ({ item, response }, say) => `${say.item(item)} taken up: ${say.response(response)}`,
  'item-reported': ({ item, on }, say) =>
    `${say.item(item)} reported, done on ${say.day(on)}; to be confirmed`,
  'item-confirmed': ({ item, on }, say) => `${say.item(item)} confirmed, done on ${say.day(on)}`,
  'report-returned': ({ item }, say) => `${say.item(item)} not confirmed: back to whoever reported it`,
  'party-left': ({ agency }, say) => `${say.agency(agency)} takes part no more`,
  notified: ({ code, item, items = [item], to }, say) =>
    `Message to ${say.addressee(to)}: ${say.alarm(code)} – ${items.map(say.item).join(', ')}`,
  gap: ({ from, to }) => `Events ${from} to ${to} are missing from this record`,
};
