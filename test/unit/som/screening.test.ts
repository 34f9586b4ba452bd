import { describe, expect, test } from 'vitest';
import { detentionReintegration } from '../../../domain/trajectories/detention-reintegration/detention-reintegration.ts';
import { somTable } from '../../../domain/som/table.ts';
import { somDecisions } from '../../../domain/som/weighing.ts';
import { answer, complete, decide, setDate, setFact } from '../../scenarios/commands.ts';
import { adviser, caseManager, coordinator, probation, prosecutor } from '../../scenarios/people.ts';
import { opened, plan, type Play } from '../play.ts';

const both = [caseManager, probation];

/** Admitted Monday 2 March 2026; decided by both on 20 March. */
function decided(outcome: string, also: string[] = [], facts = {}, dates = {}) {
  const play = plan('2026-03-02', { facts, dates });
  play.on('2026-03-20');
  screened(play, 'som-screening', outcome, also);
  return play;
}

const screened = (play: Play, item: string, outcome: string, also: string[] = []) => {
  for (const each of both) play.by(each, { type: 'decide', item, outcome, also, reason: 'Samen gewogen' });
};

const isOpen = (play: Play, key: string): boolean => play.current().items[key]?.status === 'open';

const followUps = (play: Play): [string, string, string | undefined][] =>
  Object.entries(play.current().items)
    .filter(([, { of, with: companion }]) => of !== 'verdict-known' && companion?.startsWith('som-screening'))
    .map(([key, { status, due }]): [string, string, string | undefined] => [key, status, due]);

describe('the decision', () => {
  test('is one of the ten or what the table gives without a weighing', () => {
    const item = detentionReintegration.items.find((each) => each.name === 'som-screening');
    const possible = item?.outcomes?.map((each) => each.id);
    expect(possible).toEqual([...somDecisions.map((each) => each.id), 'await-advice']);
    // Priority asks to go on, to one of the ten.
    const asked = somTable.rows.map((row) => row.outcome).filter((outcome) => outcome !== 'priority');
    expect(possible).toEqual(expect.arrayContaining(asked));
  });

  test('is not closed by one alone, and waits on the other from then', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-16');
    expect(play.item('som-screening').owner).toEqual({ agency: 'pi-noord', role: 'case-manager' });
    play.by(caseManager, decide('som-screening', 'no-priority', 'Laag risico'));
    expect(play.item('som-screening')).toMatchObject({
      status: 'open',
      owner: { agency: 'reclassering', role: 'probation-worker' },
      waitingOn: { agency: 'reclassering' },
    });
    play.by(caseManager, decide('som-screening', 'no-priority', 'Nog steeds'));
    expect(play.item('som-screening').status).toBe('open');
    play.on('2026-03-24');
    expect(play.told('som-screening').filter(([day]) => (day as string) > '2026-03-16')).toEqual([
      ['2026-03-20', 'probation-worker', 'before-3'],
      ['2026-03-23', 'probation-worker', 'on-the-day'],
    ]);
    play.by(probation, decide('som-screening', 'no-priority', 'Eens'));
    expect(play.item('som-screening')).toMatchObject({
      status: 'done',
      outcome: 'no-priority',
      owner: { role: 'case-manager' },
    });
  });

  test('waits on the first again when the second sees it otherwise', () => {
    const play = plan('2026-03-02');
    play.by(probation, decide('som-screening', 'no-priority', 'Laag risico'));
    expect(play.item('som-screening').owner.role).toBe('case-manager');
    play.by(caseManager, decide('som-screening', 'guidance-talks', 'Wil praten'));
    expect(play.item('som-screening')).toMatchObject({ status: 'open', owner: { role: 'probation-worker' } });
    play.by(probation, decide('som-screening', 'guidance-talks', 'Eens'));
    expect(play.item('som-screening')).toMatchObject({ status: 'done', outcome: 'guidance-talks' });
  });

  test('is not for others', () => {
    const play = plan('2026-03-02');
    expect(play.asks(coordinator, decide('som-screening', 'no-priority', 'Druk'))).toMatchObject({
      outcome: 'refused',
      status: 403,
    });
  });

  test('in a short stay is listed as no priority; a concern opens it and brings probation in', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-03-25' } });
    expect(play.item('som-screening')).toMatchObject({ status: 'cancelled', outcome: 'no-priority' });
    expect(play.current().parties.map((each) => each.role)).not.toContain('probation-worker');
    play.by(caseManager, setFact('caseManagerConcern', true));
    expect(play.item('som-screening')).toMatchObject({ status: 'open', due: '2026-03-23', outcome: null });
    expect(play.current().parties.map((each) => each.role)).toContain('probation-worker');
    screened(play, 'som-screening', 'guidance-talks');
    expect(play.item('som-screening-2')).toBeUndefined();
  });
});

