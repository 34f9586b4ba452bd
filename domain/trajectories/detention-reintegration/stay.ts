import type { Condition } from '../../model/definition.ts';

/** S1:664-670: about half leave within four weeks and are today hardly reached. */
export const shortStay: Condition = { stay: { from: 'admission', to: 'release', shorterThan: 28 } };
export const ordinaryStay: Condition = { not: shortStay };

export const onlyInOrdinaryStay = {
  applies: { when: ordinaryStay, otherwise: { nl: 'kort verblijf (minder dan vier weken)', en: 'short stay (less than four weeks)' } },
};
