import { expect } from 'vitest';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import { dayOf, instantOf } from '../../domain/calendar/zone.ts';
import type { Actor, Outcome } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import { fingerprint } from '../../domain/case/fingerprint.ts';
import type { ItemView } from '../../domain/reading/view.ts';
import { defaults } from './people.ts';
import type { Stage } from './stage.ts';
import type { FactValue, Party } from '../../domain/policy/values.ts';

/** What a page shows of an item, as far as a story tells. */
type Shown = Partial<Omit<ItemView, 'waitingOn' | 'answers'>> & {
  waitingOn?: Somebody | null;
  answers?: { answer: string; text?: string; of?: Somebody; recordedBy?: Somebody | null }[];
};
interface Somebody {
  name?: string;
  agency?: string;
  role?: string;
}

export interface Beginning {
  by: Actor;
  dates: Record<string, Day | null>;
  facts?: Record<string, FactValue>;
  organisation?: string;
  parties?: Party[];
}

/** A message as a story says it: `['2026-03-16', 'case-manager at pi-noord', 'before-14']`. */
export type Told = [day: Day, to: string, code: string];

export type Story = ReturnType<typeof tell>;
export type Trajectory = Awaited<ReturnType<Story['open']>>;
export type Scenario = (story: Story) => Promise<void>;

/** The words that scenarios are written in; days are civil days in Amsterdam, and noon unless a time is said. */
export function tell(stage: Stage) {
  let now: Instant = 0;
  let commands = 0;

  function trajectory(id: string) {
    const look = () => stage.look(id);
    const send = (actor: Actor, body: Command) =>
      stage.send(id, { id: `story-${++commands}`, hash: fingerprint(body), actor, receivedAt: now, body });
    /** The items by name; asking for one that is not there says what there is. */
    const items = async (names: string[]): Promise<[string, ItemView][]> => {
      const { view } = await look();
      return names.map((name) => {
        const found = view.items.find((each) => each.item === name);
        if (!found)
          throw new Error(`no item ${name}; there are ${view.items.map((each) => each.item).join(', ')}`);
        return [name, found];
      });
    };
    return {
      id,
      /** Each does what they say, and it is accepted (or waits, while the worker is down). */
      by: async (actor: Actor, ...bodies: Command[]) => {
        for (const body of bodies)
          expect(
            (await send(actor, body)) ?? waiting,
            `${actor.role}: ${JSON.stringify(body)}`,
          ).toMatchObject(waiting);
      },
      refuses: async (actor: Actor, body: Command, status: number, code: string) => {
        expect(await send(actor, body)).toMatchObject({ outcome: 'refused', status, code });
      },
      /** What the page shows of items. */
      shows: async (wanted: Record<string, Shown>) => {
        for (const [name, item] of await items(Object.keys(wanted)))
          expect(item, name).toMatchObject(wanted[name] ?? {});
      },
      due: async (wanted: Record<string, Day | null>) => {
        expect(
          Object.fromEntries((await items(Object.keys(wanted))).map(([name, item]) => [name, item.due])),
        ).toEqual(wanted);
      },
      lacks: async (...names: string[]) => {
        const there = (await look()).view.items.map((each) => each.item);
        expect(names.filter((name) => there.includes(name))).toEqual([]);
      },
      is: async (wanted: {
        phase?: string;
        status?: 'open' | 'closed';
        readyToClose?: boolean;
        dates?: Record<string, Day | null>;
      }) => {
        expect((await look()).view).toMatchObject(wanted);
      },
      /** Every reminder and escalation about an item so far, and to whom. */
      told: async (name: string, wanted: Told[]) => {
        const { notices } = await look();
        const about = notices.filter(
          (each) => each.item === name && (each.kind === 'reminder' || each.kind === 'escalation'),
        );
        expect(
          about.map((each): Told => [dayOf(each.at), `${each.toRole} at ${each.toAgency}`, each.code]),
        ).toEqual(wanted);
      },
      /** Every message about an item so far, of what others did, and to whom. */
      hears: async (name: string, wanted: Told[]) => {
        const { notices } = await look();
        const about = notices.filter((each) => each.item === name && each.kind === 'message');
        expect(
          about.map((each): Told => [dayOf(each.at), `${each.toRole} at ${each.toAgency}`, each.code]),
        ).toEqual(wanted);
      },
      /** Every alarm of a kind so far, and to whom; those of one instant come in any order. */
      alarms: async (code: string, wanted: [day: Day, to: string, item: string | null][]) => {
        const { notices } = await look();
        const given = notices.filter(
          (each) => (each.kind === 'alarm' || each.kind === 'summary') && each.code === code,
        );
        const said = (each: (string | null)[]) => each.join(', ');
        const shown = given.map((each) =>
          said([dayOf(each.at), `${each.toRole} at ${each.toAgency}`, each.item]),
        );
        expect(new Set(shown)).toEqual(new Set(wanted.map(said)));
        expect(shown).toHaveLength(wanted.length);
      },
      moments: async () => (await look()).moments,
      /** The last trajectory of that type that this one opened. */
      opened: async (type: string) => {
        const related = (await look()).view.related.filter(
          (each) => each.type === type && each.relation === 'opened',
        );
        expect(related.length, `${type} opened`).toBeGreaterThan(0);
        return trajectory(related.at(-1)!.id);
      },
      hasOpened: async (type: string, count: number) => {
        const related = (await look()).view.related.filter(
          (each) => each.type === type && each.relation === 'opened',
        );
        expect(related).toHaveLength(count);
      },
    };
  }

  return {
    on: async (day: Day, time = '12:00') => {
      const [hour, minute] = time.split(':').map(Number);
      now = instantOf(day, hour as number, minute);
      await stage.advance(now);
    },
    open: async (
      type: string,
      { by, dates, facts = {}, organisation = by.agency, parties = [] }: Beginning,
    ) => {
      const opening = {
        type,
        client: 'client-1',
        organisation,
        dates,
        facts,
        parties,
        defaults,
        parameters: {},
        actor: by,
        receivedAt: now,
        hash: 'story',
      };
      return trajectory(await stage.open(opening));
    },
    workerStops: () => stage.stopWorker(),
    workerStarts: () => stage.startWorker(),
  };
}

const waiting: Partial<Outcome> = { outcome: 'accepted' };
