import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../domain/case/case.ts';
import {
  answer,
  complete,
  decide,
  decideBoth,
  hold,
  setDate,
  setFact,
  write,
} from '../../../scenarios/commands.ts';
import { care, municipality, probation, supervisor } from '../../../scenarios/people.ts';
import { opened } from '../../play.ts';
import { add, arrived, registered } from './housing.ts';

const neighbourhood: Actor = { agency: 'buurtteam', role: 'neighbourhood-team' };

describe('placement', () => {
  test('what is due when', () => {
    const play = registered();
    expect([play.due('advice-request'), play.due('risk-assessment'), play.due('screening')]).toEqual([
      '2026-06-15',
      '2026-06-15',
      '2026-06-22',
    ]);
    expect(play.item('advice-request')).toMatchObject({
      owner: probation,
      waitingOn: { agency: 'reclassering' },
    });
    play.by(care, decide('screening', 'suitable', 'Past in de groep'));
    expect(play.due('intake')).toBe('2026-06-15');
    play.on('2026-06-12');
    play.by(care, hold('intake', '2026-06-12'));
    expect(play.due('place-decision')).toBe('2026-06-19');
  });

  test('no information: who must give it is reminded', () => {
    const play = registered();
    play.on('2026-06-19');
    expect(play.told('risk-assessment')).toEqual([
      ['2026-06-08', 'probation-worker', 'half-way'],
      ['2026-06-15', 'probation-worker', 'on-the-day'],
    ]);
  });

  test('the waiting list is looked at again; an ambulatory bridge keeps contact', () => {
    const play = registered();
    play.by(
      care,
      decide('screening', 'suitable', 'Past'),
      hold('intake', '2026-06-01'),
      decide('place-decision', 'ambulatory-bridge', 'Vol'),
    );
    expect(play.current().phase).toBe('waiting');
    expect([play.due('place-decision-2'), play.due('ambulatory-contact')]).toEqual([
      '2026-06-29',
      '2026-06-15',
    ]);
    play.on('2026-06-15');
    play.by(care, hold('ambulatory-contact', '2026-06-15'));
    expect(play.due('ambulatory-contact-2')).toBe('2026-06-29');
    play.by(care, decide('place-decision-2', 'confirmed', 'Kamer vrij'));
    expect([play.current().phase, play.item('ambulatory-contact-2').status]).toEqual(['placed', 'cancelled']);
  });

  test('whoever registers the client gives the papers; probation where nobody was named', () => {
    const play = registered();
    expect(play.item('indication')).toMatchObject({ due: '2026-06-08', owner: probation, label: 'assumed' });
    play.by(care, setFact('registeredBy', municipality));
    const owners = ['indication', 'advice-request', 'risk-assessment'].map((item) => play.item(item).owner);
    expect(owners).toEqual([municipality, municipality, municipality]);
    play.by(municipality, answer('risk-assessment', 'delivered'));
  });

  test('contact during the bridge counts from the bridge: later looks at the list do not move what is overdue', () => {
    const play = registered();
    play.by(care, decide('screening', 'suitable', 'Past'), hold('intake', '2026-06-01'));
    play.by(care, decide('place-decision', 'waiting-list', 'Vol'));
    play.on('2026-06-29');
    play.by(care, decide('place-decision-2', 'ambulatory-bridge', 'Duurt lang'));
    expect(play.due('ambulatory-contact')).toBe('2026-07-13');
    play.on('2026-07-27');
    play.by(care, decide('place-decision-3', 'ambulatory-bridge', 'Nog vol'));
    expect(play.due('ambulatory-contact')).toBe('2026-07-13');
  });

  test.each(['other-setting', 'not-suitable'])(
    'screened as %s: ready to close, with the reason kept',
    (outcome) => {
      const play = registered();
      play.by(care, decide('screening', outcome, 'Groep te zwaar'));
      expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
      expect(play.item('intake').status).toBe('waiting');
    },
  );
});

