import { volunteers } from '../care/words.ts';
import { add, close, complete, decide, hold, present, setFact } from '../commands.ts';
import { care, client } from '../people.ts';
import type { Scenario } from '../story.ts';

/** T15 (S4:2102-2145, 2713-2728): the first buddy does not click, the second does; he signals, the care workers weigh; a farewell. */
export const volunteerBuddy: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const buddy = await open('buddy-matching', { by: care, dates: {}, parties: [volunteers] });
  await buddy.is({ phase: 'wish' });
  await buddy.by(care, decide('wish', 'volunteer', 'Iemand om mee te vissen'));
  await buddy.is({ phase: 'matching' });
  await buddy.due({ match: '2026-06-29' });
  await on('2026-06-15');
  await buddy.told('match', [['2026-06-15', 'volunteer-coordinator at bw-de-brug', 'before-14']]);
  await buddy.by(volunteers, decide('match', 'matched', 'Vist ook'));
  await buddy.is({ phase: 'matched' });
  await buddy.due({
    'click-talk': '2026-06-29',
    'basic-training': '2026-07-13',
    'secrecy-agreed': '2026-07-13',
    'client-told': '2026-06-29',
  });
  await on('2026-06-22');
  await buddy.by(volunteers, hold('click-talk', '2026-06-22', [], present(client, volunteers)));
  await buddy.due({ click: '2026-06-24' });
  await buddy.by(volunteers, decide('click', 'no', 'Ze praten langs elkaar heen'));
  await buddy.due({ 'match-2': '2026-07-20' });

  await on('2026-07-20');
  await buddy.by(volunteers, decide('match-2', 'matched', 'Rustige man, zelfde buurt'));
  await buddy.shows({ 'basic-training': { status: 'cancelled' } }); // that of the first volunteer
  await buddy.due({ 'click-talk-2': '2026-08-03', 'basic-training-2': '2026-08-17' });
  await on('2026-08-03');
  await buddy.by(volunteers, hold('click-talk-2', '2026-08-03', [], present(client, volunteers, care)));
  await buddy.by(volunteers, decide('click-2', 'yes', 'Klikt'));
  await buddy.shows({ 'contact-starts': { status: 'waiting' } }); // first the training
  await on('2026-08-18');
  await buddy.told('basic-training-2', [
    ['2026-08-03', 'volunteer-coordinator at bw-de-brug', 'before-14'],
    ['2026-08-14', 'volunteer-coordinator at bw-de-brug', 'before-3'],
    ['2026-08-17', 'volunteer-coordinator at bw-de-brug', 'on-the-day'],
  ]);
  await buddy.by(volunteers, complete('basic-training-2'), complete('secrecy-agreed-2'));
  await buddy.by(care, complete('client-told-2'));
  await buddy.due({ 'contact-starts': '2026-09-14' });
  await buddy.by(volunteers, complete('contact-starts'));
  await buddy.is({ phase: 'contact' });
  await buddy.due({ 'guidance-talk': '2026-09-15', 'logbook-read': '2026-09-01' });
  await buddy.by(volunteers, setFact('guidanceWeeks', 6));
  await buddy.due({ 'guidance-talk': '2026-09-29' });

  await on('2026-09-01');
  await buddy.by(
    care,
    complete('logbook-read'),
    add('safety-signal', 'Hij neemt een mes mee naar het water'),
  );
  await buddy.due({ 'safety-signal': '2026-09-02', 'logbook-read-2': '2026-09-15' });
  await buddy.by(care, decide('safety-signal', 'own-plan', 'Samen besproken: het mes blijft thuis'));
  await buddy.due({ 'signal-told': '2026-09-02' });
  await on('2026-09-03');
  await buddy.told('signal-told', [['2026-09-02', 'care-worker at bw-de-brug', 'on-the-day']]);
  await buddy.by(care, complete('signal-told'));

  await on('2026-09-29');
  await buddy.by(volunteers, hold('guidance-talk', '2026-09-29'), setFact('ending', true, 'Samen besproken'));
  await buddy.is({ phase: 'farewell' });
  await buddy.due({ farewell: '2026-10-27' });
  await on('2026-10-27');
  await buddy.by(volunteers, hold('farewell', '2026-10-27', [], present(client, volunteers)));
  await buddy.shows({
    'guidance-talk-2': { status: 'cancelled' },
    'logbook-read-2': { status: 'cancelled' },
  });
  await buddy.is({ phase: 'ended', readyToClose: true });
  await buddy.by(volunteers, close('ended', 'Hij vist nu met de vereniging'));
  await buddy.is({ status: 'closed' });
};
