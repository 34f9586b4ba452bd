import { expect, it } from 'vitest';
import { viewerOf } from '../../domain/access.ts';
import type { Parameter } from '../../store/parameters.ts';
import { NOW, onBoth } from './both.ts';
import { newId, publication } from './publications.ts';

const parameter = (change: Partial<Parameter>): Parameter => ({
  organisation: 'pi-noord',
  type: 'detention-reintegration',
  item: 'language-level',
  amount: 12,
  unit: 'days',
  reason: 'Taalmeter op donderdag',
  setBy: { agency: 'pi-noord', role: 'coordinator' },
  at: NOW,
  ...change,
});

onBoth('parameters and caseload', (open) => {
  it('the newest counts, the history stays, and a repeat adds nothing', async () => {
    const { store } = open();
    const organisation = newId();
    const first = parameter({ organisation });
    const second = parameter({ organisation, amount: 2, unit: 'weeks', reason: 'Andere afspraak', at: NOW + 1 });
    for (const each of [first, second, second]) await store.setParameter(each);
    expect(await store.parameters({ organisation })).toEqual([second]);
    expect(await store.parameterHistory({ organisation })).toEqual([second, first]);
    await store.setParameter(first);
    expect(await store.parameters({ organisation })).toEqual([first]);
  });

  it('what an organisation sets goes before what holds everywhere, and nothing reaches another organisation', async () => {
    const { store } = open();
    const organisation = newId();
    const type = newId();
    await store.setParameter(parameter({ organisation, type, amount: 5 }));
    await store.setParameter(parameter({ organisation: '*', type, amount: 9 }));
    await store.setParameter(parameter({ organisation: '*', type, item: 'basic-conditions', amount: 3, unit: 'working-days' }));
    expect((await store.amounts(organisation))[type]).toEqual({
      'language-level': { amount: 5, unit: 'days' },
      'basic-conditions': { amount: 3, unit: 'working-days' },
    });
    expect((await store.amounts('nobody'))[type]?.['language-level']).toEqual({ amount: 9, unit: 'days' });
    expect(await store.parameters({ organisation: 'nobody', type: 'other' })).toEqual([]);
    const rows = (await store.parameters({ organisation, type })).map((row) => `${row.item} ${row.organisation}`);
    expect(rows.sort()).toEqual(['basic-conditions *', 'language-level *', `language-level ${organisation}`]);
  });

  it('a unit or amount that is none is refused by the database too', async () => {
    const { store } = open();
    await expect(store.setParameter(parameter({ amount: -1 }))).rejects.toThrow(/amount/);
    await expect(store.setParameter(parameter({ unit: 'years' as 'days' }))).rejects.toThrow(/unit/);
  });

  it('every open case of a type that the viewer takes part in, page after page', async () => {
    const { store } = open();
    const viewer = viewerOf({ agency: `agency-${newId()}`, role: 'coordinator' });
    const client = await store.ensureClient(`reference-${newId()}`, { organisation: 'pi-noord', pseudonym: 'Wilg' });
    const ids: string[] = [];
    for (let index = 0; index < 43; index += 1) {
      const id = newId();
      ids.push(id);
      await store.publish(publication(id, 1, { trajectory: { agencies: [viewer.agency], client: client.id } }));
    }
    const others = [{ status: 'closed' as const }, { type: 'warm-handover' }, { agencies: ['other'] }];
    for (const other of others) await store.publish(publication(newId(), 1, { trajectory: { agencies: [viewer.agency], ...other } }));
    const elsewhere = newId();
    await store.publish(publication(elsewhere, 1, { trajectory: { agencies: [viewer.agency], organisation: 'pi-zuid' } }));
    const found = async (organisation?: string) => {
      const cases = [];
      for await (const each of store.openCases({ viewer, type: 'detention-reintegration', ...(organisation && { organisation }) }))
        cases.push(each);
      return cases;
    };
    expect((await found()).map((each) => each.case.id).sort()).toEqual([...ids, elsewhere].sort());
    expect((await found('pi-zuid')).map((each) => each.case.id)).toEqual([elsewhere]);
    expect((await found('pi-noord'))[0]?.pseudonym).toBe('Wilg');
  });
});
