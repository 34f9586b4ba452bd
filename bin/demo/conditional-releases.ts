import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Command } from '../../domain/case/commands.ts';
import {
  fact,
  held,
  planUntil,
  probation,
  supervisor,
  toSecondMdo,
  type DemoCase,
  type DemoStep,
} from './script.ts';

const conditional = (day: number): DemoStep => fact('legalFrameAfter', 'conditional-release', day);
const complete = (item: string): Command => ({ type: 'complete', item });
const vi = ['conditional-release'];

/** Cases with a conditional release in preparation, on each of its routes. */
// oxlint-disable-next-line max-lines-per-function -- a list
export function conditionalReleases(today: Day): DemoCase[] {
  const from = (days: number): Day => addDays(today, days);
  return [
    {
      pseudonym: 'Linde',
      admitted: 230,
      release: 172,
      facts: { status: 'sentenced', regime: 'long' },
      steps: [...toSecondMdo, conditional(80)],
    },
    {
      pseudonym: 'Wulp',
      admitted: 260,
      release: 103,
      facts: { status: 'sentenced', regime: 'long' },
      steps: [...toSecondMdo, held('trajectory-talk-3', 140), held('next-mdo', 147), conditional(80)],
    },
    {
      pseudonym: 'Meidoorn',
      admitted: 240,
      release: 75,
      facts: { status: 'sentenced' },
      steps: [...planUntil(240), conditional(80)],
      then: [
        { in: vi, as: probation, body: complete('early-preparation') },
        { in: vi, as: probation, body: { type: 'answer', item: 'vi-request', answer: 'delivered' } },
      ],
    },
    {
      pseudonym: 'Kluut',
      admitted: 300,
      release: 33,
      facts: { status: 'sentenced' },
      steps: [...planUntil(300), conditional(80)],
      then: [
        { in: vi, as: probation, body: complete('early-preparation') },
        { in: vi, as: probation, body: { type: 'answer', item: 'vi-request', answer: 'delivered' } },
        { in: vi, as: probation, body: complete('vi-report') },
        { in: vi, as: probation, body: complete('conditions-attuned') },
        { in: vi, as: supervisor, body: complete('supervisor-introduction') },
        {
          in: vi,
          as: probation,
          body: {
            type: 'decide',
            item: 'om-decision',
            outcome: 'granted',
            also: [],
            reason: 'Brief van het OM ontvangen',
          },
        },
      ],
    },
    {
      pseudonym: 'Beuk',
      admitted: 200,
      release: 150,
      facts: { status: 'sentenced' },
      director: true,
      steps: [...planUntil(200), conditional(80)],
      then: [
        { in: vi, as: probation, body: complete('early-preparation') },
        {
          in: vi,
          as: probation,
          body: {
            type: 'set-date',
            date: 'conditionalRelease',
            on: from(90),
            reason: 'Aftrek voorarrest opnieuw berekend',
          },
        },
      ],
    },
    {
      pseudonym: 'Reiger',
      admitted: 280,
      release: 26,
      facts: { status: 'sentenced' },
      steps: [...planUntil(280), conditional(80)],
      then: [
        { in: vi, as: probation, body: { type: 'answer', item: 'vi-request', answer: 'delivered' } },
        { in: vi, as: probation, body: complete('vi-report') },
        {
          in: vi,
          as: probation,
          body: {
            type: 'decide',
            item: 'om-decision',
            outcome: 'postponed',
            also: [],
            reason: 'OM stelt drie maanden uit',
          },
        },
        {
          in: vi,
          as: probation,
          body: {
            type: 'set-date',
            date: 'conditionalRelease',
            on: from(117),
            reason: 'OM stelt drie maanden uit',
          },
        },
      ],
    },
  ];
}
