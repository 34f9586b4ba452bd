import { describe, expect, test } from 'vitest';
import { asCsv, asText } from '../../../bin/simulate/print.ts';
import { readRequest } from '../../../bin/simulate.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import { rulesWith, readChange } from '../../../domain/national/change.ts';
import { live } from '../../../domain/national/life.ts';
import { admissionOf, type Population } from '../../../domain/national/population.ts';
import { reportOf } from '../../../domain/national/report.ts';
import { run, type PlanningRequest, type Share } from '../../../domain/national/run.ts';
import { merge, type Tally } from '../../../domain/national/tally.ts';
import { daysBetween } from '../../../domain/calendar/day.ts';

const population: Population = { from: '2027-01-01', years: 1, admissions: 200, seed: 7 };

function counted(
  request: PlanningRequest,
  share: Share = { part: 0, of: 1 },
): { base: Tally; changed?: Tally } {
  const lives = run(request, share);
  for (;;) {
    const step = lives.next();
    if (step.done) return step.value;
  }
}

describe('the people', () => {
  const large = { ...population, admissions: 20_000 };
  const all = Array.from({ length: large.admissions }, (_, n) => admissionOf(large, n));
  const share = (wanted: (one: (typeof all)[number]) => boolean) => all.filter(wanted).length / all.length;
  const days = (one: (typeof all)[number]) => daysBetween(one.on, one.release);

  test('stay as long as the sources counted (S1:726-731)', () => {
    expect(share((one) => days(one) < 30)).toBeCloseTo(0.52, 1);
    expect(share((one) => days(one) >= 91 && days(one) < 365)).toBeCloseTo(0.16, 1);
    expect(Math.abs(share((one) => days(one) >= 365) - 0.09)).toBeLessThan(0.01);
  });

  test('82% leave without supervision, 81% of the longest with it (S1:795-800)', () => {
    expect(Math.abs(share((one) => one.legalFrameAfter === 'none') - 0.82)).toBeLessThan(0.01);
    const long = all.filter((one) => days(one) >= 365);
    expect(
      Math.abs(long.filter((one) => one.legalFrameAfter !== 'none').length / long.length - 0.81),
    ).toBeLessThan(0.03);
  });

  test('are the same for the same seed, and others for another', () => {
    const plain = ({ draw: _draw, ...rest }: (typeof all)[number]) => rest;
    expect(plain(admissionOf(large, 5))).toEqual(plain(all[5]!));
    expect(plain(admissionOf({ ...large, seed: 8 }, 5))).not.toEqual(plain(all[5]!));
  });
});

