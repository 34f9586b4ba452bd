import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { nearest, type Parameter } from '../../store/parameters.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

type Wanted = Omit<Parameter, 'id'>;

const parameter = (change: Partial<Wanted>): Wanted => ({
  organisation: 'pi-noord',
  region: null,
  type: 'detention-reintegration',
  item: 'language-level',
  amount: 12,
  unit: 'days',
  reason: 'Taalmeter op donderdag',
  setBy: { agency: 'pi-noord', role: 'coordinator' },
  at: NOW,
  ...change,
});

onDatabase('parameters and caseload', (open) => {
  test('the newest counts, the history stays, and a repeat adds nothing', async () => {
    const { store } = open();
    const organisation = newId();
    const first = parameter({ organisation });
    const second = parameter({
      organisation,
      amount: 2,
      unit: 'weeks',
      reason: 'Andere afspraak',
      at: NOW + 1,
    });
    for (const each of [first, second, second]) await store.setParameter(each);
    expect(await store.parameters({ organisation })).toMatchObject([second]);
    expect(await store.parameterHistory({ organisation })).toMatchObject([second, first]);
    const { id, ...again } = await store.setParameter(first);
    expect(again).toEqual(first);
    expect(await store.parameters({ organisation })).toEqual([{ id, ...first }]);
    expect(await store.parameter(id)).toEqual({ id, ...first });
    expect(await store.parameter(id + 1000)).toBeUndefined();
  });

  test('the nearest goes first: organisation, region, everywhere; nothing reaches another organisation or region', async () => {
    const { store } = open();
    const [organisation, neighbour, region, type] = [newId(), newId(), newId(), newId()];
    for (const agency of [organisation, neighbour])
      await store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [], region });
    const everywhere = { organisation: null, type };
    await store.setParameter(parameter({ organisation, type, amount: 5 }));
    await store.setParameter(parameter({ organisation: null, region, type, amount: 7 }));
    await store.setParameter(parameter({ ...everywhere, amount: 9 }));
    await store.setParameter(
      parameter({ ...everywhere, item: 'basic-conditions', amount: 3, unit: 'working-days' }),
    );
    const amounts = async (agency: string) => (await store.amounts(agency))[type];
    expect(await amounts(organisation)).toMatchObject({
      'language-level': { amount: 5, unit: 'days' },
      'basic-conditions': { amount: 3, unit: 'working-days' },
    });
    expect((await amounts(neighbour))?.['language-level']).toMatchObject({ amount: 7 });
    expect((await amounts('nobody'))?.['language-level']).toMatchObject({ amount: 9 });
    const { setting } = (await amounts(neighbour))!['language-level']!;
    expect(await store.parameter(setting!)).toMatchObject({ region, organisation: null, amount: 7 });
    expect(await store.parameters({ organisation: 'nobody', type: 'other' })).toEqual([]);
    const found = async (place: object) =>
      (await store.parameters({ ...place, type, item: 'language-level' }))
        .map(({ amount }) => amount)
        .toSorted((a, b) => a - b);
    expect(await found({ organisation })).toEqual([5, 7, 9]);
    expect(await found({ region })).toEqual([7, 9]);
    expect(await found({})).toEqual([9]);
    expect(nearest(await store.parameters({ organisation, type, item: 'language-level' }))?.amount).toBe(5);
    expect(nearest([])).toBeUndefined();
  });

  test('one place at a time', async () => {
    const { store } = open();
    await expect(store.setParameter(parameter({ region: 'midden' }))).rejects.toThrow(/parameters_place/);
  });

  test('a unit or amount that is none is refused by the database too', async () => {
    const { store } = open();
    await expect(store.setParameter(parameter({ amount: -1 }))).rejects.toThrow(/amount/);
    await expect(store.setParameter(parameter({ unit: 'years' as 'days' }))).rejects.toThrow(/unit/);
  });

  test('every open case of a type that the viewer takes part in, page after page', async () => {
    const { store } = open();
    const viewer = viewerOf({ agency: `agency-${newId()}`, role: 'coordinator' });
    const client = await store.ensureClient(`reference-${newId()}`, {
      organisation: 'pi-noord',
      pseudonym: 'Wilg',
    });
    const ids: string[] = [];
    for (let index = 0; index < 43; index += 1) {
      const id = newId();
      ids.push(id);
      await store.publish(
        publication(id, 1, { trajectory: { agencies: [viewer.agency], client: client.id } }),
      );
    }
    const others = [{ status: 'closed' as const }, { type: 'warm-handover' }, { agencies: ['other'] }];
    for (const other of others)
      await store.publish(publication(newId(), 1, { trajectory: { agencies: [viewer.agency], ...other } }));
    const elsewhere = newId();
    await store.publish(
      publication(elsewhere, 1, { trajectory: { agencies: [viewer.agency], organisation: 'pi-zuid' } }),
    );
    const item = newId();
    const found = async (organisation?: string) => {
      const cases = [];
      const filter = { viewer, type: 'detention-reintegration', item, ...(organisation && { organisation }) };
      for await (const each of store.openCases(filter)) cases.push(each);
      expect(await store.countCases(filter)).toBe(cases.length);
      return cases;
    };
    expect((await found()).map((each) => each.case.id).sort()).toEqual([...ids, elsewhere].sort());
    expect((await found('pi-zuid')).map((each) => each.case.id)).toEqual([elsewhere]);
    expect((await found('pi-noord'))[0]?.pseudonym).toBe('Wilg');
    const half = ids.toSorted()[20]!;
    expect(
      await store.countCases({
        viewer,
        type: 'detention-reintegration',
        item,
        organisation: 'pi-noord',
        after: half,
      }),
    ).toBe(22);
  });

  test('for a region or everywhere: only where nobody nearer set the item', async () => {
    const { store } = open();
    const viewer = viewerOf({ agency: `agency-${newId()}`, role: 'coordinator' });
    const [item, region] = [newId(), newId()];
    const [own, plain, elsewhere] = [newId(), newId(), newId()];
    for (const [agency, where] of [
      [own, region],
      [plain, region],
      [elsewhere, null],
    ] as const) {
      await store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [], region: where });
      await store.publish(
        publication(newId(), 1, { trajectory: { agencies: [viewer.agency], organisation: agency } }),
      );
    }
    const found = async (place: object) => {
      const organisations = [];
      for await (const { case: c } of store.openCases({
        viewer,
        type: 'detention-reintegration',
        item,
        ...place,
      }))
        organisations.push((await store.trajectory(c.id))!.organisation);
      return organisations.sort();
    };
    expect(await found({})).toEqual([own, plain, elsewhere].sort());
    expect(await found({ region })).toEqual([own, plain].sort());
    await store.setParameter(parameter({ organisation: own, item }));
    expect(await found({ region })).toEqual([plain]);
    expect(await found({})).toEqual([plain, elsewhere].sort());
    await store.setParameter(parameter({ organisation: null, region, item }));
    expect(await found({})).toEqual([elsewhere]);
    expect(await found({ organisation: own })).toEqual([own]);
  });
});
