import type { Sender } from '../../domain/partners/sender.ts';
import type { Organisation } from '../../domain/people/organisation.ts';

const agency = (
  id: string,
  name: string,
  region: string | null = null,
  defaults: Record<string, string> = {},
): Organisation => ({
  agency: id,
  name,
  defaults,
  closedDays: [],
  region,
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
  agency('pi-noord', 'PI Noord', 'midden-nederland', partners),
  agency('pi-zuid', 'PI Zuid', 'zuid-nederland', partners),
  agency('reclassering', 'Reclassering Midden', 'midden-nederland', partners),
  agency('gemeente-utrecht', 'Gemeente Utrecht', 'midden-nederland', partners),
  agency('gemeente-amersfoort', 'Gemeente Amersfoort', 'midden-nederland'),
  agency('bw-de-brug', 'BW De Brug', 'midden-nederland', partners),
  agency('zvh-midden', 'Zorg- en veiligheidshuis Midden', 'midden-nederland', partners),
  agency('cvvi', 'Centrale Voorziening v.i.'),
  agency('om-midden', 'Openbaar Ministerie Midden', 'midden-nederland'),
  agency('dji', 'DJI'),
  agency('beheer', 'Beheer'),
];

/** The systems of partners that send signals: that of the prisons speaks for both. */
export const senders: Sender[] = [
  {
    id: 'tulp',
    agency: 'dji',
    subject: 'tulp',
    speaksFor: ['pi-noord', 'pi-zuid'],
    types: null,
    secrets: [],
  },
];
