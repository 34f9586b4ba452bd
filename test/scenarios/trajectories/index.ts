import { practitionerWithoutAccount, silentMunicipality } from './links.ts';
import type { Scenario } from '../story.ts';
import { sevenActivities } from './activities.ts';
import { adviceNotGiven, oralAdvice } from './advice-at-once.ts';
import { adviceBeforeHearing } from './advice-before-hearing.ts';
import { aColleague, anotherSupervisor } from './another-supervisor.ts';
import { arrestedAgain } from './arrested-again.ts';
import { criticalTime } from './critical-time.ts';
import { emergencyPlace } from './emergency-place.ts';
import { endUnknown } from './end-unknown.ts';
import { hisMotherIsAsked } from './his-mother.ts';
import { jointPlan } from './joint-plan.ts';
import { caseLearning, reflection } from './learning.ts';
import { noBedYet } from './no-bed-yet.ts';
import { prisonTransfer } from './prison-transfer.ts';
import { releaseRefused } from './release-refused.ts';
import { signalIsNoBreach } from './signals.ts';
import { supervisionToItsEnd } from './supervision.ts';
import { titleEndedByHearing, titleEndsInTime } from './title-ended.ts';
import { failedTransferTold, releaseTold } from './told.ts';
import { volunteerBuddy } from './volunteer.ts';

/** What the cases of the sources do not tell: each trajectory of the catalogue from its start to its end. */
export const trajectoryScenarios: [name: string, scenario: Scenario][] = [
  ['T1, T7: a transfer to another prison', prisonTransfer],
  ['T1: one joint plan', jointPlan],
  ['T1: his mother is asked', hisMotherIsAsked],
  ['T1, T9: no bed yet', noBedYet],
  ['T2, T4: advice before a hearing', adviceBeforeHearing],
  ['T3: a release that is refused', releaseRefused],
  ['T4: oral advice', oralAdvice],
  ['T4: advice that is not given', adviceNotGiven],
  ['T5: supervision to its end', supervisionToItsEnd],
  ['T5: seven activities', sevenActivities],
  ['T5: a signal is no breach', signalIsNoBreach],
  ['T5: nobody knows when it ends', endUnknown],
  ['T6: a critical time', criticalTime],
  ['T8, T5: arrested under supervision', arrestedAgain],
  ['T10: a title ended by a hearing', titleEndedByHearing],
  ['T10: a title that ends in time', titleEndsInTime],
  ['T11: an emergency place', emergencyPlace],
  ['T13: another supervisor', anotherSupervisor],
  ['T13: a colleague takes over', aColleague],
  ['T14: learning from one case', caseLearning],
  ['T14: reflection over cases', reflection],
  ['T15: a volunteer', volunteerBuddy],
  ['a general practitioner without an account', practitionerWithoutAccount],
  ['a silent municipality', silentMunicipality],
  ['a failed transfer, told by systems', failedTransferTold],
  ['a release told by the system of the prison', releaseTold],
];
