import type { Scenario } from '../story.ts';
import { parkedInACrisis, peerComesAlong } from './beside.ts';
import { cleanHouse, outsideHelpInPrison, trustedExpertStays } from './placement.ts';
import { messageEveryMorning, stoppedWithReasons, whatIfQuestion } from './strain.ts';
import { debtsBeforeAHome, hisOwnDecision, safetyWithoutStigma } from './together.ts';

/** The eleven cases of sheltered housing and homeless care (S4:1727-2241), in the order of the source. */
export const careScenarios: [name: string, scenario: Scenario][] = [
  ['care 1: a clean house', cleanHouse],
  ['care 2: help from outside in prison', outsideHelpInPrison],
  ['care 3: the what-if question', whatIfQuestion],
  ['care 4: the trusted expert stays', trustedExpertStays],
  ['care 5: stopped, with reasons', stoppedWithReasons],
  ['care 6: a message every morning', messageEveryMorning],
  ['care 7: safety without stigma', safetyWithoutStigma],
  ['care 8: the peer expert comes along', peerComesAlong],
  ['care 9: parked in a crisis', parkedInACrisis],
  ['care 10: debts before a home', debtsBeforeAHome],
  ['care 11: his own decision', hisOwnDecision],
];
