import type { Scenario } from '../story.ts';
import { askedAround } from './asked-around.ts';
import {
  debtVolunteerFirst,
  helpAlreadyWorks,
  neighbourhoodTeamInstead,
  stepByStep,
} from './instead-of-court.ts';
import {
  familyKnownToTheOfficer,
  nineteenWithoutIncome,
  noPlaceToStay,
  angerOverJewels,
} from './light-cases.ts';
import {
  bridgeToSupervision,
  fourthCaseOfOneAgency,
  nobodyDirects,
  trainingForTwo,
  victimToSafety,
} from './stuck-cases.ts';

/** The thirteen cases of the ZSM workplaces (S3:481-691, 787-792), in the order of the source. */
export const zsmScenarios: [name: string, scenario: Scenario][] = [
  ['ZSM E1: nineteen, without income', nineteenWithoutIncome],
  ['ZSM E2: a family the officer knows', familyKnownToTheOfficer],
  ['ZSM E3: no place to stay', noPlaceToStay],
  ['ZSM E4: anger over jewels', angerOverJewels],
  ['ZSM E5: the neighbourhood team instead', neighbourhoodTeamInstead],
  ['ZSM E6: step by step', stepByStep],
  ['ZSM E7: help already works', helpAlreadyWorks],
  ['ZSM E8: a debt volunteer first', debtVolunteerFirst],
  ['ZSM E9: nobody directs', nobodyDirects],
  ['ZSM E10: the fourth case of one agency', fourthCaseOfOneAgency],
  ['ZSM E11: a bridge to supervision', bridgeToSupervision],
  ['ZSM E12: a training for two', trainingForTwo],
  ['ZSM E13: the victim to safety', victimToSafety],
  ['ZSM: asked around', askedAround],
];
