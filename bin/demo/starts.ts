import { addDays, daysBetween } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { StartRequest } from '../../domain/ports/ports.ts';
import { demoBesides } from './beside.ts';
import { demoCases } from './cases.ts';
import { demoOutside } from './outside.ts';
import { held } from './people.ts';
import { dayOfStep, type DemoCase, type DemoStep } from './script.ts';

export interface DemoStart {
  start: StartRequest;
  /** What happens next in trajectories it opens. */
  then: NonNullable<DemoCase['then']>;
}

/**
 * Everything that the demo starts, relative to today: what
 * runs beside the detentions first. Each has a fixed key.
 */
export function demoStarts(today: Day): DemoStart[] {
  const cases = demoCases(today);
  const numbers = new Map(cases.map(({ pseudonym }, n) => [pseudonym, n]));
  return [
    ...[...demoBesides(today), ...demoOutside(today)].map(
      ({ pseudonym, type, by, opened, dates, facts = {}, parties, steps }, n): DemoStart => {
        const since = addDays(today, -opened);
        return {
          start: {
            key: `demo/beside/${n}`,
            actor: held(by, n),
            type,
            client: { reference: referenceOf(numbers.get(pseudonym) ?? 200 + n), pseudonym },
            organisation: by.agency,
            dates,
            facts,
            parties: [by, ...parties].map((each) => held(each, n)),
            parameters: {},
            receivedAt: instantOf(since, 9),
            history: historyOf(steps, n, { since, today }),
          },
          then: [],
        };
      },
    ),
    ...cases.map((demo, n) => ({
      start: startOf(demo, n, today),
      then: (demo.then ?? []).map((each) => ({ ...each, as: held(each.as, n) })),
    })),
  ];
}

const referenceOf = (n: number): string => `DEMO-${String(4700 + n)}`;

function startOf(demo: DemoCase, n: number, today: Day): StartRequest {
  const admission = addDays(today, -demo.admitted);
  const organisation = demo.organisation ?? 'pi-noord';
  const actor: Actor = held({ agency: organisation, role: 'case-manager' }, n);
  return {
    key: `demo/${n}`,
    actor,
    type: 'detention-reintegration',
    client: { reference: referenceOf(n), pseudonym: demo.pseudonym },
    organisation,
    dates: {
      admission,
      ...(demo.release === undefined ? {} : { expectedRelease: addDays(today, demo.release) }),
    },
    facts: { status: 'remand', ...demo.facts },
    parties: [
      actor,
      { agency: 'reclassering', role: 'probation-worker' },
      ...(demo.director ? [{ agency: 'zvh-midden', role: 'case-director' }] : []),
    ].map((each) => held(each, n)),
    parameters: {},
    receivedAt: instantOf(admission, 9),
    history: historyOf(demo.steps, n, { since: admission, today }),
  };
}

/** What happened since a day, each step at its own instant, in order. */
function historyOf(
  steps: DemoStep[],
  n: number,
  { since, today }: { since: Day; today: Day },
): StartRequest['history'] {
  const yesterday = addDays(today, -1);
  return steps
    .map(({ day, as, body }) => ({ on: dayOfStep(since, day, yesterday), as, body }))
    .sort((a, b) => daysBetween(b.on, a.on))
    .map(({ on, as, body }, order) => ({
      actor: held(as, n),
      body: typeof body === 'function' ? body(on) : body,
      receivedAt: instantOf(on, 11) + order * 1000,
    }));
}