describe('a run', () => {
  const base = counted({ population, changes: [] }).base;

  test('lives every life by commands that the rules accept, and counts deadlines', () => {
    expect(base).toMatchObject({ lives: 200, refused: 0 });
    expect(base.deadlines).toBeGreaterThan(200 * 5);
    expect([...base.counts.values()].reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0)).toBe(
      base.deadlines - base.outside,
    );
  });

  test('gives the same in parts as in one', () => {
    const first = counted({ population, changes: [] }, { part: 0, of: 2 }).base;
    merge(first, counted({ population, changes: [] }, { part: 1, of: 2 }).base);
    expect(Object.fromEntries(first.counts)).toEqual(Object.fromEntries(base.counts));
  });

  test('an earlier first MDO moves deadlines and leaves the others be', () => {
    const { base: before, changed } = counted({ population, changes: [readChange('first-mdo=21days')] });
    expect(before).toEqual(base);
    expect(changed!.counts).not.toEqual(before.counts);
    const change = readChange('first-mdo=21days');
    const report = reportOf({ base: before, changed: changed! }, [change]);
    const [from, to] = [
      { amount: 28, unit: 'days' },
      { amount: 21, unit: 'days' },
    ];
    expect(report.whatIf).toEqual([
      {
        trajectory: 'detention-reintegration',
        item: 'first-mdo',
        label: 'norm',
        source: 'S1:640-641',
        from,
        to,
      },
    ]);
    // Only in this run: what is published stays, and the varied term does not pass for a norm.
    const term = (definition: Definition) =>
      definition.items.find(({ name }) => name === 'first-mdo')!.due[0]!.earliest[0]!;
    expect(term(definitionOf('detention-reintegration')!)).toMatchObject({ amount: 28, label: 'norm' });
    expect(term(rulesWith([change]).get('detention-reintegration')!)).toMatchObject({
      amount: 21,
      label: 'assumed',
      source: null,
    });
    for (const { deadlines, perWeek } of [...report.roles, ...report.agencies]) {
      expect(perWeek).toHaveLength(report.weeks);
      expect(perWeek.reduce((a, b) => a + b, 0)).toBe(deadlines);
    }
    const role = (name: string) => report.roles.find((row) => row.role === name)!;
    expect(role('care-worker').changed!.deadlines).toBe(role('care-worker').deadlines);
    expect(report.restsOn.every(({ label, source }) => label !== 'counted' || source !== null)).toBe(true);
  });

  test('a life in which the release comes before the second MDO has no later MDO', () => {
    const lived = Array.from({ length: 100 }, (_, n) => admissionOf(population, n)).filter(
      (one) => daysBetween(one.on, one.release) < 50,
    );
    for (const one of lived)
      for (const { case: c } of live(rulesWith(), one).cases)
        expect(
          Object.keys(c.items).filter((key) => c.items[key]!.status === 'open' && key.startsWith('next-mdo')),
        ).toEqual([]);
    expect(lived.length).toBeGreaterThan(30);
  });
});

describe('the command line', () => {
  test('has a default for everything', () => {
    expect(readRequest([])).toEqual({
      request: { population: { from: '2027-01-01', years: 10, admissions: 30_000, seed: 1 }, changes: [] },
      print: 'text',
    });
  });

  test('explains itself when asked', () => {
    expect(readRequest(['--help'])).toBeUndefined();
    expect(readRequest(['--csv'])?.print).toBe('csv');
  });

  test('prints what was varied as a what-if, and the load of each week for a spreadsheet', () => {
    const changes = [readChange('first-mdo=21days')];
    const { base, changed } = counted({ population: { ...population, admissions: 60 }, changes });
    const report = reportOf({ base, changed: changed! }, changes);
    expect(asText(report)).toContain(
      'WHAT IF first-mdo (detention-reintegration) were 21 days; it is 28 days: norm, S1:640-641. No case follows this.',
    );
    const [head, ...lines] = asCsv(report).trim().split('\n');
    expect(head).toBe('week,role,agency,deadlines,what_if');
    const total = (column: number) => lines.reduce((sum, each) => sum + Number(each.split(',')[column]), 0);
    expect([total(3), total(4)]).toEqual([
      base.deadlines - base.outside,
      changed!.deadlines - changed!.outside,
    ]);
  });

  test.each([
    [['--years', '0'], /--years 0: give a whole number from 1 to 10/],
    [['--admissions', 'many'], /--admissions many: give a whole number/],
    [['--from', '2027-02-30'], /--from 2027-02-30: give a day/],
    [['--change', 'first-mdo'], /write item=amount and unit, as first-mdo=21days/],
    [['--change', 'third-mdo=3weeks'], /no item “third-mdo” with a term in .*; there are .*first-mdo/],
    [['--change', 'first-mdo=9999days'], /at most 3660/],
    [
      ['--change', 'first-mdo=3weeks', '--change', 'first-mdo=2weeks'],
      /--change first-mdo=2weeks: .* give it once/,
    ],
    [['--csv', '--json'], /give one of the two/],
    [['--cheap'], /--cheap/],
  ])('refuses %j', (args, message) => {
    expect(() => readRequest(args)).toThrow(message);
  });
});
