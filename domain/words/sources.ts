import type { Text } from '../calendar/types.ts';

/** The published texts behind the rules. `S1:640` is line 640 of the plain text of S1. */
export const sources: { id: string; title: Text }[] = [
  {
    id: 'S0',
    title: {
      nl: 'Begeleidingsactiviteiten bij reclasseringstoezicht: beschrijving voor de drie reclasseringsorganisaties',
      en: 'Guidance in probation supervision: a description for the three Dutch probation organisations',
    },
  },
  {
    id: 'S1',
    title: {
      nl: 'Effectieve Praktijken en het Selectie Ondersteunend Model: experimenten in elf PI’s, Programma Samenwerking DJI-3RO, 2019-2021',
      en: 'Effective practices and the selection support model: experiments in eleven prisons, programme DJI-3RO, 2019-2021',
    },
  },
  {
    id: 'S2',
    title: {
      nl: 'De werkalliantie in het gedwongen kader, eindrapportage deelproject 1B, 2013',
      en: 'The working alliance in a mandated setting, final report of part 1B, 2013',
    },
  },
  {
    id: 'S3',
    title: {
      nl: 'Pilot-werkplaatsen: bredere reclasseringsinzet op ZSM in Midden- en Noord-Nederland',
      en: 'Pilot workplaces: more probation effort at ZSM in the middle and north of the Netherlands',
    },
  },
  {
    id: 'S4',
    title: {
      nl: 'Forensische best practices in de BW/MO',
      en: 'Forensic best practices in sheltered housing and shelters',
    },
  },
];
