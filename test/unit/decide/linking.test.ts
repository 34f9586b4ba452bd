import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { catalogue, definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { linkFor, type LinkTerms, type LinkWanted } from '../../../domain/decide/linking.ts';
import { actorThrough } from '../../../domain/people/links.ts';
import type { AnswerKind } from '../../../domain/policy/values.ts';
import { linkState, viewThrough, type LinkFacts } from '../../../domain/reading/link.ts';
import { answer, complete } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { at, begin, plan, type Play } from '../play.ts';

const gp = { role: 'outside', outside: 'huisarts-1' };
const said = (body: unknown): Command => commandSchema.parse(body);
const ask = (to: unknown, more: object = {}): Command =>
  said({ type: 'ask', to, title: 'Welke medicijnen?', ...more });

const asked = (to: unknown = { outside: 'huisarts-1' }, more: object = {}): Play => {
  const play = plan('2026-03-02', { parties: [probation, municipality] });
  play.by(probation, ask(to, more));
  return play;
};
const wants = (play: Play, actor: Actor, wanted: Partial<LinkWanted> = {}) => {
  const c = play.current();
  const { now } = play.world;
  return linkFor(
    { catalogue, definition: definitionOf(c.definition)!, c, actor, now, today: dayOf(now) },
    { item: 'asked-1', ...wanted },
  );
};
const every: AnswerKind[] = ['received', 'accepted', 'delivered', 'refused', 'not-received'];

describe('a link can be made', () => {
  test('by who asked, and by who steers; not by who was not asked, nor by who takes no part', () => {
    const play = asked();
    for (const actor of [probation, caseManager, coordinator])
      expect(wants(play, actor)).toEqual({ party: gp, round: 0, answers: every, expires: '2026-03-23' });
    const stranger = { agency: 'humanitas', role: 'volunteer-coordinator' };
    const system = { agency: 'pi-noord', role: 'system' };
    for (const actor of [municipality, stranger, system, actorThrough(gp, { id: 'l', item: 'asked-1' })])
      expect(wants(play, actor)).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  test('by who gives a hand-over, for whom it receives: it accepts or refuses', () => {
    const facts = { giver: probation, receiver: municipality };
    const dates = { needed: '2026-07-01' };
    const play = begin('warm-handover', { on: '2026-05-04', by: probation, dates, facts });
    expect(wants(play, probation, { item: 'acceptance' })).toMatchObject({ answers: ['not-received'] });
    play.by(probation, complete('package'));
    const answers = ['accepted', 'refused', 'not-received'];
    expect(wants(play, probation, { item: 'acceptance', answers: ['accepted', 'refused'] })).toMatchObject({
      party: municipality,
    });
    expect(wants(play, probation, { item: 'acceptance' })).toMatchObject({
      answers: expect.arrayContaining(answers),
    });
    expect(wants(play, municipality, { item: 'acceptance' })).toMatchObject({ status: expect.any(Number) });
  });

  test('and lives two weeks, or until a week after the due day, and never longer than half a year', () => {
    const ends = (by?: string) => (wants(asked(undefined, { by }), probation) as LinkTerms).expires;
    expect(ends('2026-03-03')).toBe('2026-03-16');
    expect(ends('2026-04-01')).toBe('2026-04-08');
    expect(ends('2027-03-01')).toBe('2026-08-29');
    const refused = { code: 'link-lives-too-long', pointer: '/expires' };
    for (const expires of ['2026-03-01', '2026-08-30'])
      expect(wants(asked(), probation, { expires })).toMatchObject(refused);
  });

  test('only for whom it waits on, and only with answers that are possible', () => {
    const play = asked();
    expect(wants(play, probation, { isFor: () => false })).toMatchObject({ code: 'other-party' });
    expect(wants(play, probation, { item: 'asked-9' })).toMatchObject({ code: 'unknown-item' });
    expect(wants(asked({ role: 'client' }), probation)).toMatchObject({ party: { role: 'client' } });
    expect(wants(asked(municipality), probation)).toMatchObject({ party: municipality });
    play.by(probation, answer('asked-1', 'received'));
    expect(wants(play, probation)).toMatchObject({ answers: every.slice(1) });
    expect(wants(play, probation, { answers: ['received'] })).toMatchObject({ code: 'answer-impossible' });
    play.by(probation, answer('asked-1', 'refused', 'Belde'));
    expect(wants(play, probation)).toMatchObject({ status: 409, code: 'nothing-to-answer' });
    play.by(probation, { type: 'request', item: 'asked-1' });
    expect(wants(play, probation)).toMatchObject({ round: 1, answers: every });
    play.by(probation, answer('asked-1', 'delivered'));
    expect(wants(play, probation)).toMatchObject({ status: 409, code: 'nothing-to-answer' });
  });
});

describe('a link stands as the case stands', () => {
  const linkTo = (play: Play, more: Partial<LinkFacts> = {}): LinkFacts => ({
    ...(wants(play, probation) as LinkTerms),
    id: 'link-1',
    item: 'asked-1',
    expiresAt: at('2026-03-24', '00:00'),
    withdrawnAt: null,
    uses: [],
    ...more,
  });
  const stands = (play: Play, link: LinkFacts) => linkState(link, play.current(), play.world.now);
  const other = { agency: 'ggz-midden', role: 'care-worker' };
  const forward = (to: unknown) => said({ type: 'forward', item: 'asked-1', to, reason: 'x' });

  test('it works until its last day is over', () => {
    const play = asked();
    const link = linkTo(play);
    play.on('2026-03-23', '23:59');
    expect(stands(play, link)).toBe('open');
    play.on('2026-03-24', '00:00');
    expect(stands(play, link)).toBe('expired');
  });

  test('it was used once an answer through it ended the round; that it was seen did not', () => {
    const play = asked();
    const used = (given: AnswerKind, last: boolean) =>
      stands(play, linkTo(play, { uses: [{ at: play.world.now, answer: given, last }] }));
    expect(used('received', false)).toBe('open');
    expect(used('delivered', true)).toBe('used');
  });

  test.each<[state: string, does: Command[]]>([
    ['answered', [{ ...answer('asked-1', 'delivered'), text: 'Belde' } as Command]],
    ['answered', [answer('asked-1', 'refused', 'Belde')]],
    ['answered', [answer('asked-1', 'not-received')]],
    ['over', [answer('asked-1', 'withdrawn')]],
    ['over', [{ type: 'skip', item: 'asked-1', reason: 'x' }]],
    ['elsewhere', [forward(other)]],
    ['anew', [forward(other), forward({ outside: 'huisarts-1' })]],
    ['anew', [answer('asked-1', 'refused', 'x'), { type: 'request', item: 'asked-1' }]],
    ['anew', [answer('asked-1', 'delivered'), { type: 'reopen', item: 'asked-1', reason: 'x' }]],
    ['open', [answer('asked-1', 'received'), answer('asked-1', 'accepted')]],
    ['open', [{ type: 'chase', item: 'asked-1' }]],
  ])('%s after what the asker did (%#)', (state, does) => {
    const play = asked();
    const link = linkTo(play);
    play.by(probation, ...does);
    expect(stands(play, link)).toBe(state);
    const seen = viewThrough(link, play.current(), { now: play.world.now, lang: 'nl' });
    expect(seen.question !== null).toBe(state === 'open');
  });

  test('over, and no more than that, when the client died or the case was closed', () => {
    const play = asked();
    const link = linkTo(play);
    const deceased = { on: '2026-03-02', since: play.world.now, record: 'r' };
    const [died, closed] = [
      { ...play.current(), deceased },
      { ...play.current(), status: 'closed' as const },
    ];
    for (const c of [died, closed]) {
      expect(linkState(link, c, play.world.now)).toBe('over');
      expect(JSON.stringify(viewThrough(link, c, { now: play.world.now, lang: 'nl' }))).not.toMatch(
        /overle|decease|Welke/,
      );
    }
  });

  test('its holder sees the question, who asks, and nothing of the case or of the client', () => {
    const play = asked(undefined, { text: 'De lijst van nu.', about: 'information-request-probation' });
    const seen = viewThrough(linkTo(play), play.current(), { now: play.world.now, lang: 'nl' });
    expect(seen).toEqual({
      trajectory: 'case-1',
      state: 'open',
      asker: { agency: 'reclassering', role: 'probation-worker' },
      asks: 'question',
      given: [],
      lastDay: '2026-03-23',
      question: {
        title: 'Welke medicijnen?',
        text: 'De lijst van nu.',
        by: '2026-03-16',
        answers: every.map((each) => ({ answer: each, title: null })),
      },
    });
  });

  test('what was answered through it is that party’s own, written down by nobody', () => {
    const play = asked();
    const actor = actorThrough(gp, { id: 'link-1', item: 'asked-1' });
    play.by(actor, { ...answer('asked-1', 'delivered'), text: 'Metformine' } as Command);
    expect(play.state('asked-1').dialogue?.answers).toEqual([
      { answer: 'delivered', on: '2026-03-02', of: gp, text: 'Metformine' },
    ]);
    const told = play.events().findLast((each) => each.type === 'notified');
    expect(told).toMatchObject({ code: 'answered', item: 'asked-1', to: probation });
    expect(play.asks(actor, answer('asked-1', 'received'), 'again')).toMatchObject({ code: 'already-done' });
  });
});
