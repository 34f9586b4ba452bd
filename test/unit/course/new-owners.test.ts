import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { addOwn, answer, complete, handOver, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, caseManagerSouth, municipality } from '../../scenarios/people.ts';
import { begin, opened, plan, type Play } from '../play.ts';

const told = (play: Play) =>
  play.events().flatMap((each) => (each.type === 'alarm-raised' && each.code === 'new-owner' ? [each] : []));
const assign = ({ agency, role }: Actor) => ({ type: 'assign', role, agency }) as const;
const zeist: Actor = { agency: 'gemeente-zeist', role: 'aftercare-coordinator' };

describe('who gets work that is open', () => {
  test('by an assignment is told in one message what it is', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, addOwn('Belt terug', municipality, '2026-03-20'));
    play.on('2026-03-16');
    play.by(caseManager, assign(zeist));
    const [one, ...others] = told(play);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ to: zeist, items: ['information-request-municipality'] });
    const { notices } = publicationOf(play.current(), play.events());
    expect(notices.find(({ code }) => code === 'new-owner')).toMatchObject({
      toAgency: zeist.agency,
      kind: 'alarm',
      due: play.due('information-request-municipality'),
      title: {
        nl: `Dit is nu aan u: ${play.view('nl').items.find(({ item }) => item === one!.item)!.title}`,
        en: `This is yours now: ${play.view('en').items.find(({ item }) => item === one!.item)!.title}`,
      },
    });
  });

  test('hears in the same message of what a professional typed, without those words', () => {
    const play = plan('2026-03-02');
    const { role } = municipality;
    play.by(caseManager, {
      type: 'add',
      title: 'Belt de moeder',
      owner: { role },
      due: '2026-03-20',
      reason: 'Nodig',
    });
    play.by(caseManager, assign(zeist));
    const [one] = told(play);
    expect(one!.items).toEqual(['information-request-municipality', 'added-1']);
    const { notices } = publicationOf(play.current(), play.events());
    expect(notices.find(({ code }) => code === 'new-owner')!.title.nl).not.toContain('moeder');
  });

  test('is not told where nothing of his is open, or where nothing changes', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, assign({ agency: 'gemeente-zeist', role: 'debt-adviser' }), assign(municipality));
    expect(told(play)).toEqual([]);
  });

  test('because a fact names another is told', () => {
    const play = begin('multi-agency-meeting', {
      on: '2026-03-02',
      by: care,
      dates: { planned: '2026-03-27' },
      facts: {
        kind: 'three-way-talk',
        purpose: 'Vastgelopen',
        convenor: { agency: care.agency, role: care.role },
      },
    });
    play.by(care, setFact('convenor', { agency: municipality.agency, role: municipality.role }));
    expect(told(play).map(({ to }) => to)).toEqual([municipality]);
  });

  test('with the plan that moved to another prison is told what is open there', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-07' } });
    play.by(caseManager, handOver(caseManagerSouth));
    const handover = opened(play, 'warm-handover');
    handover.by(caseManager, complete('package'));
    handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
    const [one, ...others] = told(play);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ to: caseManagerSouth });
    expect(one!.items).toEqual(expect.arrayContaining(['first-mdo', 'basic-conditions']));
  });
});
