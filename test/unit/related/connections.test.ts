import { describe, expect, test } from 'vitest';
import { definitionOf, definitions } from '../../../domain/catalogue.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { answer, complete, confirm, decide, hold, setDate, setFact } from '../../scenarios/commands.ts';
import {
  care,
  caseManager,
  defaults,
  municipality,
  prosecutor,
  probation,
  supervisor,
} from '../../scenarios/people.ts';
import { begin, opened, plan } from '../play.ts';

/** Each trajectory: what opens by itself (a rule, with the item it serves), and what a professional may open beside it. */
const meetings = ['case-learning-meeting', 'multi-agency-meeting'];
const connections: Record<string, { opens: string[]; offers: string[] }> = {
  'detention-reintegration': {
    opens: [
      'conditional-release',
      'probation-advice for probation-advice',
      'probation-advice for suspension-initiated',
      'sheltered-housing for place-confirmed',
      'supervision',
      'warm-handover for handover',
      'warm-handover for transfer',
    ],
    offers: [
      'alliance-check',
      'buddy-matching',
      'critical-time-intervention',
      'prison-exit-guidance',
      'sheltered-housing',
      'supervision',
      ...meetings,
    ],
  },
  'conditional-release': { opens: ['supervision', 'warm-handover for handover'], offers: meetings },
  'probation-advice': { opens: [], offers: meetings },
  supervision: {
    opens: ['alliance-check for alliance-check', 'warm-handover for handover'],
    offers: [
      'alliance-check',
      'buddy-matching',
      'probation-advice',
      'sheltered-housing',
      'title-end',
      ...meetings,
    ],
  },
  'critical-time-intervention': {
    opens: ['warm-handover for handover'],
    offers: ['alliance-check', 'buddy-matching', 'sheltered-housing', ...meetings],
  },
  'warm-handover': { opens: [], offers: ['multi-agency-meeting'] },
  'zsm-workplace': {
    opens: ['supervision', 'warm-handover for handover'],
    offers: ['buddy-matching', 'probation-advice', 'sheltered-housing', ...meetings],
  },
  'sheltered-housing': {
    opens: ['title-end for title-end-prepared', 'warm-handover for handover'],
    offers: ['alliance-check', 'buddy-matching', 'probation-advice', ...meetings],
  },
  'title-end': { opens: [], offers: ['sheltered-housing', ...meetings] },
  'prison-exit-guidance': {
    opens: ['warm-handover for handover'],
    offers: ['buddy-matching', 'critical-time-intervention', 'sheltered-housing', ...meetings],
  },
  'multi-agency-meeting': { opens: [], offers: [] },
  'alliance-check': { opens: ['warm-handover for handover'], offers: meetings },
  'case-learning-meeting': { opens: [], offers: [] },
  'reflection-meeting': { opens: [], offers: [] },
  'buddy-matching': { opens: [], offers: meetings },
};

/** In the order of the catalogue. */
const startByThemselves = [
  'detention-reintegration', // at the admission
  'zsm-workplace', // at the arrest
  'reflection-meeting', // for many cases
];

describe('which opens which', () => {
  test.each(definitions().map((each) => [each.id, each] as const))('%s', (id, { opens, offers = [] }) => {
    const wanted = connections[id];
    const rules = opens.map(({ type, item }) => (item === undefined ? type : `${type} for ${item}`));
    expect(rules.sort()).toEqual([...(wanted?.opens ?? [])].sort());
    expect(offers.map(({ type }) => type).sort()).toEqual([...(wanted?.offers ?? [])].sort());
  });

  test('every trajectory is reached from another, but those that start by themselves', () => {
    const reached = new Set(
      definitions().flatMap(({ opens, offers = [] }) => [...opens, ...offers].map(({ type }) => type)),
    );
    const first = definitions().flatMap(({ id }) => (reached.has(id) ? [] : [id]));
    expect(first).toEqual(startByThemselves);
  });

  test('what an item waits for opens for that item, and a hand-over that is refused comes back to it', () => {
    for (const { id, items, opens } of definitions())
      for (const { name, completedBy } of items) {
        if (!completedBy) continue;
        expect(
          opens.some((rule) => rule.type === completedBy.trajectory && rule.item === name),
          `${id}/${name}`,
        ).toBe(true);
        if (completedBy.trajectory === 'warm-handover')
          expect(completedBy.failed, `${id}/${name}`).toEqual(['returned']);
      }
  });
});

