import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, before, decision, milestone, on, rung, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';

/** Three months before the end (assumed; "well before the end", S0:1318-1321). */
export const endPhase: Condition = {
  reached: 'end',
  offset: { amount: 3, unit: 'months', direction: 'before' },
};

/** Reporting to justice is a fixed part of every supervision (S0:634-637); when, the source does not say. */
const accounted = assumed('S0:634-637', after({ with: 'acted' }, 14, 'days'));

/** Reported to justice (S0:634-637): the prosecution, which has the supervision carried out. */
const justice = [{ role: 'prosecutor' }];

/**
 * Looking back and ahead: the three questions (S0:192-194),
 * the working alliance, follow-up, the final evaluation.
 */
export const evaluation: ItemDefinition[] = [
  task('end-known', 'Einddatum van het toezicht nagevraagd', 'End date of the supervision asked for', {
    owner: 'supervisor',
    track: 'evaluation',
    tells: 'end',
    due: assumed('S2:943-944', after('start', 28, 'days')),
    fallback: {
      nl: 'Zonder einddatum komen vervolg en eindevaluatie niet vanzelf: de coördinator vraagt hem na.',
      en: 'Without an end date follow-up and final evaluation do not come by themselves: the coordinator asks for it.',
    },
  }),
  decision(
    'interim-evaluation',
    'Tussenevaluatie: komt het doel dichterbij?',
    'Interim evaluation: does the goal come nearer?',
    {
      owner: 'supervisor',
      track: 'evaluation',
      applies: {
        when: { not: endPhase },
        otherwise: { nl: 'de eindevaluatie komt in de plaats', en: 'the final evaluation takes its place' },
      },
      due: assumed('S0:192-194', after('start', 6, 'months')),
      repeat: {
        after: {},
        due: [assumed('S0:192-194', after({ lastHeld: ['interim-evaluation'] }, 6, 'months'))],
      },
      outcomes: [
        {
          id: 'goal-nearer',
          title: { nl: 'Het doel komt dichterbij: zo doorgaan', en: 'The goal comes nearer: go on' },
        },
        { id: 'other-activity', title: { nl: 'Een andere activiteit', en: 'Another activity' } },
        { id: 'other-goal', title: { nl: 'Een ander doel', en: 'Another goal' } },
      ],
      several: { alone: ['goal-nearer'] },
      // Goals stay in view of all concerned, the client among them (S0:619-624).
      addressedTo: [{ role: 'client' }],
    },
  ),
  milestone(
    'alliance-check',
    'Samen stilgestaan bij de werkalliantie',
    'Looked at the working alliance together',
    {
      owner: 'supervisor',
      track: 'evaluation',
      due: assumed('S2:103-107', on({ with: 'due' })),
      repeat: { with: ['interim-evaluation'], each: 'before' },
      completedBy: { trajectory: 'alliance-check', phases: ['discussed'], failed: [] },
      // The check itself reminds whoever must act there.
      ladder: [rung('coordinator', 'due', 2, 'working-days', 'after', 'coordinator')],
      fallback: {
        nl: 'Geen gesprek gehad: de coördinator vraagt wat er nodig is; overslaan kan met een reden.',
        en: 'No talk held: the coordinator asks what is needed; it can be skipped with a reason.',
      },
    },
  ),
  decision('follow-up', 'Eindfase: is verdere begeleiding nodig?', 'End phase: is further guidance needed?', {
    owner: 'supervisor',
    track: 'evaluation',
    due: assumed('S0:1318-1321', before('end', 3, 'months')),
    repeat: { after: { news: { date: 'end' } } },
    outcomes: [
      { id: 'hand-over', title: { nl: 'Ja: warme overdracht', en: 'Yes: warm hand-over' } },
      {
        id: 'voluntary',
        title: {
          nl: 'Ja: cliënt gaat vrijwillig door met wat loopt',
          en: 'Yes: the client goes on voluntarily',
        },
      },
      { id: 'none', title: { nl: 'Nee', en: 'No' } },
    ],
  }),
  milestone('handover', 'Warme overdracht aanvaard', 'Warm hand-over accepted', {
    owner: 'supervisor',
    track: 'evaluation',
    sentry: {
      when: { item: 'follow-up', outcome: ['hand-over'] },
      waitingFor: {
        nl: 'alleen als verdere begeleiding nodig is',
        en: 'only when further guidance is needed',
      },
    },
    due: assumed('S0:1318-1321', on('end')),
    completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
    fallback: {
      nl: 'De zaak blijft bij de toezichthouder, tot de ontvanger akkoord is.',
      en: 'The case stays with the supervisor until the receiver accepts.',
    },
  }),
  task('final-evaluation', 'Eindevaluatie met de cliënt', 'Final evaluation with the client', {
    owner: 'supervisor',
    track: 'evaluation',
    due: assumed('S0:620-621', before('end', 14, 'days')),
    repeat: { after: { news: { date: 'end' } } },
  }),
  task('justice-report', 'Tussentijds gerapporteerd aan justitie', 'Interim report to justice', {
    owner: 'supervisor',
    track: 'evaluation',
    repeat: { with: ['interim-evaluation'], each: 'after' },
    due: accounted,
    addressedTo: justice,
  }),
  task('final-justice-report', 'Eindrapportage aan justitie', 'Final report to justice', {
    owner: 'supervisor',
    track: 'evaluation',
    repeat: { with: ['final-evaluation'], each: 'after', last: true },
    due: accounted,
    addressedTo: justice,
  }),
];