describe('start', () => {
  test('first a talk without the supervisor, a week later the three-way talk, again after three months', () => {
    const play = arrived();
    expect([play.due('introductory-talk'), play.due('three-way-talk')]).toEqual(['2026-07-01', '2026-07-08']);
    expect(play.item('three-way-talk').label).toBe('practice');
    play.on('2026-07-08');
    play.by(care, hold('introductory-talk', '2026-07-01'), hold('three-way-talk', '2026-07-08'));
    expect(play.due('three-way-talk-2')).toBe('2026-10-08');
  });

  test('what was agreed first stays the start: a later talk moves nothing that is overdue', () => {
    const play = arrived();
    play.on('2026-07-08');
    play.by(care, hold('three-way-talk', '2026-07-08'));
    play.on('2026-10-08');
    play.by(care, hold('three-way-talk-2', '2026-10-08'));
    expect([play.due('supervisor-contact'), play.due('report')]).toEqual(['2026-07-22', '2026-08-05']);
  });

  test('no term twice: where the supervision is a trajectory of its own, its contacts are there', () => {
    const play = arrived();
    play.on('2026-07-08');
    play.by(care, hold('three-way-talk', '2026-07-08'), setFact('supervisionRuns', true));
    expect([play.item('supervisor-contact').status, play.item('report').status]).toEqual([
      'cancelled',
      'open',
    ]);
  });

  test('what they agree drives the terms and who receives the reports', () => {
    const play = arrived();
    expect([play.item('supervisor-contact').status, play.item('report').status]).toEqual([
      'waiting',
      'waiting',
    ]);
    play.on('2026-07-08');
    play.by(care, hold('three-way-talk', '2026-07-08'));
    expect([play.due('supervisor-contact'), play.due('report')]).toEqual(['2026-07-22', '2026-08-05']);
    play.by(
      care,
      setFact('supervisorContactWeeks', 3),
      setFact('reportWeeks', 2),
      setFact('reportTo', supervisor),
    );
    expect([play.due('supervisor-contact'), play.due('report')]).toEqual(['2026-07-29', '2026-07-22']);
    expect(play.item('supervisor-contact').owner).toEqual(supervisor);
    play.on('2026-07-22');
    play.by(care, complete('report'));
    expect(play.item('report-received')).toMatchObject({
      due: '2026-07-29',
      waitingOn: { agency: 'reclassering' },
    });
    expect(play.due('report-2')).toBe('2026-08-05');
    play.by(supervisor, answer('report-received', 'accepted'), hold('supervisor-contact', '2026-07-22'));
    expect(play.due('supervisor-contact-2')).toBe('2026-08-12');
  });
});