/** Fourteen days after 20 March is Good Friday, so it is due on the day before. */
describe('what a decision opens', () => {
  test.each(somDecisions)('$id', ({ id, opens, starts }) => {
    const before = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    before.on('2026-03-20');
    const play = decided(id, [], {}, { expectedRelease: '2026-12-01' });
    const now = Object.entries(play.current().items).filter(
      ([key, { of, status }]) => status === 'open' && of && !isOpen(before, key),
    );
    const names = [...now.map(([key]) => key), ...(play.state('som-screening-2') ? ['som-screening'] : [])];
    expect(new Set(names)).toEqual(new Set(opens));
    expect(play.current().related.map((each) => each.type)).toEqual(starts === undefined ? [] : [starts]);
  });

  test('care after detention is put on the waiting list five working days after the decision', () => {
    const play = decided('initiate-care-after-detention', [], {}, { expectedRelease: '2026-12-01' });
    expect(play.due('place-registered')).toBe('2026-03-27');
    expect(play.due('place-confirmed')).toBe('2026-11-17');
    play.by(caseManager, setFact('placeNeeded', true));
    expect(play.due('place-registered')).toBe('2026-03-27');
  });

  test('more than one at once, each with its own term from the day of the decision', () => {
    expect(
      followUps(decided('prepare-supervision', ['request-advice', 'initiate-suspension-of-remand'])),
    ).toEqual([
      ['supervision-prepared', 'open', '2026-04-02'],
      ['suspension-initiated', 'open', '2026-03-27'],
      ['probation-advice', 'open', '2026-05-13'], // Ascension Day and the Friday after it are closed
    ]);
  });

  test('a request for advice is a trajectory at once, with the hearing and who asks; delivered, it brings the screening again', () => {
    const play = decided('request-advice', [], {}, { hearing: '2026-06-11' });
    const advice = opened(play, 'probation-advice');
    expect(advice.current()).toMatchObject({
      dates: { hearing: '2026-06-11' },
      facts: { adviceKind: 'hearing' },
    });
    expect(advice.due('request-prosecution')).toBe('2026-04-16');
    expect(advice.item('advice-kind').status).toBe('cancelled');
    play.by(caseManager, setDate('hearing', '2026-06-18'));
    expect(advice.due('request-prosecution')).toBe('2026-04-23');
    advice.on('2026-04-20');
    advice.by(prosecutor, answer('request-prosecution', 'delivered'));
    advice.by(adviser, answer('acceptance', 'accepted'), answer('advice', 'delivered'));
    expect(play.state('probation-advice')).toMatchObject({ status: 'done', outcome: 'delivered' });
    expect(play.due('som-screening-2')).toBe('2026-05-04');
  });

  test('after the verdict the prison asks; before it, without a hearing, the adviser says what is asked', () => {
    const sentenced = opened(decided('request-advice', [], { status: 'sentenced' }), 'probation-advice');
    expect(sentenced.current().facts).toMatchObject({ adviceKind: 'detention-plan' });
    expect([sentenced.item('request-prison').status, sentenced.item('needed-known').status]).toEqual([
      'waiting',
      'open',
    ]);
    const unknown = opened(decided('request-advice'), 'probation-advice');
    expect(unknown.item('advice-kind').status).toBe('open');
  });

  test('advice asked for once is not asked again while it runs, nor when it was delivered since', () => {
    const play = decided('request-advice', [], {}, { hearing: '2026-06-11' });
    const advice = opened(play, 'probation-advice');
    play.on('2026-03-24');
    play.by(caseManager, setFact('caseManagerConcern', true));
    screened(play, 'som-screening-2', 'request-advice');
    expect([play.hasOpened('probation-advice'), play.state('probation-advice-2')]).toEqual([1, undefined]);
    advice.on('2026-04-20');
    advice.by(prosecutor, answer('request-prosecution', 'delivered'));
    advice.by(adviser, answer('acceptance', 'accepted'), answer('advice', 'delivered'));
    expect([play.hasOpened('probation-advice'), play.state('probation-advice-2')]).toEqual([1, undefined]);
    play.on('2026-04-21');
    screened(play, 'som-screening-3', 'request-advice');
    expect(play.hasOpened('probation-advice')).toBe(2);
    expect(play.due('probation-advice-2')).toBe('2026-06-04');
  });

  test('a suspension of remand is advised on at once', () => {
    const play = decided('initiate-suspension-of-remand');
    const advice = opened(play, 'probation-advice');
    expect(advice.current().facts).toMatchObject({ adviceKind: 'suspension' });
    expect(advice.due('request-prosecution')).toBe('2026-03-23');
    advice.on('2026-03-23');
    advice.by(prosecutor, answer('request-prosecution', 'delivered'));
    advice.by(adviser, answer('acceptance', 'accepted'), answer('advice', 'delivered'));
    expect(play.state('suspension-initiated')).toMatchObject({ status: 'done', outcome: 'delivered' });
  });

  test('suspension of remand no longer applies after the verdict', () => {
    const play = decided('initiate-suspension-of-remand');
    play.by(caseManager, setFact('status', 'sentenced'));
    expect(play.item('suspension-initiated')).toMatchObject({
      status: 'cancelled',
      waitingReason: 'alleen zolang de cliënt preventief gehecht is',
    });
  });

  test('no priority opens nothing more', () => {
    expect(followUps(decided('no-priority'))).toEqual([]);
  });
});

