import type { Condition } from '../../policy/vocabulary.ts';

/** S1:664-670: about half leave within four weeks and are today hardly reached. */
export const shortStay: Condition = { stay: { from: 'admission', to: 'release', shorterThan: 28 } };
export const ordinaryStay: Condition = { not: shortStay };

/** Meetings in prison end with the stay. */
export const untilRelease = {
  applies: {
    when: { all: [ordinaryStay, { not: { reached: 'release', actual: true } }] } satisfies Condition,
    otherwise: { nl: 'kort verblijf, of al vrij', en: 'short stay, or released' },
  },
};

export const onlyInOrdinaryStay = {
  applies: {
    when: ordinaryStay,
    otherwise: { nl: 'kort verblijf (minder dan vier weken)', en: 'short stay (less than four weeks)' },
  },
};
