import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { answer } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const leave = (agency: string): Command => said({ type: 'leave', agency, reason: 'Woont elders' });
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });

describe('an agency that leaves', () => {
  test('sees the case no more; what it had to do is the coordinator’s, who can do it', () => {
    const play = begun();
    expect(play.item('information-request-probation').owner.agency).toBe('reclassering');
    play.by(coordinator, leave('reclassering'));
    expect(publicationOf(play.current(), []).trajectory.agencies).not.toContain('reclassering');
    expect(play.item('information-request-probation').owner).toEqual({
      agency: 'pi-noord',
      role: 'coordinator',
    });
    expect(play.asks(probation, answer('information-request-probation', 'delivered'))).toMatchObject({
      status: 403,
    });
    play.by(coordinator, answer('information-request-probation', 'delivered'));
  });

  test('stands in for nobody any more: what it asked of the client is recorded by who steers', () => {
    const play = begun();
    play.by(probation, said({ type: 'ask', to: { role: 'client' }, title: 'Wil je een maatje?' }));
    play.by(coordinator, leave('reclassering'));
    const row = publicationOf(play.current(), []).deadlines.find(({ item }) => item === 'asked-1');
    expect(row?.owner.agency).toBe('pi-noord');
    play.by(caseManager, answer('asked-1', 'delivered'));
  });

  test('comes back once somebody assigns it again', () => {
    const play = begun();
    play.by(coordinator, leave('reclassering'));
    play.by(caseManager, { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
    expect(play.item('information-request-probation').owner.agency).toBe('reclassering');
  });

  test('the one that holds the case cannot, and neither can one that takes no part', () => {
    const play = begun();
    expect(play.asks(caseManager, leave('pi-noord'))).toMatchObject({ status: 409, code: 'holds-the-case' });
    expect(play.asks(caseManager, leave('leger-des-heils'))).toMatchObject({
      status: 422,
      code: 'takes-no-part',
      detail: { nl: expect.stringContaining('gemeente-utrecht') },
    });
    expect(play.asks(municipality, leave('reclassering'))).toMatchObject({ status: 403 });
  });
});
