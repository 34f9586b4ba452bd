import type { Organisation } from '../../store/organisations.ts';

const agency = (id: string, name: string, defaults: Record<string, string> = {}): Organisation => ({
  agency: id,
  name,
  defaults,
  closedDays: [],
});

const partners = {
  'probation-worker': 'reclassering',
  adviser: 'reclassering',
  supervisor: 'reclassering',
  'aftercare-coordinator': 'gemeente-utrecht',
  'care-worker': 'bw-de-brug',
  'case-director': 'zvh-midden',
  cvvi: 'cvvi',
  prosecutor: 'om-midden',
};

/** The invented agencies of the demo, with who holds which role where a case names nobody. */
export const organisations: Organisation[] = [
  agency('pi-noord', 'PI Noord', partners),
  agency('pi-zuid', 'PI Zuid', partners),
  agency('reclassering', 'Reclassering Midden', partners),
  agency('gemeente-utrecht', 'Gemeente Utrecht', partners),
  agency('bw-de-brug', 'BW De Brug', partners),
  agency('zvh-midden', 'Zorg- en veiligheidshuis Midden', partners),
  agency('cvvi', 'Centrale Voorziening v.i.'),
  agency('om-midden', 'Openbaar Ministerie Midden'),
  agency('dji', 'DJI'),
  agency('beheer', 'Beheer'),
];
