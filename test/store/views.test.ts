import { expect, test } from 'vitest';
import { onDatabase } from './open.ts';

const of = { agency: 'pi-noord', person: 'sanne', page: 'worklist' } as const;

onDatabase('filters that people keep under a name', (open) => {
  test('are theirs, of one page, by name; one name names one, and one at most opens the page', async () => {
    const { store } = open();
    const late = { name: 'Te laat', query: 'of=team&group=overdue', opens: true };
    await store.putView(of, late);
    await store.putView(of, { name: 'Nieuw', query: 'of=nobody', opens: false });
    await store.putView({ ...of, page: 'deadlines' }, { ...late, query: 'tab=overdue' });
    expect(await store.views(of)).toEqual([{ name: 'Nieuw', query: 'of=nobody', opens: false }, late]);
    expect(await store.views({ ...of, person: 'jeroen' })).toEqual([]);

    await store.putView(of, { name: 'Nieuw', query: 'of=me', opens: true });
    expect(await store.views(of)).toEqual([
      { name: 'Nieuw', query: 'of=me', opens: true },
      { ...late, opens: false },
    ]);
    expect(await store.views({ ...of, page: 'deadlines' })).toMatchObject([{ opens: true }]);
    await store.removeView(of, 'Nieuw');
    expect(await store.views(of)).toEqual([{ ...late, opens: false }]);
  });
});