const open = (trajectory: string, more: Partial<Extract<Command, { type: 'open' }>> = {}): Command => ({
  type: 'open',
  trajectory,
  dates: {},
  facts: {},
  reason: 'Past bij de cliënt',
  ...more,
});
/** Admitted 2 March 2026, released on 1 September. */
const inside = () =>
  plan('2026-03-02', {
    dates: { expectedRelease: '2026-09-01' },
    defaults: { ...defaults, 'volunteer-coordinator': 'humanitas' },
  });

describe('a professional opens a trajectory beside the case', () => {
  test('with the client, the dates and who holds which role; the two know each other', () => {
    const play = inside();
    play.by(caseManager, open('critical-time-intervention'));
    const cti = opened(play, 'critical-time-intervention');
    expect(cti.current()).toMatchObject({
      client: play.current().client,
      organisation: 'bw-de-brug',
      dates: { release: '2026-09-01' },
    });
    expect(cti.current().related).toMatchObject([
      { id: play.id, relation: 'opened-by', type: 'detention-reintegration' },
    ]);
    expect(cti.item('first-meeting').owner).toEqual(care);
    expect(play.current().related.at(-1)).toMatchObject({
      type: 'critical-time-intervention',
      relation: 'opened',
      status: 'open',
    });
    expect(play.events().find((each) => each.type === 'trajectory-opened')).toMatchObject({
      actor: caseManager,
      reason: 'Past bij de cliënt',
    });
  });

  test('whose dates follow those of the case, but a day that was given', () => {
    const play = inside();
    play.by(
      caseManager,
      open('critical-time-intervention'),
      open('prison-exit-guidance', { dates: { release: '2026-08-03' } }),
    );
    play.by(caseManager, setDate('expectedRelease', '2026-10-01'));
    expect(opened(play, 'critical-time-intervention').view().dates['release']).toBe('2026-10-01');
    expect(opened(play, 'prison-exit-guidance').view().dates['release']).toBe('2026-08-03');
  });

  test('named after whoever opens it, where it names somebody', () => {
    const play = inside();
    const body = open('multi-agency-meeting', {
      dates: { planned: '2026-04-01' },
      facts: { kind: 'three-way-talk', purpose: 'Huisvesting' },
    });
    play.by(probation, body);
    const meeting = opened(play, 'multi-agency-meeting');
    expect(meeting.current()).toMatchObject({ organisation: 'reclassering', facts: { convenor: probation } });
    play.by(caseManager, body); // a second one beside it
    expect(play.hasOpened('multi-agency-meeting')).toBe(2);
  });

  test.each(['critical-time-intervention', 'sheltered-housing', 'prison-exit-guidance'])(
    '%s: once at a time',
    (type) => {
      const play = inside();
      play.by(caseManager, open(type));
      expect(play.asks(caseManager, open(type))).toMatchObject({
        status: 409,
        code: 'already-running',
        pointer: '/trajectory',
      });
      const child = opened(play, type);
      child.world.send(
        child.id,
        { agency: child.current().organisation, role: 'coordinator' },
        { type: 'close', outcome: 'other', reason: 'Toch niet' },
      );
      play.by(caseManager, open(type));
      expect(play.hasOpened(type)).toBe(2);
    },
  );

  test('not a second one beside the one that opened it', () => {
    const housing = begin('sheltered-housing', {
      on: '2026-02-02',
      by: care,
      dates: { registration: '2026-02-02', titleEnd: '2026-12-01' },
    });
    const end = opened(housing, 'title-end');
    expect(end.asks(care, open('sheltered-housing'))).toMatchObject({ status: 409, code: 'already-running' });
    housing.by(care, { type: 'close', outcome: 'moved', reason: 'Verhuisd' });
    end.by(care, open('sheltered-housing'));
  });

  test('serves the item that such a trajectory completes', () => {
    const play = inside();
    play.by(caseManager, setFact('placeNeeded', true));
    play.by(probation, open('sheltered-housing'), complete('place-registered'));
    expect(play.hasOpened('sheltered-housing')).toBe(1);
    const housing = opened(play, 'sheltered-housing');
    expect(housing.current()).toMatchObject({
      organisation: 'bw-de-brug',
      dates: { registration: '2026-03-02' },
    });
    housing.by(care, decide('screening', 'suitable', 'Past'));
    housing.by(care, hold('intake', '2026-03-02'), decide('place-decision', 'confirmed', 'Plek'));
    expect(play.state('place-confirmed')).toMatchObject({ status: 'done', outcome: 'placed' });
  });

  test('is refused for what this trajectory does not offer, for roles that steer neither, and without what it needs', () => {
    const play = inside();
    expect(play.asks(caseManager, open('reflection-meeting'))).toMatchObject({
      status: 422,
      code: 'not-offered',
      pointer: '/trajectory',
    });
    expect(play.asks(caseManager, open('warm-handover'))).toMatchObject({ status: 422, code: 'not-offered' });
    expect(play.asks(municipality, open('buddy-matching'))).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect(play.asks(supervisor, open('buddy-matching'))).toMatchObject({ status: 403 });
    expect(play.asks(caseManager, open('multi-agency-meeting'))).toMatchObject({
      status: 422,
      code: 'missing-date',
      pointer: '/dates/planned',
    });
    expect(play.asks(caseManager, open('buddy-matching', { facts: { mood: 'good' } }))).toMatchObject({
      status: 422,
      code: 'unknown-fact',
    });
    expect(play.current().related).toEqual([]);
  });

  test('asks for the agency that runs it while none holds that role; it does not see the case for that', () => {
    const play = plan('2026-03-02', { defaults: {} });
    expect(play.asks(caseManager, open('buddy-matching'))).toMatchObject({
      status: 422,
      code: 'no-holder',
      pointer: '/organisation',
    });
    play.by(caseManager, open('buddy-matching', { organisation: 'humanitas' }));
    expect(opened(play, 'buddy-matching').current().organisation).toBe('humanitas');
    expect(play.current().parties.map((each) => each.agency)).not.toContain('humanitas');
  });

  test('is seen by who steers it, not by everybody in the case', () => {
    const play = plan('2026-03-02', { parties: [municipality] });
    play.by(caseManager, open('prison-exit-guidance', { dates: { release: '2026-09-01' } }));
    const roles = opened(play, 'prison-exit-guidance')
      .current()
      .parties.map((each) => each.role);
    expect(roles).toContain('case-manager');
    expect(roles).not.toContain('aftercare-coordinator');
  });
});