describe('while living there', () => {
  test('the house makes its own risk assessment, anew after each move and relocation', () => {
    const play = arrived();
    expect(play.item('own-risk-assessment')).toMatchObject({
      status: 'open',
      due: '2026-07-29',
      owner: care,
    });
    play.on('2026-07-20');
    play.by(care, complete('own-risk-assessment'));
    play.on('2026-07-20', '13:00');
    play.by(care, setFact('site', 'Locatie Oost'));
    expect(play.due('own-risk-assessment-2')).toBe('2026-08-03');
    play.by(care, complete('own-risk-assessment-2'));
    play.on('2026-09-01');
    play.by(care, setFact('stay', 'relocated', 'Samen besproken'));
    expect(play.due('own-risk-assessment-3')).toBe('2026-09-15');
  });

  test('a signal: what it is, then what is done about it; only what was reported is told to the client as such', () => {
    const play = arrived();
    play.on('2026-08-03');
    play.by(care, add('incident', 'Werk kwijt'));
    expect(play.due('incident')).toBe('2026-08-04');
    play.by(care, decide('incident', 'loss-of-protection', 'Ontslag na te laat komen'));
    expect([play.due('incident-plan'), play.item('client-informed')]).toEqual(['2026-08-04', undefined]);
    play.by(care, decideBoth('incident-plan', 'reported', 'own-plan', 'Terugval dreigt; samen plan'));
    expect(play.item('client-informed')).toMatchObject({ due: '2026-08-04', owner: care });
    // Probation hears it; the house reports to no prosecution (S4:1748-1750, 1902-1905).
    expect(play.item('incident-plan').readers).toEqual([supervisor]);
    play.by(
      care,
      add('incident', 'Ruzie'),
      decide('incident-2', 'rising-risk', 'Buren'),
      decide('incident-plan-2', 'no-action', 'Voorbij'),
    );
    expect(play.item('client-informed-2')).toBeUndefined();
    expect(play.current().facts.stay).toBe('running');
  });

  test('suspended, relocated and resumed: by a person, reversible, each time a talk about the return', () => {
    const play = arrived();
    play.on('2026-07-08');
    play.by(care, hold('three-way-talk', '2026-07-08'), setFact('stay', 'suspended', 'Samen besproken'));
    expect([play.current().phase, play.item('report').status, play.due('return-talk')]).toEqual([
      'suspended',
      'cancelled',
      '2026-07-15',
    ]);
    play.on('2026-07-10');
    play.by(care, hold('return-talk', '2026-07-10'), setFact('stay', 'running', 'Samen besproken'));
    expect(play.item('away-contact').status).toBe('cancelled');
    expect([play.current().phase, play.due('report'), play.item('return-talk-2')]).toEqual([
      'living',
      '2026-08-05',
      undefined,
    ]);
    play.on('2026-07-20');
    play.by(care, setFact('stay', 'relocated', 'Samen besproken'));
    expect([play.current().phase, play.due('return-talk-2'), play.item('report').status]).toEqual([
      'relocated',
      '2026-07-27',
      'cancelled',
    ]);
    // Nobody is forgotten while away: every two weeks until the stay goes on.
    expect(play.due('away-contact')).toBe('2026-08-03');
    play.on('2026-08-03');
    play.by(care, hold('away-contact', '2026-08-03'));
    expect(play.due('away-contact-2')).toBe('2026-08-17');
  });

  test('one track can stand still while the others run', () => {
    const play = registered();
    play.by(care, { type: 'pause', track: 'placement', reason: 'Crisis', reviewOn: '2026-07-01' });
    play.on('2026-06-30');
    expect(play.told('screening')).toEqual([]);
    expect(play.current().status).toBe('open');
  });

  test('an abstinent client at a tolerance site is looked at', () => {
    const play = arrived();
    play.by(care, setFact('abstinent', true));
    expect(play.item('site-mismatch').status).toBe('waiting');
    play.by(care, setFact('toleranceSite', true));
    expect(play.due('site-mismatch')).toBe('2026-07-08');
    play.by(care, decide('site-mismatch', 'stays', 'Eerst elke dag contact'));
    play.on('2026-08-03');
    play.by(care, setFact('site', 'Locatie Oost'));
    expect(play.due('site-mismatch-2')).toBe('2026-08-10');
    play.by(care, decide('site-mismatch-2', 'relocate', 'Verleiding te groot'));
    expect(play.current().facts.stay).toBe('running');
    expect(play.item('other-site')).toMatchObject({ due: '2026-08-31', owner: care });
  });

  test('practice of single houses: letter address weekly, two years at most, three months on site', () => {
    const play = arrived();
    play.by(
      care,
      setFact('letterAddress', true),
      add('first-months-on-site', 'Woon-werktraject'),
      setFact('transitionalHouse', true),
    );
    expect(
      ['letter-address', 'first-months-on-site', 'transitional-end'].map((item) => [
        play.due(item),
        play.item(item).label,
      ]),
    ).toEqual([
      ['2026-07-08', 'practice'],
      ['2026-10-01', 'practice'],
      ['2028-06-30', 'practice'], // 1 July 2028 is a Saturday
    ]);
    play.on('2026-07-07');
    play.by(care, complete('letter-address'));
    expect(play.due('letter-address-2')).toBe('2026-07-14');
    play.by(care, setFact('letterAddress', false));
    expect(play.item('letter-address-2').status).toBe('cancelled');
  });
});

