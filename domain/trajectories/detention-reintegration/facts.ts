import type { Definition } from '../../policy/definition.ts';
import { basicConditions, placeAsked } from './basic-conditions.ts';

/** Said again after a screening, it brings the next one (S1:2053-2055). */
const weighedBySom = { weighedIn: 'som-screening' };

/** What is known of the client and the frame. */
export const facts: Definition['facts'] = {
  status: {
    title: { nl: 'Status', en: 'Status' },
    type: 'choice',
    values: {
      remand: { nl: 'preventief gehecht', en: 'remand' },
      sentenced: { nl: 'veroordeeld', en: 'sentenced' },
    },
    default: 'remand',
  },
  regime: {
    title: { nl: 'Strafduur', en: 'Length of sentence' },
    type: 'choice',
    values: { ordinary: { nl: 'gewoon', en: 'ordinary' }, long: { nl: 'langgestraft', en: 'long' } },
    default: 'ordinary',
  },
  legalFrameAfter: {
    title: { nl: 'Kader na detentie', en: 'Legal frame after detention' },
    type: 'choice',
    values: {
      none: { nl: 'geen', en: 'none' },
      supervision: { nl: 'toezicht', en: 'supervision' },
      'conditional-release': { nl: 'voorwaardelijke invrijheidstelling', en: 'conditional release' },
      unknown: { nl: 'onbekend', en: 'unknown' },
    },
    default: 'unknown',
  },
  language: { title: { nl: 'Taal', en: 'Language' }, type: 'text' },
  ...basicConditions,
  placeNeeded: {
    title: { nl: 'Plek in zorg of wonen nodig', en: 'Place in care or housing needed' },
    type: 'boolean',
    says: {
      yes: { nl: 'er is een plek in zorg of wonen nodig', en: 'a place in care or housing is needed' },
      no: { nl: 'er is geen plek in zorg of wonen nodig', en: 'no place in care or housing is needed' },
    },
    default: false,
    follows: placeAsked,
  },
  adviceDelivered: {
    title: { nl: 'Advies van de reclassering ontvangen', en: 'Advice of probation received' },
    type: 'boolean',
    says: {
      yes: {
        nl: 'het advies van de reclassering is ontvangen',
        en: 'the advice of probation has been received',
      },
      no: {
        nl: 'het advies van de reclassering is nog niet ontvangen',
        en: 'the advice of probation has not been received yet',
      },
    },
    default: false,
    ...weighedBySom,
  },
  caseManagerConcern: {
    title: { nl: 'Zorgen van de casemanager', en: 'Concerns of the case manager' },
    type: 'boolean',
    says: {
      yes: { nl: 'de casemanager heeft zorgen', en: 'the case manager is concerned' },
      no: { nl: 'de casemanager heeft geen zorgen', en: 'the case manager is not concerned' },
    },
    default: false,
    ...weighedBySom,
  },
  newInformation: {
    title: { nl: 'Nieuwe informatie om te wegen', en: 'New information to weigh' },
    type: 'boolean',
    says: {
      yes: { nl: 'er is nieuwe informatie om te wegen', en: 'there is new information to weigh' },
      no: { nl: 'er is geen nieuwe informatie om te wegen', en: 'there is no new information to weigh' },
    },
    default: false,
    ...weighedBySom,
  },
};
