import { expect, test } from 'vitest';
import { answer, complete, decide, setDate, setFact } from '../../scenarios/commands.ts';
import {
  adviser,
  care,
  caseManager,
  municipality,
  probation,
  prosecutor,
  supervisor,
} from '../../scenarios/people.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { agenciesOf } from '../../../domain/people/parties.ts';
import { begin, opened, plan, type Play } from '../play.ts';

test('advice asked for in a D&R plan is a trajectory of its own; delivered, it is done here and SOM comes again', () => {
  const dr = plan('2026-03-02', { dates: { hearing: '2026-06-11' } });
  for (const each of [caseManager, probation])
    dr.by(each, decide('som-screening', 'await-advice', 'Advies nodig'));
  dr.by(caseManager, { type: 'add', item: 'probation-advice', reason: 'Zitting in juni' });
  expect(dr.due('probation-advice')).toBe('2026-06-04');
  const advice = opened(dr, 'probation-advice');
  advice.by(caseManager, setFact('adviceKind', 'hearing'));
  expect(advice.due('request-prosecution')).toBe('2026-04-16');
  dr.by(caseManager, setDate('hearing', '2026-06-18'));
  expect(advice.due('request-prosecution')).toBe('2026-04-23');
  advice.on('2026-04-20');
  advice.by(prosecutor, answer('request-prosecution', 'delivered'));
  advice.by(adviser, answer('acceptance', 'accepted'));
  expect(dr.item('som-screening-2').status).toBe('waiting');
  advice.on('2026-06-01');
  advice.by(adviser, answer('advice', 'delivered'));
  expect(dr.state('probation-advice')).toMatchObject({
    status: 'done',
    outcome: 'delivered',
    actedOn: '2026-06-01',
  });
  expect(dr.due('som-screening-2')).toBe('2026-06-15');
  dr.by(caseManager, { type: 'add', item: 'probation-advice', reason: 'Ook voor het verlof' });
  expect(dr.hasOpened('probation-advice')).toBe(2);
});

test('supervision opens on the day of release, at the supervisor’s agency and seen by no other of the plan', () => {
  const dr = plan('2026-03-02', {
    dates: { expectedRelease: '2026-06-01' },
    facts: { legalFrameAfter: 'supervision' },
    parties: [municipality, care, probation],
  });
  dr.on('2026-06-02');
  expect(dr.hasOpened('supervision')).toBe(0);
  dr.by(caseManager, setDate('release', '2026-06-02'));
  expect(dr.hasOpened('supervision')).toBe(1);
  const supervision = opened(dr, 'supervision');
  expect(supervision.current()).toMatchObject({
    organisation: 'reclassering',
    dates: { start: '2026-06-02' },
  });
  expect(supervision.current().parties.map((each) => each.agency)).not.toContain('gemeente-utrecht');
  expect(supervision.asks(caseManager, complete('supervision-plan'))).toMatchObject({ status: 403 });
  supervision.by(supervisor, complete('supervision-plan'), setDate('end', '2026-12-31'));
  expect(dr.current().related.find((each) => each.type === 'supervision')).toMatchObject({
    phase: 'running',
    status: 'open',
  });
  supervision.by(supervisor, { type: 'close', outcome: 'ended', reason: 'Beëindigd door de rechter' });
  dr.on('2026-08-01');
  expect(dr.hasOpened('supervision')).toBe(1);
});

test('what a plan opens is seen by who steers it and by who has something to do in it, not by everybody in the plan', () => {
  const dr = plan('2026-03-02', {
    dates: { hearing: '2026-06-11', expectedRelease: '2026-12-01' },
    parties: [
      { agency: 'gemeente-amersfoort', role: 'aftercare-coordinator' },
      { agency: 'reclassering-oost', role: 'adviser' },
      probation,
    ],
  });
  dr.by(
    caseManager,
    { type: 'add', item: 'probation-advice', reason: 'Zitting' },
    setFact('legalFrameAfter', 'conditional-release'),
  );
  const seen = (play: Play) => agenciesOf(definitionOf(play.current().definition)!, play.current());
  const [advice, release] = [opened(dr, 'probation-advice'), opened(dr, 'conditional-release')];
  expect([...seen(dr)].sort()).toEqual([
    'gemeente-amersfoort',
    'pi-noord',
    'reclassering',
    'reclassering-oost',
  ]);
  for (const play of [advice, release]) {
    expect(seen(play)).not.toContain('gemeente-amersfoort');
    expect(seen(play)).toEqual(expect.arrayContaining(['pi-noord', 'reclassering', 'reclassering-oost']));
    expect(play.asks(municipality, setDate('hearing', '2026-06-18'))).toMatchObject({ status: 403 });
  }
  advice.by(caseManager, setFact('adviceKind', 'hearing'));
  expect(seen(advice)).toContain('om'); // asked to request the advice
});

test('who holds a role for this client holds it in what is opened, from the moment that there is something to do', () => {
  const dr = plan('2026-03-02', {
    dates: { expectedRelease: '2026-09-01' },
    parties: [{ agency: 'reclassering-oost', role: 'supervisor' }],
  });
  dr.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  const release = opened(dr, 'conditional-release');
  expect(release.item('supervisor-introduction').owner).toEqual({
    agency: 'reclassering-oost',
    role: 'supervisor',
  });
});

test('without supervision after detention none opens', () => {
  const dr = plan('2026-03-02', {
    dates: { expectedRelease: '2026-06-02' },
    facts: { legalFrameAfter: 'none' },
  });
  dr.on('2026-07-01');
  dr.by(caseManager, setDate('release', '2026-06-02'));
  expect(dr.hasOpened('supervision')).toBe(0);
});

test('after a granted conditional release supervision starts on its day; refused or not decided it does not', () => {
  const from = (outcome: string | undefined) => {
    const release = begin('conditional-release', {
      on: '2026-03-02',
      by: probation,
      dates: { conditionalRelease: '2026-10-01' },
    });
    if (outcome !== undefined) release.by(prosecutor, decide('om-decision', outcome, 'Besluit'));
    release.on('2026-09-30');
    expect(release.hasOpened('supervision')).toBe(0);
    release.on('2026-10-01');
    return release;
  };
  expect(opened(from('granted'), 'supervision').current().dates).toEqual({ start: '2026-10-01' });
  expect(from('refused').hasOpened('supervision')).toBe(0);
  expect(from(undefined).hasOpened('supervision')).toBe(0);
});