describe('the transitional house', () => {
  test('its two years count from when the client lives there, not from an earlier house', () => {
    const play = arrived();
    play.on('2026-09-01');
    play.by(care, setFact('transitionalHouse', true));
    expect(play.due('transitional-end')).toBe('2028-09-01');
  });
});

describe('outflow', () => {
  test('all parties must have confidence: neither alone decides', () => {
    const play = arrived();
    play.on('2026-09-01');
    play.by(
      care,
      add('outflow-decision', 'Woning beschikbaar'),
      decide('outflow-decision', 'all-confident', 'Zelfstandig'),
    );
    expect(play.item('outflow-decision')).toMatchObject({ status: 'open', owner: supervisor });
    expect(play.item('final-report').status).toBe('waiting');
    play.by(supervisor, decide('outflow-decision', 'all-confident', 'Eens'));
    expect([play.due('final-report'), play.due('handover'), play.current().phase]).toEqual([
      '2026-09-15',
      '2026-09-29',
      'ended',
    ]);
    const handover = opened(play, 'warm-handover');
    handover.by(care, complete('package'));
    handover.by(neighbourhood, answer('acceptance', 'accepted'));
    play.by(care, complete('final-report'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('whoever was told to take over gets the hand-over', () => {
    const play = arrived();
    const other: Actor = { agency: 'bw-oost', role: 'care-worker' };
    play.by(care, setFact('outflowTo', other), add('outflow-decision', 'Dichter bij zijn moeder'));
    for (const each of [care, supervisor]) play.by(each, decide('outflow-decision', 'all-confident', 'Goed'));
    const handover = opened(play, 'warm-handover');
    handover.by(care, complete('package'));
    handover.by(other, answer('acceptance', 'accepted'));
    expect(play.item('handover').status).toBe('done');
  });

  test('a negative end asks for its reasons, and is no verdict by itself', () => {
    const play = arrived();
    play.by(care, setFact('stay', 'ended-negatively', 'Samen besproken'));
    expect([play.current().phase, play.due('outflow-reasons'), play.current().readyToClose]).toEqual([
      'ended-negatively',
      '2026-07-08',
      false,
    ]);
    expect([play.due('final-report'), play.item('three-way-talk').status]).toEqual([
      '2026-07-15',
      'cancelled',
    ]);
    play.by(care, write('outflow-reasons', 'Paste niet in de groep'));
    expect(play.current().readyToClose).toBe(false);
    play.by(care, complete('final-report'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('resumed after a negative end: the next outflow has reasons and a report of its own', () => {
    const play = arrived();
    play.by(
      care,
      setFact('stay', 'ended-negatively', 'Samen besproken'),
      write('outflow-reasons', 'Paste niet in de groep'),
      complete('final-report'),
    );
    play.on('2026-07-06');
    play.by(care, setFact('stay', 'running', 'Samen besproken'));
    play.on('2026-09-01');
    play.by(care, setFact('stay', 'ended-negatively', 'Samen besproken'));
    expect([play.due('outflow-reasons-2'), play.due('final-report-2'), play.current().readyToClose]).toEqual([
      '2026-09-08',
      '2026-09-15',
      false,
    ]);
  });

  test('the end of the title opens its own countdown, which prepares it', () => {
    const play = arrived({ titleEnd: '2027-01-15' });
    const title = opened(play, 'title-end');
    expect([title.due('indication-applied'), play.due('title-end-prepared')]).toEqual([
      '2026-08-14',
      '2027-01-15',
    ]);
    play.by(care, setDate('titleEnd', '2027-02-15'));
    expect(title.due('indication-applied')).toBe('2026-09-15');
    title.by(care, complete('indication-applied'));
    title.by(municipality, decide('indication-decided', 'granted', 'Wmo'));
    expect(play.item('title-end-prepared').status).toBe('done');
  });

  test('a title that ends undecided is not prepared', () => {
    const play = arrived({ titleEnd: '2027-01-15' });
    play.on('2027-01-20');
    expect(opened(play, 'title-end').current().phase).toBe('ended-undecided');
    expect(play.item('title-end-prepared').status).toBe('open');
  });
});
