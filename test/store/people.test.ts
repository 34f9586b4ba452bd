import { viewerOf } from '../../domain/people/access.ts';
import { expect, test } from 'vitest';
import { worklistOf, type WorklistOf } from '../../store/worklist.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, event, newId, notice, publication } from './publications.ts';

onDatabase('people', (open) => {
  test('keeps of each person what was told last, by name, for her own agency only', async () => {
    const { store } = open();
    const person = { agency: 'pi-oost', team: null, roles: ['mentor'] };
    await store.putPerson({ ...person, id: 'a', name: null }, NOW);
    await store.putPerson({ ...person, id: 'b', name: 'Bas', team: 'Oost' }, NOW);
    await store.putPerson({ ...person, id: 'c', name: 'Anna' }, NOW);
    await store.putPerson({ ...person, id: 'c', name: 'Ada', roles: ['coordinator'] }, NOW + 1);
    await store.putPerson({ ...person, id: 'c', agency: 'pi-west', name: 'Ada' }, NOW);
    expect(
      (await store.people('pi-oost')).map(({ id, name, roles, team }) => [id, name, roles, team]),
    ).toEqual([
      ['c', 'Ada', ['coordinator'], null],
      ['b', 'Bas', ['mentor'], 'Oost'],
      ['a', null, ['mentor'], null],
    ]);
  });

  test('of what is held, only the roles that are asked for', async () => {
    const { store } = open();
    const [agency, id] = [newId(), newId()];
    const of = (role: string) => deadline(role, { owner: { agency, role } });
    const trajectory = { agencies: [agency], organisation: agency };
    await store.publish(publication(id, 1, { trajectory, deadlines: [of('mentor'), of('case-manager')] }));
    const filter = { agency, people: [], nobody: true, today: '2026-03-02' };
    const roles = async (only: { trajectory: string; role: string }[]) =>
      (await store.held({ ...filter, roles: only })).items.map(({ role }) => role);
    expect(await roles([{ trajectory: id, role: 'mentor' }])).toEqual(['mentor']);
    expect(await roles([{ trajectory: newId(), role: 'mentor' }])).toEqual([]);
  });

  test('the same id at two agencies is of two people, each with her own name', async () => {
    const { store } = open();
    const id = newId();
    const person = { id: `one-${id}`, team: null, roles: ['case-manager'] };
    await store.putPerson({ ...person, agency: 'pi-noord', name: 'Anna' }, NOW);
    await store.putPerson({ ...person, agency: 'pi-zuid', name: 'Bas' }, NOW);
    const acted = (sequence: number, agency: string) =>
      event(sequence, { actor: { agency, role: 'case-manager', person: person.id } });
    await store.publish(publication(id, 2, { events: [acted(1, 'pi-noord'), acted(2, 'pi-zuid')] }));
    const names = await store.outsideNames(id);
    expect(['pi-noord', 'pi-zuid', 'pi-oost'].map((agency) => names(person.id, agency))).toEqual([
      'Anna',
      'Bas',
      undefined,
    ]);
  });

  test('work and messages of who is away are those of her replacement, and her team’s without one', async () => {
    const { store } = open();
    const agency = newId();
    const today = '2026-03-02';
    const person = { agency, team: null, roles: ['case-manager'], name: null };
    for (const id of ['anna', 'bas', 'carla']) await store.putPerson({ ...person, id }, NOW);
    const id = newId();
    await store.publish(
      publication(id, 1, {
        trajectory: { agencies: [agency], organisation: agency },
        deadlines: [
          deadline('a', { owner: { agency, role: 'case-manager' }, ownerPerson: 'anna', due: today }),
        ],
        notices: [notice(`${id}/n`, { toAgency: agency, toPerson: 'anna' })],
      }),
    );
    await store.deliver(10, NOW + 1, (_, delivery) => delivery.toMailbox());
    const seenBy = async (who: string, of: WorklistOf) => {
      const actor = { agency, role: 'case-manager', person: who };
      const { today: rows } = await worklistOf(store, actor, { today, limit: 9, of });
      const covering = await store.covering(actor, today);
      const { items } = await store.messages({ ...actor, covering });
      // That he replaces her is told him too, and is about no trajectory.
      return [rows.length, items.filter((each) => each.trajectory === id).length];
    };
    expect([await seenBy('anna', 'me'), await seenBy('bas', 'me'), await seenBy('bas', 'nobody')]).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    await store.putAbsence(agency, 'anna', { from: today, until: today, replacement: 'bas' });
    expect([await seenBy('bas', 'me'), await seenBy('carla', 'me'), await seenBy('carla', 'nobody')]).toEqual(
      [
        [1, 1],
        [0, 0],
        [0, 0],
      ],
    );
    await store.putAbsence(agency, 'anna', { from: today, until: today, replacement: null });
    expect([await seenBy('bas', 'me'), await seenBy('carla', 'nobody')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    await store.putAbsence(agency, 'anna', { from: today, until: today, replacement: 'bas' });
    expect(await store.putLeft(agency, 'anna', NOW)).toBe(true);
    expect([await seenBy('bas', 'me'), await seenBy('carla', 'nobody')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    await store.putPerson({ ...person, id: 'anna', name: 'Anna' }, NOW);
    expect((await store.people(agency))[0]).toMatchObject({ name: 'Anna', hasLeft: true });
    expect(
      await store.loads(viewerOf({ agency, role: 'coordinator' }), {
        today: '2026-03-03',
        until: '2026-03-10',
      }),
    ).toEqual(new Map([['anna', { open: 1, overdue: 1, nextFive: 0, waiting: 0, oldest: '2026-03-02' }]]));
  });
});
