import type { Text } from '../../domain/calendar/types.ts';

/** Somebody of the demo: signs in without a password, and gets tokens with the secret `demo`. */
export interface Persona {
  id: string;
  agency: string;
  role: string;
  title: Text;
  /** A person is called so; a machine is not. */
  name?: string;
  team?: string;
  /** Further roles, `<agency>/<role>`. */
  roles?: string[];
}

const persona = (
  id: string,
  agency: string,
  role: string,
  title: Text,
  who: Pick<Persona, 'name' | 'team' | 'roles'> = {},
): Persona => ({ id, agency, role, title, ...who });

export const personas: Persona[] = [
  persona(
    'casemanager',
    'pi-noord',
    'case-manager',
    {
      nl: 'Casemanager, PI Noord',
      en: 'Case manager, PI Noord',
    },
    { name: 'Sanne de Wit', team: 'Team Oost' },
  ),
  persona(
    'casemanager-zuid',
    'pi-zuid',
    'case-manager',
    {
      nl: 'Casemanager, PI Zuid',
      en: 'Case manager, PI Zuid',
    },
    { name: 'Joost Verhagen' },
  ),
  persona(
    'probation',
    'reclassering',
    'probation-worker',
    {
      nl: 'Reclasseringswerker in de PI',
      en: 'Probation worker in the prison',
    },
    { name: 'Amira Haddad' },
  ),
  persona(
    'supervisor',
    'reclassering',
    'supervisor',
    {
      nl: 'Toezichthouder, reclassering',
      en: 'Supervisor, probation',
    },
    { name: 'Pieter Bos' },
  ),
  persona(
    'municipality',
    'gemeente-utrecht',
    'aftercare-coordinator',
    {
      nl: 'Nazorgcoördinator, gemeente Utrecht',
      en: 'Aftercare coordinator, Utrecht',
    },
    { name: 'Fatma Yildiz' },
  ),
  persona(
    'care',
    'bw-de-brug',
    'care-worker',
    {
      nl: 'Begeleider, BW De Brug',
      en: 'Care worker, sheltered housing De Brug',
    },
    { name: 'Daan Willems' },
  ),
  persona(
    'coordinator',
    'pi-noord',
    'coordinator',
    {
      nl: 'Coördinator, PI Noord',
      en: 'Coordinator, PI Noord',
    },
    { name: 'Ingrid Kuipers' },
  ),
  persona(
    'director',
    'zvh-midden',
    'case-director',
    {
      nl: 'Regiehouder, zorg- en veiligheidshuis',
      en: 'Case director, care and safety house',
    },
    { name: 'Thijs van Loon' },
  ),
  persona(
    'two-agencies',
    'gemeente-utrecht',
    'aftercare-coordinator',
    { nl: 'Nazorgcoördinator en regiehouder', en: 'Aftercare coordinator and case director' },
    { name: 'Noor Aydin', roles: ['zvh-midden/case-director'] },
  ),
  persona(
    'admin',
    'beheer',
    'administrator',
    { nl: 'Beheerder', en: 'Administrator' },
    { name: 'Mila Jansen' },
  ),
  persona('tulp', 'dji', 'system', { nl: 'Systeem TULP', en: 'System TULP' }),
];

const at = (agency: string, role: string, people: Record<string, [name: string, team?: string]>): Persona[] =>
  Object.entries(people).map(([id, [name, team]]) =>
    persona(id, agency, role, { nl: name, en: name }, { name, ...(team !== undefined && { team }) }),
  );

/** Who works beside them, so that work can be given, taken over and left; and a system that tells of them. */
export const colleagues: Persona[] = [
  ...at('pi-noord', 'case-manager', {
    'casemanager-2': ['Jeroen Mulder', 'Team Oost'],
    'casemanager-3': ['Lieke van Dam', 'Team Oost'],
    'casemanager-4': ['Bram Vos', 'Team West'],
    'casemanager-5': ['Els Peeters', 'Team West'],
    'casemanager-6': ['Yara Kok', 'Team West'],
  }),
  ...at('pi-zuid', 'case-manager', { 'casemanager-zuid-2': ['Nadia El Amrani'] }),
  ...at('reclassering', 'probation-worker', { 'probation-2': ['Koen Smit'] }),
  ...at('reclassering', 'supervisor', { 'supervisor-2': ['Marieke Jonker'] }),
  ...at('gemeente-utrecht', 'aftercare-coordinator', { 'municipality-2': ['Rik Hendriks'] }),
  ...at('bw-de-brug', 'care-worker', { 'care-2': ['Sofie Claes'] }),
  ...at('zvh-midden', 'case-director', { 'director-2': ['Hanneke Post'] }),
  persona('accounts', 'pi-noord', 'system', {
    nl: 'Accounts van PI Noord (SCIM)',
    en: 'Accounts of PI Noord (SCIM)',
  }),
];

/** Where somebody of the demo would be reached, if mail left it. */
export const addressOf = ({ id, agency }: Persona): string => `${id}@${agency}.example`;

export const personaOf = (id: string): Persona | undefined =>
  [...personas, ...colleagues].find((one) => one.id === id);

/** The secret of every persona: for demos and tests only. */
export const DEMO_SECRET = 'demo';
