import { expect, test } from 'vitest';
import { isAtOnce, type Said } from '../../../domain/mailing/at-once.ts';

const friday = '2026-03-06';
const said = (about: Partial<Said>): Said => ({
  kind: 'reminder',
  code: 'day-7',
  due: null,
  trajectory: 't',
  ...about,
});

test.each<[string, Partial<Said>, boolean]>([
  ['a term of today', { due: friday }, true],
  ['a term of the next working day, over a weekend', { due: '2026-03-09' }, true],
  ['a term of the working day after that', { due: '2026-03-10' }, false],
  ['what is overdue', { kind: 'escalation', due: '2026-03-02' }, true],
  ['a question for today', { kind: 'message', code: 'asked', due: friday }, true],
  ['a question for next week', { kind: 'message', code: 'asked', due: '2026-03-13' }, false],
  ['a question without a day', { kind: 'message', code: 'asked' }, false],
  ['who cannot come tomorrow', { kind: 'message', code: 'cannot-come', due: friday }, true],
  ['who cannot come next week', { kind: 'message', code: 'cannot-come', due: '2026-03-13' }, false],
  ['an answer', { kind: 'message', code: 'answered', due: friday }, false],
  ['a hand-over that is offered', { kind: 'message', code: 'addressed', handover: true }, true],
  ['a report to read', { kind: 'message', code: 'addressed' }, false],
  ['a signal, which can be danger', { kind: 'message', code: 'raised' }, true],
  ['an alarm', { kind: 'alarm', code: 'no-addressee' }, true],
  ['a case that can be closed', { kind: 'alarm', code: 'ready-to-close' }, false],
  ['what came together after an outage', { kind: 'summary', code: 'summary' }, false],
  ['a colleague who left', { kind: 'message', code: 'colleague-left', trajectory: null }, true],
  ['a pattern over many cases', { kind: 'message', code: 'pattern', trajectory: null }, false],
])('%s', (_, about, atOnce) => {
  expect(isAtOnce(said(about), friday)).toBe(atOnce);
});

test('over Christmas the next working day is far', () => {
  expect(isAtOnce(said({ due: '2026-12-28' }), '2026-12-24')).toBe(true);
  expect(isAtOnce(said({ due: '2026-12-29' }), '2026-12-24')).toBe(false);
});