describe('again', () => {
  test.each(['await-advice', 'repeat-after-verdict', 'request-advice'])(
    '%s: when the verdict is there',
    (outcome) => {
      const play = decided(outcome);
      expect(play.item('som-screening-2')).toMatchObject({ status: 'waiting', due: null });
      play.on('2026-04-15');
      play.by(caseManager, setDate('verdict', '2026-04-15'));
      expect(play.due('som-screening-2')).toBe('2026-04-29');
    },
  );

  test('advice that is said not to be there does not count', () => {
    const play = plan('2026-03-02', { facts: { adviceDelivered: false } });
    screened(play, 'som-screening', 'await-advice');
    expect(play.item('som-screening-2')).toMatchObject({
      status: 'waiting',
      waitingReason: expect.stringMatching(
        /^wacht tot dit zo is: het advies van de reclassering is ontvangen; of .*“Reclasseringsadvies uitgebracht”; of wacht op: het vonnis$/,
      ),
    });
  });

  test.each(['await-advice', 'repeat-after-verdict', 'request-advice'])(
    '%s: after a verdict that was told ahead',
    (outcome) => {
      const play = plan('2026-03-02');
      play.on('2026-03-10');
      play.by(caseManager, setDate('verdict', '2026-04-15'));
      play.on('2026-03-20');
      screened(play, 'som-screening', outcome);
      expect(play.due('som-screening-2')).toBe('2026-04-29');
      play.by(caseManager, setDate('verdict', '2026-04-22'));
      expect(play.due('som-screening-2')).toBe('2026-05-06');
    },
  );

  test('a verdict that lies ahead is not due before it', () => {
    const play = decided('repeat-after-verdict');
    play.on('2026-03-23');
    play.by(caseManager, setDate('verdict', '2026-04-15'));
    expect(play.due('som-screening-2')).toBe('2026-04-29');
  });

  test('when the hearing has been and nobody told the verdict, it is asked for', () => {
    const play = decided('repeat-after-verdict', [], {}, { hearing: '2026-06-08' });
    play.on('2026-06-07');
    expect(play.item('verdict-known')).toMatchObject({
      status: 'waiting',
      waitingReason: 'wacht op de zitting',
    });
    play.on('2026-06-08');
    expect(play.item('verdict-known')).toMatchObject({
      status: 'open',
      due: '2026-06-22',
      owner: { role: 'case-manager' },
    });
    play.on('2026-06-23');
    expect(play.told('verdict-known').map(([, role]) => role)).toEqual(['case-manager', 'case-manager']);
    play.by(caseManager, setDate('verdict', '2026-06-22'));
    expect(play.item('verdict-known').status).toBe('done');
    expect(
      decided('repeat-after-verdict', [], {}, { verdict: '2026-03-19' }).item('verdict-known').status,
    ).toBe('cancelled');
  });

  test('a verdict of before the last decision does not bring a third', () => {
    const play = decided('await-advice');
    play.on('2026-04-15');
    play.by(caseManager, setDate('verdict', '2026-04-10'));
    screened(play, 'som-screening-2', 'request-advice');
    expect(play.item('som-screening-3')).toMatchObject({ status: 'waiting', due: null });
    play.on('2026-05-04');
    play.by(caseManager, setFact('adviceDelivered', true));
    expect(play.due('som-screening-3')).toBe('2026-05-18');
  });

  test.each(['caseManagerConcern', 'newInformation'])('%s brings back what was decided', (fact) => {
    const play = decided('no-priority');
    play.on('2026-05-06');
    play.by(caseManager, setFact(fact, true));
    expect(play.item('som-screening')).toMatchObject({ status: 'done', outcome: 'no-priority' });
    expect(play.item('som-screening-2')).toMatchObject({ status: 'open', due: '2026-05-13' });
    screened(play, 'som-screening-2', 'guidance-talks');
    play.on('2026-05-06', '12:05');
    play.by(caseManager, setFact(fact, false));
    expect(play.item('som-screening-3')).toBeUndefined();
    play.by(caseManager, setFact(fact, true));
    expect(play.item('som-screening-3')).toMatchObject({ status: 'open', due: '2026-05-13' });
  });

  test.each([
    ['caseManagerConcern', '2026-06-08'],
    ['newInformation', '2026-06-08'],
    ['adviceDelivered', '2026-06-15'],
  ])('%s told a second time, after the first was weighed, is news again', (fact, due) => {
    const play = decided(fact === 'adviceDelivered' ? 'await-advice' : 'no-priority');
    play.on('2026-05-06');
    play.by(caseManager, setFact(fact, true));
    const first = play.due('som-screening-2');
    play.on('2026-05-08');
    const before = play.events().length;
    play.by(caseManager, setFact(fact, true));
    expect(play.events(), 'it still has to be weighed').toHaveLength(before);
    expect(play.due('som-screening-2')).toBe(first);
    screened(play, 'som-screening-2', fact === 'adviceDelivered' ? 'await-advice' : 'guidance-talks');
    play.on('2026-06-01');
    play.by(caseManager, setFact(fact, true));
    expect(play.item('som-screening-3')).toMatchObject({ status: 'open', due });
    expect(play.item('som-screening-2').status).toBe('done');
  });

  test('what is not so again is no news', () => {
    const play = decided('no-priority');
    const before = play.events().length;
    play.by(caseManager, setFact('newInformation', false));
    expect(play.events()).toHaveLength(before);
  });

  test('a concern opens what was waiting for the advice', () => {
    const play = decided('await-advice');
    play.on('2026-04-01');
    play.by(caseManager, setFact('caseManagerConcern', true));
    expect(play.item('som-screening-2')).toMatchObject({ status: 'open', due: '2026-04-08' });
    expect(play.state('som-screening-3')).toBeUndefined();
  });

  test('a concern known when it was decided was weighed then', () => {
    const play = decided('no-priority', [], { caseManagerConcern: true });
    expect(play.state('som-screening-2')).toBeUndefined();
  });

  test('a later decision supersedes what is still open and leaves what is done', () => {
    const play = decided('prepare-supervision', ['guidance-talks']);
    play.by(probation, complete('guidance-started'));
    play.on('2026-03-25');
    play.by(caseManager, setFact('newInformation', true));
    expect(play.item('supervision-prepared').status).toBe('open');
    screened(play, 'som-screening-2', 'prepare-supervision', ['guidance-talks']);
    expect(followUps(play)).toEqual([
      ['supervision-prepared', 'cancelled', undefined],
      ['guidance-started', 'done', '2026-04-02'],
      ['supervision-prepared-2', 'open', '2026-04-08'],
      ['guidance-started-2', 'open', '2026-04-08'],
    ]);
    play.by(caseManager, { type: 'reopen', item: 'som-screening-2', reason: 'Vergissing' });
    expect(play.item('supervision-prepared-2').status).toBe('cancelled');
    expect(play.item('supervision-prepared')).toMatchObject({ status: 'open', due: '2026-04-02' });
  });
});
