import { expect, test } from 'vitest';
import { NOW, onDatabase } from './open.ts';

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
});
