import { Fragment, useId } from 'react';
import type { TextKey } from '../texts/texts.ts';
import { glossaryPath } from './paths.ts';
import { useView } from './view.tsx';

export interface GlossaryEntry {
  /** In its address. */
  id: string;
  word: TextKey;
  text: TextKey;
  /** It is explained where it stands: a word that somebody new may not know. */
  inPlace?: true;
}

/** The words of the field, in the order in which one meets them. */
export const glossary: GlossaryEntry[] = [
  { id: 'trajectory', word: 'wordTrajectory', text: 'meansTrajectory' },
  { id: 'dr', word: 'wordDr', text: 'meansDr', inPlace: true },
  { id: 'mdo', word: 'wordMdo', text: 'meansMdo', inPlace: true },
  { id: 'som', word: 'wordSom', text: 'meansSom', inPlace: true },
  { id: 'conditions', word: 'wordConditions', text: 'meansConditions', inPlace: true },
  { id: 'vi', word: 'wordVi', text: 'meansVi', inPlace: true },
  { id: 'cvvi', word: 'wordCvvi', text: 'meansCvvi', inPlace: true },
  { id: 'cti', word: 'wordCti', text: 'meansCti', inPlace: true },
  { id: 'zsm', word: 'wordZsm', text: 'meansZsm', inPlace: true },
  { id: 'warm', word: 'wordWarm', text: 'meansWarm', inPlace: true },
  { id: 'norm', word: 'labelNorm', text: 'labelNormText' },
  { id: 'practice', word: 'labelPractice', text: 'labelPracticeText' },
  { id: 'assumed', word: 'labelAssumed', text: 'labelAssumedText' },
  { id: 'days', word: 'wordDays', text: 'rollNote' },
  { id: 'ladder', word: 'wordLadder', text: 'meansLadder' },
  { id: 'reported', word: 'wordReported', text: 'meansReported' },
  { id: 'promise', word: 'wordPromise', text: 'meansPromise' },
  { id: 'signal', word: 'wordSignal', text: 'meansSignal' },
  { id: 'pseudonym', word: 'wordPseudonym', text: 'meansPseudonym' },
  { id: 'om', word: 'wordOm', text: 'meansOm' },
  { id: 'pi', word: 'wordPi', text: 'meansPi' },
  { id: 'tulp', word: 'wordTulp', text: 'meansTulp' },
  { id: 'zvh', word: 'wordZvh', text: 'meansZvh' },
];

/** A text in pieces, with the entry that a piece is the word of, written so; each entry once. */
export function glossed(text: string, say: (key: TextKey) => string): { text: string; of?: GlossaryEntry }[] {
  const known = new Map(glossary.filter(({ inPlace }) => inPlace).map((entry) => [say(entry.word), entry]));
  const words = [...known.keys()].map((word) => word.replaceAll('.', String.raw`\.`)).join('|');
  const pieces = text.split(new RegExp(String.raw`(?<![\p{L}\p{N}])(${words})(?![\p{L}\p{N}])`, 'u'));
  const seen = new Set<GlossaryEntry>();
  return pieces
    .map((piece) => {
      const of = known.get(piece);
      if (!of || seen.has(of)) return { text: piece };
      seen.add(of);
      return { text: piece, of };
    })
    .filter((piece) => piece.text !== '');
}

/** A text whose words of the field explain themselves when they are pressed. */
export function Glossed({ text }: { text: string }) {
  const { say } = useView();
  return glossed(text, say).map((piece, at) =>
    piece.of ? (
      <Word key={at} word={piece.text} entry={piece.of} />
    ) : (
      <Fragment key={at}>{piece.text}</Fragment>
    ),
  );
}

/**
 * A word that shows what it means, by mouse, touch or keyboard and without script; Escape or a press
 * elsewhere takes it away, nothing else does.
 */
function Word({ word, entry }: { word: string; entry: GlossaryEntry }) {
  const { say } = useView();
  const id = useId();
  return (
    <>
      <button type="button" className="word" popoverTarget={id}>
        {word}
      </button>
      <span popover="auto" id={id} className="meaning">
        <strong>{say(entry.word)}</strong> {say(entry.text)}{' '}
        <a href={glossaryPath(entry.id)}>{say('wordExplained')}</a>
      </span>
    </>
  );
}
