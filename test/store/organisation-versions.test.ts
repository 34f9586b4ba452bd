import { expect, test } from 'vitest';
import { onDatabase } from './open.ts';

const by = { agency: 'beheer', role: 'administrator', person: 'p-1' };
const prison = { agency: 'pi-x', name: 'PI X', defaults: {}, closedDays: [] };

onDatabase('what is kept of each change of an organisation', (open) => {
  test('is the whole of it, who and when; what is the same is no change', async () => {
    const { store } = open();
    const at = Date.UTC(2026, 2, 2, 10);
    expect(await store.putOrganisation(prison, { expected: 0, by, at })).toBe(1);
    expect(await store.putOrganisation(prison)).toBeUndefined();
    const closed = { ...prison, closedDays: ['2026-12-24', '2026-05-06', '2026-12-24'], region: 'noord' };
    expect(await store.putOrganisation(closed, { expected: 1, by, at: at + 1 })).toBe(2);
    const whole = { ...prison, region: null, climbAssumed: false };
    expect(await store.organisationVersions('pi-x')).toEqual([
      {
        version: 2,
        at: at + 1,
        by,
        organisation: { ...whole, region: 'noord', closedDays: ['2026-05-06', '2026-12-24'] },
      },
      { version: 1, at, by, organisation: whole },
    ]);
    expect(await store.organisationVersions('nobody')).toEqual([]);
  });

  test('is none where somebody else changed it, made it, or where there is none to change', async () => {
    const { store } = open();
    const put = (name: string, expected: number, agency = 'pi-y') =>
      store.putOrganisation({ ...prison, agency, name }, { expected, by, at: 0 });
    expect(await put('PI Y', 0)).toBe(1);
    expect(await put('Anders', 0)).toBeUndefined();
    expect(await put('Anders', 2)).toBeUndefined();
    expect(await put('Nergens', 1, 'pi-nergens')).toBeUndefined();
    expect(await store.organisation('pi-nergens')).toBeUndefined();
    // Of many at once one is the first.
    const many = await Promise.all(Array.from({ length: 6 }, (_, n) => put(`PI ${n}`, 1)));
    expect(many.filter((version) => version !== undefined)).toEqual([2]);
    expect(await store.organisationVersions('pi-y')).toHaveLength(2);
  });
});