describe('by rule', () => {
  test('a place on the waiting list opens the placement, at the care organisation', () => {
    const play = inside();
    play.by(caseManager, setFact('placeNeeded', true));
    expect(play.hasOpened('sheltered-housing')).toBe(0);
    play.on('2026-03-05');
    play.by(probation, complete('place-registered'));
    // A registration that was sent is none.
    expect(play.hasOpened('sheltered-housing')).toBe(0);
    play.by(care, confirm('place-registered'));
    expect(opened(play, 'sheltered-housing').current()).toMatchObject({
      organisation: 'bw-de-brug',
      dates: { registration: '2026-03-05' },
    });
  });

  test('a granted conditional release becomes supervision, and its end a hand-over; the end of a title comes with supervision too', () => {
    const release = begin('conditional-release', {
      on: '2026-03-02',
      by: probation,
      dates: { conditionalRelease: '2026-10-01' },
    });
    release.by(prosecutor, decide('om-decision', 'granted', 'Akkoord'));
    release.on('2026-10-01');
    const supervision = opened(release, 'supervision');
    supervision.by(supervisor, setDate('end', '2027-10-01'), open('title-end'));
    expect(opened(supervision, 'title-end').current()).toMatchObject({
      organisation: 'bw-de-brug',
      dates: { titleEnd: '2027-10-01' },
    });
    supervision.by(supervisor, setDate('end', '2027-11-01'));
    expect(opened(supervision, 'title-end').view().dates['titleEnd']).toBe('2027-11-01');
    supervision.on('2027-08-02');
    supervision.by(supervisor, decide('follow-up', 'hand-over', 'Schulden'));
    expect(opened(supervision, 'warm-handover').current().facts).toMatchObject({ receiver: municipality });
  });

  test('advice is asked for in the case, and answered there', () => {
    const housing = begin('sheltered-housing', {
      on: '2026-03-02',
      by: care,
      dates: { registration: '2026-03-02' },
    });
    housing.by(care, open('probation-advice', { facts: { adviceKind: 'leave' } }));
    expect(opened(housing, 'probation-advice').item('needed-known').status).toBe('open');
    housing.by(probation, answer('advice-request', 'delivered'));
  });
});

test('the definitions that this table leaves out do not exist', () => {
  expect(Object.keys(connections).filter((id) => !definitionOf(id))).toEqual([]);
});
