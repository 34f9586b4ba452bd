import type { Text } from '../../domain/calendar/types.ts';

/** Somebody of the demo: signs in without a password, and gets tokens with the secret `demo`. */
export interface Persona {
  id: string;
  agency: string;
  role: string;
  title: Text;
}

const persona = (id: string, agency: string, role: string, title: Text): Persona => ({
  id,
  agency,
  role,
  title,
});

export const personas: Persona[] = [
  persona('casemanager', 'pi-noord', 'case-manager', {
    nl: 'Casemanager, PI Noord',
    en: 'Case manager, PI Noord',
  }),
  persona('casemanager-zuid', 'pi-zuid', 'case-manager', {
    nl: 'Casemanager, PI Zuid',
    en: 'Case manager, PI Zuid',
  }),
  persona('probation', 'reclassering', 'probation-worker', {
    nl: 'Reclasseringswerker in de PI',
    en: 'Probation worker in the prison',
  }),
  persona('supervisor', 'reclassering', 'supervisor', {
    nl: 'Toezichthouder, reclassering',
    en: 'Supervisor, probation',
  }),
  persona('municipality', 'gemeente-utrecht', 'aftercare-coordinator', {
    nl: 'Nazorgcoördinator, gemeente Utrecht',
    en: 'Aftercare coordinator, Utrecht',
  }),
  persona('care', 'bw-de-brug', 'care-worker', {
    nl: 'Begeleider, BW De Brug',
    en: 'Care worker, sheltered housing De Brug',
  }),
  persona('coordinator', 'pi-noord', 'coordinator', {
    nl: 'Coördinator, PI Noord',
    en: 'Coordinator, PI Noord',
  }),
  persona('director', 'zvh-midden', 'case-director', {
    nl: 'Regiehouder, zorg- en veiligheidshuis',
    en: 'Case director, care and safety house',
  }),
  persona('admin', 'beheer', 'administrator', { nl: 'Beheerder', en: 'Administrator' }),
  persona('tulp', 'dji', 'system', { nl: 'Systeem TULP', en: 'System TULP' }),
];

export const personaOf = (id: string): Persona | undefined => personas.find((one) => one.id === id);

/** The secret of every persona: for demos and tests only. */
export const DEMO_SECRET = 'demo';
