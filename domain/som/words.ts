import { textIn } from '../calendar/text.ts';
import type { Lang, Text } from '../calendar/types.ts';
import { type Answer, somTable, type SomOutcome, type SomRow, type SomStep } from './table.ts';

/** Outcomes of the table in the words of the form (S1:3328-3355). */
export const somOutcomeTitles: Record<SomOutcome, Text> = {
  'no-priority': { nl: 'Reclasseringsinzet geen prioriteit', en: 'Probation effort has no priority' },
  'await-advice': { nl: 'Advies of vonnis afwachten', en: 'Await the advice or the verdict' },
  weigh: { nl: 'Professioneel wegen', en: 'Weigh professionally' },
  priority: { nl: 'Reclasseringsinzet heeft prioriteit', en: 'Probation effort has priority' },
};

const answers: Record<Answer, Text> = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'onbekend', en: 'unknown' },
};
const but: Text = { nl: 'maar', en: 'but' };
const later: Text = {
  nl: 'Een eerder criterium gaf al de uitkomst.',
  en: 'An earlier criterion gave the outcome already.',
};
const concern: Text = { nl: 'Zorgen van de casemanager', en: 'Concerns of the case manager' };
const turns: Text = {
  nl: 'Daarom toch samen wegen; de reden van de richtlijn blijft staan.',
  en: 'So weigh it together after all; the reason of the guideline stays.',
};

/** A criterion, its answer and what follows, in one or two sentences. */
export function rowText(
  row: SomRow,
  answer: Answer,
  result: SomStep['result'],
  decides: boolean,
  lang: Lang,
): string {
  if (result === 'excepted' && row.unless)
    return `${textIn(row.title, lang)}: ${textIn(answers[answer], lang)}, ${textIn(but, lang)} ${textIn(row.unless.text, lang)}.`;
  if (decides) return sentence(row.title, answer, consequence(row, lang), lang);
  return sentence(row.title, answer, result === 'none' ? '' : textIn(later, lang), lang);
}

export const weighingText = (needed: boolean, lang: Lang): string =>
  sentence(
    somTable.otherwise.title,
    needed ? 'yes' : 'no',
    needed ? consequence(somTable.otherwise, lang) : '',
    lang,
  );

export const concernText = (answer: Answer, turned: boolean, lang: Lang): string =>
  sentence(concern, answer, turned ? textIn(turns, lang) : '', lang);

const consequence = ({ outcome, meaning }: Pick<SomRow, 'outcome' | 'meaning'>, lang: Lang): string =>
  `${textIn(somOutcomeTitles[outcome], lang)}: ${textIn(meaning, lang)}.`;

const sentence = (title: Text, answer: Answer, then: string, lang: Lang): string =>
  `${textIn(title, lang)}: ${textIn(answers[answer], lang)}.${then && ` ${then}`}`;
