import { describe, expect, test } from 'vitest';
import { definitions } from '../../../domain/catalogue.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { exampleFacts } from '../../../domain/what-if/example.ts';
import { rules } from '../../../domain/rules.ts';
import { setDate } from '../../scenarios/commands.ts';
import { caseManager, care } from '../../scenarios/people.ts';
import { at, begin, openingOf, plan } from '../play.ts';

const tooFar = { outcome: 'refused', status: 422, code: 'day-too-far' };

describe('a date too far ahead to be meant', () => {
  test.each([
    ['admission', '2062-03-02', '2 jaar'],
    ['expectedRelease', '2062-03-02', '30 jaar'],
  ])('is refused at the opening, with the year to check (%s)', (name, day, years) => {
    const dates = { admission: '2026-03-02', [name]: day };
    const opening = openingOf('detention-reintegration', { on: '2026-03-02', dates });
    expect(rules.open('x', opening, at('2026-03-02'))).toMatchObject({
      ...tooFar,
      pointer: `/dates/${name}`,
      detail: { nl: expect.stringContaining(years), en: expect.stringContaining('2062') },
    });
  });

  test('is refused when it is changed, or given with a trajectory that is opened beside', () => {
    const play = plan('2026-03-02');
    expect(play.asks(caseManager, setDate('expectedRelease', '2099-03-02'))).toMatchObject({
      ...tooFar,
      pointer: '/on',
    });
    const open = {
      type: 'open',
      trajectory: 'critical-time-intervention',
      dates: { release: '2099-03-02' },
      facts: {},
      organisation: care.agency,
      reason: 'Nodig',
    } as const;
    expect(play.asks(caseManager, open)).toMatchObject({ ...tooFar, pointer: '/dates/release' });
  });

  test('is taken up to the longest sentence', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, setDate('expectedRelease', '2056-02-28'));
    expect(play.due('client-informed')).toBe('2056-02-14');
  });
});

test.each(definitions().map(({ id }) => [id]))(
  '%s stays within the years there are, whatever the dates',
  (id) => {
    const definition = definitions().find((each) => each.id === id)!;
    const required = Object.keys(definition.dates).filter((name) => definition.dates[name]!.required);
    for (const [opened, day] of [
      ['2100-12-31', '2100-12-31'],
      ['2000-01-10', '2000-01-03'],
    ] as const) {
      const names = Object.keys(definition.dates).filter(
        (name) => required.includes(name) || !definition.dates[name]!.happened || day <= opened,
      );
      const play = begin(id, {
        on: opened,
        dates: Object.fromEntries(names.map((name) => [name, day])),
        facts: exampleFacts(definition),
      });
      for (const { item, due, opens } of play.view().items) {
        for (const each of [due, opens])
          if (each !== null)
            expect(each >= '2000-01-01' && each <= '2100-12-31', `${item} ${each}`).toBe(true);
        expect(explain(play.read(item)!, 'nl').item).toBe(item);
      }
    }
  },
);
