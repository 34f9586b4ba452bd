import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/model/case.ts';
import { answer, complete, decide, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { care, municipality, probation, supervisor } from '../../scenarios/people.ts';
import { opened } from '../domain/play.ts';
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
    expect(play.item('advice-request')).toMatchObject({ owner: probation, waitingOn: 'reclassering' });
    play.by(care, decide('screening', 'suitable', 'Past in de groep'));
    expect(play.due('intake')).toBe('2026-06-15');
    play.on('2026-06-12');
    play.by(care, hold('intake', '2026-06-12'));
    expect(play.due('place-decision')).toBe('2026-06-19');
  });

  test('no information: who must give it is reminded, then it climbs', () => {
    const play = registered();
    play.on('2026-06-19');
    expect(play.told('risk-assessment')).toEqual([
      ['2026-06-08', 'probation-worker', 'half-way'],
      ['2026-06-15', 'probation-worker', 'on-the-day'],
      ['2026-06-16', 'coordinator', 'coordinator'],
      ['2026-06-18', 'case-director', 'case-director'],
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
    expect([play.due('place-decision-2'), play.due('ambulatory-contact')]).toEqual(['2026-06-29', '2026-06-15']);
    play.on('2026-06-15');
    play.by(care, hold('ambulatory-contact', '2026-06-15'));
    expect(play.due('ambulatory-contact-2')).toBe('2026-06-29');
    play.by(care, decide('place-decision-2', 'confirmed', 'Kamer vrij'));
    expect([play.current().phase, play.item('ambulatory-contact-2').status]).toEqual(['placed', 'cancelled']);
  });

  test.each(['other-setting', 'not-suitable'])('screened as %s: ready to close, with the reason kept', (outcome) => {
    const play = registered();
    play.by(care, decide('screening', outcome, 'Groep te zwaar'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
    expect(play.item('intake').status).toBe('waiting');
  });
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

  test('what they agree drives the terms and who receives the reports', () => {
    const play = arrived();
    expect([play.item('supervisor-contact').status, play.item('report').status]).toEqual(['waiting', 'waiting']);
    play.on('2026-07-08');
    play.by(care, hold('three-way-talk', '2026-07-08'));
    expect([play.due('supervisor-contact'), play.due('report')]).toEqual(['2026-07-22', '2026-08-05']);
    play.by(care, setFact('supervisorContactWeeks', 3), setFact('reportWeeks', 2), setFact('reportTo', supervisor));
    expect([play.due('supervisor-contact'), play.due('report')]).toEqual(['2026-07-29', '2026-07-22']);
    expect(play.item('supervisor-contact').owner).toEqual(supervisor);
    play.on('2026-07-22');
    play.by(care, complete('report'));
    expect(play.item('report-received')).toMatchObject({ due: '2026-07-29', waitingOn: 'reclassering' });
    expect(play.due('report-2')).toBe('2026-08-05');
    play.by(supervisor, answer('report-received', 'accepted'), hold('supervisor-contact', '2026-07-22'));
    expect(play.due('supervisor-contact-2')).toBe('2026-08-12');
  });
});

describe('while living there', () => {
  test('a move makes the risk assessment stale', () => {
    const play = arrived();
    expect(play.item('risk-assessment-2')).toBeUndefined();
    play.on('2026-08-03');
    play.by(care, setFact('site', 'Locatie Oost'));
    expect(play.item('risk-assessment-2')).toMatchObject({ status: 'open', due: '2026-08-17' });
    play.by(probation, answer('risk-assessment-2', 'delivered'));
    play.on('2026-09-01');
    play.by(care, setFact('site', 'Locatie West'));
    expect(play.due('risk-assessment-3')).toBe('2026-09-15');
  });

  test('a signal: what it is and what is done in one decision, and the client knows', () => {
    const play = arrived();
    play.on('2026-08-03');
    play.by(care, add('incident', 'Werk kwijt'));
    expect(play.due('incident')).toBe('2026-08-04');
    play.by(care, {
      type: 'decide',
      item: 'incident',
      outcome: 'loss-of-protection',
      also: ['reported'],
      reason: 'Terugval dreigt; samen plan',
    });
    expect(play.item('client-informed')).toMatchObject({ due: '2026-08-04', owner: care });
    expect(play.current().facts.stay).toBe('running');
  });

  test('suspended, relocated and resumed: by a person, reversible, each time a talk about the return', () => {
    const play = arrived();
    play.on('2026-07-08');
    play.by(care, hold('three-way-talk', '2026-07-08'), setFact('stay', 'suspended'));
    expect([play.current().phase, play.item('report').status, play.due('return-talk')]).toEqual(['suspended', 'cancelled', '2026-07-15']);
    play.on('2026-07-10');
    play.by(care, hold('return-talk', '2026-07-10'), setFact('stay', 'running'));
    expect([play.current().phase, play.due('report'), play.item('return-talk-2')]).toEqual(['living', '2026-08-05', undefined]);
    play.on('2026-07-20');
    play.by(care, setFact('stay', 'relocated'));
    expect([play.current().phase, play.due('return-talk-2'), play.item('report').status]).toEqual(['relocated', '2026-07-27', 'cancelled']);
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
    play.by(care, decide('site-mismatch', 'relocate', 'Verleiding te groot'));
    expect(play.current().facts.stay).toBe('running');
  });

  test('practice of single houses: letter address weekly, two years at most, three months on site', () => {
    const play = arrived();
    play.by(
      care,
      add('letter-address', 'Geen inschrijving'),
      add('first-months-on-site', 'Woon-werktraject'),
      setFact('transitionalHouse', true),
    );
    expect(['letter-address', 'first-months-on-site', 'transitional-end'].map((item) => [play.due(item), play.item(item).label])).toEqual([
      ['2026-07-08', 'practice'],
      ['2026-10-01', 'practice'],
      ['2028-06-30', 'practice'], // 1 July 2028 is a Saturday
    ]);
    play.on('2026-07-07');
    play.by(care, complete('letter-address'));
    expect(play.due('letter-address-2')).toBe('2026-07-14');
  });
});

describe('outflow', () => {
  test('all parties must have confidence: neither alone decides', () => {
    const play = arrived();
    play.on('2026-09-01');
    play.by(care, add('outflow-decision', 'Woning beschikbaar'), decide('outflow-decision', 'all-confident', 'Zelfstandig'));
    expect(play.item('outflow-decision')).toMatchObject({ status: 'open', owner: supervisor });
    expect(play.item('final-report').status).toBe('waiting');
    play.by(supervisor, decide('outflow-decision', 'all-confident', 'Eens'));
    expect([play.due('final-report'), play.due('handover'), play.current().phase]).toEqual(['2026-09-15', '2026-09-29', 'ended']);
    const handover = opened(play, 'warm-handover');
    handover.by(care, complete('package'));
    handover.by(neighbourhood, answer('acceptance', 'accepted'));
    play.by(care, complete('final-report'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('a negative end asks for its reasons, and is no verdict by itself', () => {
    const play = arrived();
    play.by(care, setFact('stay', 'ended-negatively'));
    expect([play.current().phase, play.due('outflow-reasons'), play.current().readyToClose]).toEqual([
      'ended-negatively',
      '2026-07-08',
      false,
    ]);
    play.by(care, complete('outflow-reasons'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('the end of the title opens its own countdown, which prepares it', () => {
    const play = arrived({ titleEnd: '2027-01-15' });
    const title = opened(play, 'title-end');
    expect([title.due('indication-applied'), play.due('title-end-prepared')]).toEqual(['2026-08-14', '2027-01-15']);
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
