import { describe, expect, test } from 'vitest';
import { answer } from '../../bin/explain.ts';
import { ownOptions } from '../../bin/explain/question.ts';
import { testsOf, whereIs } from '../../bin/explain/where.ts';
import { definitions } from '../../domain/catalogue.ts';
import { read } from './sources.ts';

const asked = (line: string) => answer(line.split(' '));

describe('npm run explain', () => {
  test('tells where an item is written, its rule, its day and who is told when', () => {
    const lines = asked('conditional-release/vi-request --conditionalRelease 2027-03-01 --lang en').split(
      '\n',
    );
    for (const line of [
      'rule         conditional-release@1/vi-request',
      'term         105 calendar days before the conditional release date',
      'closed day   the working day before',
      'label        norm',
      'source       S1:1508-1515',
      'ladder       14 calendar days before the due day: escalation to the coordinator',
      'due          2026-11-16',
      'reminds      2026-11-02  escalation to coordinator (before-14)',
      '             2026-11-23  escalation to case director (case-director)',
    ])
      expect(lines).toContain(line);
    const [, file, line] = /^file {9}(.+):(\d+)$/m.exec(lines.join('\n')) ?? [];
    expect(read(file!).split('\n')[Number(line) - 1]).toContain("request('vi-request'");
  });

  test('is Dutch unless asked otherwise, and without days tells the rule alone', () => {
    const text = asked('conditional-release/vi-request');
    expect(text).toContain('105 kalenderdagen vóór de v.i.-datum');
    expect(text).toMatch(/^datum +geef dagen om de datum te zien: --admission …, --conditionalRelease …$/m);
  });

  test('lists all trajectories with their items, or those of one', () => {
    const all = answer([]);
    for (const { id, items } of definitions())
      for (const { name } of items) expect(all).toContain(`  ${id}/${name} `);
    expect(asked('warm-handover')).toContain('  warm-handover/acceptance ');
    expect(asked('warm-handover')).not.toContain('conditional-release/');
  });

  test.each([
    [
      'conditional-releas/vi-request',
      /^conditional-releas: no such trajectory; “conditional-release” is meant\? `npm run explain` lists/,
    ],
    ['condition', /^condition: no such trajectory; .*`npm run explain` lists/],
    [
      'conditional-release/vi-reqest',
      /has no item “vi-reqest”; “vi-request” is meant\? `npm run explain -- conditional-release` lists/,
    ],
    [
      'conditional-release/vi-request --conditonalRelease 2027-03-01',
      /^--conditonalRelease: .*“conditionalRelease” is meant\?[^]*dates: admission, conditionalRelease/,
    ],
    [
      'conditional-release/vi-request --legalFrame none',
      /^--legalFrame: .*“legalFrameAfter” is meant\?[^]*facts: legalFrameAfter/,
    ],
    [
      'conditional-release/vi-request --conditionalRelease tomorrow',
      /^--conditionalRelease tomorrow: give a day as YYYY-MM-DD$/,
    ],
    [
      'conditional-release/vi-request --conditionalRelease',
      /^--conditionalRelease: give its value after it$/,
    ],
    [
      'conditional-release/vi-request --legalFrameAfter nune',
      /^--legalFrameAfter nune: give one of none, supervision.*“none” is meant\?$/,
    ],
    ['conditional-release/vi-request 2027-03-01', /^2027-03-01: give a date or a fact as --name value$/],
    ['conditional-release/vi-request --lang fr', /^--lang fr: give nl or en$/],
    [
      'reflection-meeting/reflection --on 2026-06-01 --ended perhaps',
      /^--ended perhaps: give true or false$/,
    ],
    [
      'reflection-meeting/reflection --on 2026-06-01 --rhythmWeeks soon',
      /^--rhythmWeeks soon: give a number$/,
    ],
    [
      'conditional-release/vi-request --admission 2027-03-02 --conditionalRelease 2027-03-01 --lang en',
      /admission/,
    ],
  ])('%s is refused with the remedy', (line, says) => {
    expect(() => asked(line)).toThrow(says);
  });

  test('its own options are no date or fact of any trajectory', () => {
    for (const { dates, facts } of definitions())
      expect(
        [...Object.keys(dates), ...Object.keys(facts)].filter((name) => ownOptions.includes(name)),
      ).toEqual([]);
  });
});

test.each(definitions().map((each) => [each.id, each] as const))(
  'every item of %s is found where it is written',
  (id, { items }) => {
    for (const { name } of items) expect(read(whereIs(id, name).file), name).toContain(`'${name}'`);
    expect(() => whereIs(id, 'nothing-of-that-name')).toThrow(/written in none of domain\/trajectories/);
  },
);

test('the tests of its own trajectory come first', () => {
  expect(testsOf('conditional-release', 'vi-request')[0]).toMatch(
    /^test\/unit\/trajectories\/conditional-release\//,
  );
});
