import { conditionalReleases } from './conditional-releases.ts';
import { withPlan } from './joint-plan.ts';
import { overlooked } from './outside.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Command } from '../../domain/case/commands.ts';
import {
  care,
  casemanager,
  date,
  done,
  fact,
  held,
  intake,
  mapped,
  ordinaryFindings,
  planUntil,
  released,
  probation,
  som,
  municipality,
  toFirstMdo,
  toSecondMdo,
  type DemoCase,
  type DemoStep,
} from './script.ts';

const conditional = (day: number): DemoStep => fact('legalFrameAfter', 'conditional-release', day);
const supervised = (day: number): DemoStep => fact('legalFrameAfter', 'supervision', day);
const unframed = (day: number): DemoStep => fact('legalFrameAfter', 'none', day);
const complete = (item: string): Command => ({ type: 'complete', item });
const vi = ['conditional-release'];
const handover = ['warm-handover'];

/** The invented cases: all phases, some overdue, one on each special route. Days are counted from `today`. */
// oxlint-disable-next-line max-lines-per-function -- a list
export function demoCases(today: Day): DemoCase[] {
  const from = (days: number): Day => addDays(today, days);
  return [
    { pseudonym: 'Berk', admitted: 3, steps: [done('intake-screening', 1)] },
    {
      pseudonym: 'Zilvermeeuw',
      admitted: 13,
      steps: [done('intake-screening', 1), done('language-level', 7)],
    },
    { pseudonym: 'Kornoelje', admitted: 20, steps: intake },
    {
      pseudonym: 'Waterlelie',
      admitted: 26,
      steps: [...intake.slice(0, 4), ...som(20, 'await-advice', 'Adviesvraag voor de zitting loopt')],
    },
    {
      pseudonym: 'Meerkoet',
      admitted: 33,
      steps: [...intake, ...som(22, 'prepare-supervision', 'Eerder toezicht afgebroken')],
    },
    {
      pseudonym: 'Vlier',
      admitted: 45,
      steps: [
        ...toFirstMdo.slice(0, -1),
        held('first-mdo', 27, [
          { text: 'Nieuw ID-bewijs aanvragen', owner: casemanager, by: from(4) },
          { text: 'Contact met schuldhulp', owner: municipality, by: from(-3) },
        ]),
      ],
    },
    { pseudonym: 'Grutto', admitted: 59, steps: [...toFirstMdo, held('trajectory-talk-2', 54)] },
    {
      pseudonym: 'Iep',
      admitted: 66,
      director: true,
      steps: [
        ...intake,
        held('trajectory-talk', 20),
        ...som(21, 'await-advice', 'Adviesvraag voor de zitting loopt'),
        done('violence-risk-screener', 27),
        held('first-mdo', 28),
        fact('status', 'sentenced', 45),
        date('verdict', 45, from(-21)),
        held('trajectory-talk-2', 53),
        ...som(59, 'prepare-supervision', 'Toezicht na detentie', 'som-screening-2'),
        held('second-mdo', 60),
        conditional(62),
      ],
      then: [
        {
          in: vi,
          as: probation,
          body: {
            type: 'set-date',
            date: 'conditionalRelease',
            on: from(118),
            reason: 'Datum bekend na berekening door de griffie',
          },
        },
      ],
    },
    { pseudonym: 'Kievit', admitted: 110, steps: withPlan(planUntil(110), today) },
    {
      pseudonym: 'Esdoorn',
      admitted: 150,
      facts: { status: 'sentenced', regime: 'long' },
      steps: toSecondMdo,
    },
    {
      pseudonym: 'Scholekster',
      admitted: 130,
      release: 30,
      facts: { status: 'sentenced' },
      steps: [...planUntil(130), supervised(70), done('supervisor-introduction', 118, probation)],
    },
    {
      pseudonym: 'Wilg',
      admitted: 150,
      release: 18,
      steps: [
        ...planUntil(150),
        supervised(70),
        done('supervisor-introduction', 120, probation),
        done('basic-conditions-recheck', 138),
      ],
      then: [{ in: handover, as: casemanager, body: complete('package') }],
    },
    {
      pseudonym: 'Lijsterbes',
      admitted: 170,
      release: 12,
      director: true,
      steps: [
        ...planUntil(170),
        unframed(70),
        done('basic-conditions-recheck', 150),
        done('aftercare-arranged', 152, municipality),
      ],
      then: [
        { in: handover, as: casemanager, body: complete('package') },
        {
          in: handover,
          as: municipality,
          body: {
            type: 'answer',
            item: 'acceptance',
            answer: 'not-received',
            reason: 'Er is hier niets bekend van deze overdracht',
          },
        },
      ],
    },
    {
      pseudonym: 'Tureluur',
      admitted: 140,
      release: 24,
      steps: [
        ...planUntil(140),
        unframed(60),
        done('basic-conditions-recheck', 134),
        done('aftercare-arranged', 135, municipality),
      ],
      then: [
        { in: handover, as: casemanager, body: complete('package') },
        { in: handover, as: municipality, body: { type: 'answer', item: 'acceptance', answer: 'accepted' } },
      ],
    },
    { pseudonym: 'Hazelaar', admitted: 4, release: 11, steps: [done('intake-screening', 1)] },
    {
      pseudonym: 'Roerdomp',
      admitted: 17,
      release: 6,
      steps: [
        done('intake-screening', 1),
        mapped(8, ordinaryFindings),
        date('expectedRelease', 16, from(75), 'Nieuwe straf sluit aan'),
      ],
    },
    ...conditionalReleases(today),
    {
      pseudonym: 'Sleedoorn',
      admitted: 90,
      release: 40,
      steps: [
        ...toSecondMdo,
        supervised(62),
        { day: 86, as: casemanager, body: { type: 'pause', track: 'release', reason: 'Opname in het PPC' } },
      ],
    },
    {
      pseudonym: 'Fuut',
      admitted: 100,
      release: 35,
      steps: [
        ...toSecondMdo,
        fact('placeNeeded', true, 62, 'Geen woonplek na detentie'),
        done('place-registered', 66, probation),
        { day: 67, as: care, body: { type: 'confirm', item: 'place-registered', confirmed: true } },
      ],
    },
    {
      pseudonym: 'Eik',
      admitted: 120,
      release: 20,
      steps: [...planUntil(120), unframed(60), fact('placeNeeded', true, 62, 'Wil beschermd wonen')],
      then: [
        { in: handover, as: casemanager, body: complete('package') },
        {
          in: handover,
          as: municipality,
          body: {
            type: 'answer',
            item: 'acceptance',
            answer: 'refused',
            reason: 'Cliënt staat ingeschreven in een andere gemeente',
          },
        },
      ],
    },
    {
      pseudonym: 'Wulk',
      admitted: 160,
      release: -3,
      steps: [
        ...planUntil(160),
        unframed(60),
        released(159, from(-3)),
        done('basic-conditions-recheck', 130),
        done('client-informed', 145),
        done('aftercare-arranged', 131, municipality),
      ],
      then: [
        { in: handover, as: casemanager, body: complete('package') },
        { in: handover, as: municipality, body: { type: 'answer', item: 'acceptance', answer: 'accepted' } },
      ],
    },
    { pseudonym: 'Aalscholver', admitted: 15, organisation: 'pi-zuid', steps: [] },
    {
      pseudonym: 'Rietgors',
      admitted: 40,
      release: 34,
      steps: [
        ...toFirstMdo,
        fact('placeNeeded', true, 30, 'Geen woonplek'),
        { day: 34, as: care, body: { type: 'answer', item: 'place-confirmed', answer: 'accepted' } },
      ],
    },
    overlooked,
  ];
}
