import { expect, test } from 'vitest';
import { mergesShown } from '../../../web/client/data.ts';

const merge = {
  id: 'm',
  into: 'one',
  from: 'other',
  reason: 'Dezelfde geboortedag',
  by: { agency: 'pi-noord', role: 'coordinator' },
};
const of = (...ids: string[]) => ids.map((id) => ({ client: { id, reference: `ref-${id}` } }));

test.each([
  ['who merged them', 'pi-noord', ['one'], merge.reason],
  ['who takes part in something of both', 'pi-zuid', ['one', 'other'], merge.reason],
  ['who takes part in one alone', 'pi-zuid', ['one'], null],
  ['who takes part in the other alone', 'pi-zuid', ['other'], null],
])('why two records are one is read by %s, or not', (_, agency, seen, reason) => {
  expect(mergesShown([merge], of(...seen), { agency })).toMatchObject([{ id: 'm', reason }]);
});
