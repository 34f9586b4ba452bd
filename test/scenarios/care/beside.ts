import { close, complete, decide, hold, kept, present, promise, setFact } from '../commands.ts';
import { care, client } from '../people.ts';
import type { Scenario, Story } from '../story.ts';
import { livesThere, peer, volunteers } from './words.ts';

const wish = (open: Story['open']) =>
  open('buddy-matching', { by: care, dates: {}, parties: [volunteers, peer] });

/** Case 8 (S4:2070-2101): a peer expert from the same past comes along to an appointment on his day off. */
export const peerComesAlong: Scenario = async ({ on, open }) => {
  await on('2026-06-01');
  const support = await wish(open);
  await support.due({ wish: '2026-06-08' });
  await support.by(care, decide('wish', 'peer-expert', 'Iemand die het zelf heeft meegemaakt'));
  await support.due({ match: '2026-06-29' });
  await support.by(volunteers, decide('match', 'matched', 'Ze kennen elkaar van vroeger'));
  await support.due({
    'click-talk': '2026-06-15',
    'peer-role-agreed': '2026-06-15',
    'client-told': '2026-06-15',
  });
  await support.shows({ 'basic-training': { status: 'cancelled' } });

  await on('2026-06-04');
  await support.by(volunteers, hold('click-talk', '2026-06-04', [], present(client, volunteers, peer, care)));
  await support.by(volunteers, decide('click', 'yes', 'Gelijkwaardig'), complete('peer-role-agreed'));
  await support.shows({ 'contact-starts': { status: 'waiting' } });
  await on('2026-06-09');
  await support.by(care, complete('client-told'));
  await support.due({ 'contact-starts': '2026-07-16' });
  await support.by(volunteers, complete('contact-starts'));
  await support.is({ phase: 'contact' });
  await support.due({ 'guidance-talk': '2026-07-07', 'logbook-read': '2026-06-23' });

  await support.by(care, promise(care, 'Mee naar het gesprek over de nieuwe woonplek', '2026-06-18'));
  await on('2026-06-10');
  await support.by(care, { type: 'settle', promise: 'promise-1', kept: false, note: 'Kan die dag niet' });
  await support.by(peer, promise(peer, 'Gaat zelf mee, op zijn vrije dag', '2026-06-18'));
  await on('2026-06-18');
  await support.told('promise-1', []);
  await support.told('promise-2', [
    ['2026-06-15', 'peer-expert at bw-de-brug', 'half-way'], // half-way is a Saturday
    ['2026-06-18', 'peer-expert at bw-de-brug', 'on-the-day'],
  ]);
  await support.by(peer, kept('promise-2'));

  await on('2026-07-07');
  await support.by(volunteers, hold('guidance-talk', '2026-07-07'));
  await support.due({ 'guidance-talk-2': '2026-08-04' });
  await on('2026-07-13');
  await support.by(care, setFact('ending', true, 'Samen besproken')); // he has a new place to live
  await support.is({ phase: 'farewell' });
  await support.due({ farewell: '2026-08-10' });
  await on('2026-08-07');
  await support.by(volunteers, hold('farewell', '2026-08-07', [], present(client, peer)));
  await support.is({ phase: 'ended', readyToClose: true, status: 'open' });
  await support.by(volunteers, close('ended', 'Nieuwe woonplek'));
  await support.is({ status: 'closed' });
};

/** Case 9 (S4:2102-2145): lonely and in a crisis: the search for a buddy is parked, cooking with the cooking buddy goes on. */
export const parkedInACrisis: Scenario = async (story) => {
  const { on, open } = story;
  const house = await livesThere(story, '2026-06-01');
  const cooking = await wish(open);
  await cooking.by(care, decide('wish', 'volunteer', 'Elke week samen koken'));
  await cooking.by(volunteers, decide('match', 'matched', 'Kookt graag'), hold('click-talk', '2026-06-08'));
  await cooking.by(
    volunteers,
    decide('click', 'yes', 'Klikt'),
    complete('basic-training'),
    complete('secrecy-agreed'),
  );
  await cooking.by(care, complete('client-told'));
  await cooking.by(volunteers, complete('contact-starts'));

  const buddy = await wish(open);
  await buddy.by(care, decide('wish', 'volunteer', 'Wil een vriend'));
  await buddy.due({ match: '2026-07-06' });
  await buddy.by(care, { type: 'pause', track: 'matching', reason: 'Crisis', reviewOn: '2026-07-13' });

  await on('2026-06-22');
  await cooking.due({ 'logbook-read': '2026-06-22' });
  await cooking.told('logbook-read', [
    ['2026-06-15', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-06-22', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await cooking.by(care, complete('logbook-read'));

  await on('2026-07-13');
  await buddy.told('match', []); // nobody is chased while it is parked
  await buddy.alarms('review-pause', [
    ['2026-07-13', 'coordinator at bw-de-brug', null],
    ['2026-07-13', 'care-worker at bw-de-brug', null],
  ]);
  await cooking.is({ phase: 'contact' });
  await house.is({ phase: 'living' });
  await buddy.by(care, { type: 'resume', track: 'matching', reason: 'Het gaat beter' });
  await buddy.shows({ match: { status: 'open', deadlineStatus: 'overdue' } });
  await buddy.by(volunteers, decide('match', 'no-match-yet', 'Niemand die past'));
  await buddy.due({ 'match-2': '2026-08-10' });

  await on('2026-07-27');
  await buddy.by(volunteers, decide('match-2', 'matched', 'Houdt ook van schaken'));
  await buddy.due({
    'click-talk': '2026-08-10',
    'basic-training': '2026-08-24',
    'secrecy-agreed': '2026-08-24',
    'client-told': '2026-08-10',
  });
  await on('2026-08-10');
  await buddy.by(
    volunteers,
    hold('click-talk', '2026-08-10', [], present(client, volunteers, care)),
    decide('click', 'yes', 'Klikt'),
  );
  await buddy.by(volunteers, complete('basic-training'), complete('secrecy-agreed'));
  await buddy.shows({ 'contact-starts': { status: 'waiting' } }); // the client does not know yet what must be reported
  await buddy.by(care, complete('client-told'));
  await buddy.by(volunteers, complete('contact-starts'));
  await buddy.is({ phase: 'contact', readyToClose: false });
  await buddy.due({ 'guidance-talk': '2026-09-07', 'logbook-read': '2026-08-24' });
};
