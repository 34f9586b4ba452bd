import { expect, test } from 'vitest';
import { complete, confirm, decide, hold, setDate, setFact, skip } from '../../../scenarios/commands.ts';
import { care, probation, supervisor } from '../../../scenarios/people.ts';
import { begin, opened, plan } from '../../play.ts';
import { add, arrived, registered } from './housing.ts';

/** Living there under a title until Friday 15 January 2027, with what was agreed in the three-way talk. */
function underTitle() {
  const play = arrived({ titleEnd: '2027-01-15' });
  play.on('2026-07-08');
  play.by(care, hold('three-way-talk', '2026-07-08'), setFact('reportTo', supervisor));
  return play;
}

test('when the title ends, so does the supervision by probation: no talk, no contact, no report to it (S4:1521-1522)', () => {
  const play = underTitle();
  const status = () =>
    ['three-way-talk-2', 'supervisor-contact', 'report'].map((item) => play.item(item).status);
  play.on('2027-01-14');
  expect(status()).toEqual(['open', 'open', 'open']);
  play.on('2027-01-15');
  expect(status()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(play.item('report').waitingReason).toBe(
    'de titel is afgelopen: er is geen toezicht van de reclassering meer',
  );
  expect(play.asks(care, complete('report'))).toMatchObject({ outcome: 'refused' });
  play.by(care, setDate('titleEnd', '2027-07-15'));
  expect(status()).toEqual(['open', 'open', 'open']);
});

test('after the title the house decides on outflow alone, whatever the supervisor said before', () => {
  const play = underTitle();
  play.on('2027-01-14');
  play.by(care, add('outflow-decision', 'Woning'));
  play.by(supervisor, decide('outflow-decision', 'without-confidence', 'Te vroeg'));
  play.on('2027-01-18');
  expect(play.item('outflow-decision').owner).toEqual(care);
  expect(play.asks(supervisor, decide('outflow-decision', 'all-confident', 'Toch wel'))).toMatchObject({
    status: 403,
  });
  play.by(care, decide('outflow-decision', 'all-confident', 'Zelfstandig'));
  expect(play.item('outflow-decision')).toMatchObject({ status: 'done', outcome: 'all-confident' });
});

test('a planned day of arrival is no place: without one nobody lives there and nobody is told so', () => {
  const play = registered({ arrival: '2026-07-01' });
  play.on('2026-07-20');
  expect([play.current().phase, play.item('three-way-talk').status]).toEqual(['placing', 'waiting']);
});

test('opened beside a supervision it leaves the contacts of the supervisor there: no term twice', () => {
  const supervision = begin('supervision', {
    on: '2026-06-01',
    by: supervisor,
    dates: { start: '2026-06-01' },
  });
  supervision.by(supervisor, {
    type: 'open',
    trajectory: 'sheltered-housing',
    dates: {},
    facts: {},
    reason: 'Geen woning',
  });
  expect(opened(supervision, 'sheltered-housing').item('supervisor-contact')).toMatchObject({
    status: 'cancelled',
    waitingReason: 'er is geen toezicht meer, of de contacten staan in het traject toezicht',
  });
});

test.each(['supervision', 'conditional-release', 'none'])(
  'opened for a plan with frame “%s” it knows whether supervision follows',
  (frame) => {
    const dr = plan('2026-03-02', {
      dates: { expectedRelease: '2026-12-01' },
      facts: { placeNeeded: true, legalFrameAfter: frame },
    });
    dr.by(probation, complete('place-registered'));
    dr.by(care, confirm('place-registered'));
    expect(opened(dr, 'sheltered-housing').current().facts['supervisionRuns']).toBe(frame !== 'none');
  },
);

test('opened beside an end of title it opens no second one: that one prepares it', () => {
  const title = begin('title-end', { on: '2026-06-01', by: care, dates: { titleEnd: '2027-01-15' } });
  title.by(care, {
    type: 'open',
    trajectory: 'sheltered-housing',
    dates: {},
    facts: {},
    reason: 'Kan daar niet blijven',
  });
  const house = opened(title, 'sheltered-housing');
  expect([house.hasOpened('title-end'), house.item('title-end-prepared').status]).toEqual([0, 'open']);
  title.by(care, skip('indication-applied'));
  expect(title.current().phase).toBe('decided');
  expect(house.item('title-end-prepared').status).toBe('done');
});
