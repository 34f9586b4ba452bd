import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { viewQuestion } from '../../../domain/reading/question.ts';
import { complete } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation, team } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const forward = (item: string, to: object): Command =>
  said({ type: 'forward', item, to, reason: 'Dit ligt bij een ander' });
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
const buddies = { agency: 'humanitas', role: 'volunteer-coordinator' };
const published = ({ current, events }: Play) => publicationOf(current(), events());

describe('a request of the plan that is passed on', () => {
  test('is seen and answered by an agency outside the case, which sees nothing else', () => {
    const play = begun();
    play.by(probation, forward('information-request-probation', buddies));
    expect(published(play).trajectory.agencies).not.toContain('humanitas');
    const row = published(play).deadlines.find(({ item }) => item === 'information-request-probation');
    expect(row?.askedAgency).toBe('humanitas');
    const names = { now: play.world.now, lang: 'nl' as const, names: () => undefined };
    expect(viewQuestion(play.current(), 'information-request-probation', buddies, names)).toMatchObject({
      mayAnswer: true,
    });
    expect(viewQuestion(play.current(), 'first-mdo', buddies, names)).toBeUndefined();
    play.by(buddies, said({ type: 'answer', item: 'information-request-probation', answer: 'delivered' }));
    expect(play.item('information-request-probation').status).toBe('done');
  });
});

describe('a task of the plan that is passed on', () => {
  test('is for somebody who takes part from then on, so that he can look and finish it', () => {
    const play = begun();
    play.by(caseManager, forward('aftercare-arranged', buddies));
    expect(published(play).trajectory.agencies).toContain('humanitas');
    play.by(buddies, complete('aftercare-arranged'));
  });

  test('only who steers brings in an agency by it', () => {
    const play = begun();
    expect(play.asks(municipality, forward('aftercare-arranged', buddies))).toMatchObject({
      outcome: 'refused',
      code: 'not-allowed',
      pointer: '/to',
    });
    play.by(municipality, forward('aftercare-arranged', probation));
  });
});

const arrested = (start: object = {}) =>
  begin('zsm-workplace', {
    on: '2026-03-02',
    by: probation,
    dates: { arrest: '2026-03-02' },
    facts: { helpSituation: 'none', helpBy: team },
    ...start,
  });

describe('a task that asks more than an answer', () => {
  test('is not done by answering that it was delivered: the other side confirms it (S3:605-608)', () => {
    const zsm = arrested({ by: coordinator });
    zsm.by(probation, forward('help-contact', municipality));
    const delivered = said({ type: 'answer', item: 'help-contact', answer: 'delivered' });
    expect(zsm.asks(municipality, delivered)).toMatchObject({ outcome: 'refused', code: 'wrong-command' });
    zsm.by(municipality, complete('help-contact'));
    expect(zsm.item('help-contact')).toMatchObject({ status: 'open', owner: team });
  });
});

describe('what the client has to do', () => {
  test('is recorded by who steers where nobody holds the role that stands in for him', () => {
    const zsm = arrested({ defaults: {}, facts: { victim: true } });
    zsm.by(probation, forward('victim-safety', { role: 'client' }), complete('victim-safety'));
    expect(zsm.item('victim-safety').status).toBe('done');
  });
});
