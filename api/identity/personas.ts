import type { Text } from '../../domain/calendar/types.ts';

/** Somebody of the demo: signs in without a password, and gets tokens with the secret `demo`. */
export interface Persona {
  id: string;
  agency: string;
  role: string;
  title: Text;
}

const persona = (id: string, agency: string, role: string, nl: string, en: string): Persona => ({ id, agency, role, title: { nl, en } });

export const personas: Persona[] = [
  persona('casemanager', 'pi-noord', 'case-manager', 'Casemanager, PI Noord', 'Case manager, PI Noord'),
  persona('casemanager-zuid', 'pi-zuid', 'case-manager', 'Casemanager, PI Zuid', 'Case manager, PI Zuid'),
  persona('probation', 'reclassering', 'probation-worker', 'Reclasseringswerker in de PI', 'Probation worker in the prison'),
  persona('supervisor', 'reclassering', 'supervisor', 'Toezichthouder, reclassering', 'Supervisor, probation'),
  persona(
    'municipality',
    'gemeente-utrecht',
    'aftercare-coordinator',
    'Nazorgcoördinator, gemeente Utrecht',
    'Aftercare coordinator, Utrecht',
  ),
  persona('care', 'bw-de-brug', 'care-worker', 'Begeleider, BW De Brug', 'Care worker, sheltered housing De Brug'),
  persona('coordinator', 'pi-noord', 'coordinator', 'Coördinator, PI Noord', 'Coordinator, PI Noord'),
  persona('director', 'zvh-midden', 'case-director', 'Regiehouder, zorg- en veiligheidshuis', 'Case director, care and safety house'),
  persona('admin', 'beheer', 'administrator', 'Beheerder', 'Administrator'),
  persona('tulp', 'dji', 'system', 'Systeem TULP', 'System TULP'),
];

export const personaOf = (id: string): Persona | undefined => personas.find((one) => one.id === id);

/** The secret of every persona: for demos and tests only. */
export const DEMO_SECRET = 'demo';
