import { expect, test } from 'vitest';
import { changedAt } from '../../../domain/case/changed.ts';
import { asReadBy } from '../../../domain/reading/reader.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { decide } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

const fillIn = (
  answers: Extract<Command, { type: 'fill-in' }>['answers'],
  weighed: number[] = [],
): Command => ({
  type: 'fill-in',
  item: 'som-screening',
  answers,
  weighed,
});
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });

test('what each of the two filled in is kept beside the other’s, and decides nothing', () => {
  const play = begun();
  play.by(caseManager, fillIn({ residenceStatus: true }));
  play.by(probation, fillIn({ residenceStatus: false, recidivismRisk: 'low' }, [11, 14]));
  play.by(caseManager, fillIn({ residenceStatus: true, article433: false }));
  expect(play.current().items['som-screening']).toMatchObject({
    status: 'open',
    filled: {
      'case-manager': { answers: { residenceStatus: true, article433: false }, weighed: [] },
      'probation-worker': { answers: { residenceStatus: false, recidivismRisk: 'low' }, weighed: [11, 14] },
    },
  });
  expect(play.item('som-screening').proposed).toBeNull();
});

test('what the other fills in meanwhile does not undo a form that is open', () => {
  const play = begun();
  play.by(probation, fillIn({ recidivismRisk: 'low' }));
  expect(changedAt(play.current(), 'i:som-screening')).toBeUndefined();
});

test('it is read by those who decide and the organisation, and by nobody else', () => {
  const play = begun();
  play.by(caseManager, fillIn({ tbsOrIsdImposed: false }));
  const read = (actor: typeof caseManager) => asReadBy(play.current(), actor).items['som-screening']!.filled;
  for (const actor of [caseManager, coordinator, probation]) expect(read(actor)).toBeDefined();
  expect(read(municipality)).toBeUndefined();
});

test('only who decides fills it in, on a decision of two that is still to be made', () => {
  const play = begun();
  expect(play.asks(coordinator, fillIn({}))).toMatchObject({ status: 403 });
  expect(play.asks(caseManager, { ...fillIn({}), item: 'first-mdo' } as Command)).toMatchObject({
    status: 422,
    code: 'wrong-command',
  });
  play.by(caseManager, decide('som-screening', 'no-priority', 'Laag risico'));
  play.by(probation, decide('som-screening', 'no-priority', 'Laag risico'));
  expect(play.asks(caseManager, fillIn({}))).toMatchObject({ status: 409, code: 'already-done' });
});
