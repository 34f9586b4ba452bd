import type { DueView, TermView } from './data.ts';
import { LabelTag } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

/** Which terms hold when; without a condition the terms alone. */
export function DueRules({ due }: { due: readonly DueView[] }) {
  const { say } = useView();
  if (due.length === 0) return null;
  if (due.length === 1 && due[0]!.when === null) return <Terms terms={due[0]!.earliest} />;
  return (
    <ul className="rules">
      {due.map(({ when, earliest }, n) => (
        <li key={n}>
          <span className="small quiet">
            {n > 0 && n === due.length - 1 ? `${when}:` : say('termWhen', { when: when ?? '' })}
          </span>
          <Terms terms={earliest} />
        </li>
      ))}
    </ul>
  );
}

/** Terms in words, each with its label and source: the earliest day counts. */
export function Terms({ terms }: { terms: readonly TermView[] }) {
  const { say } = useView();
  if (terms.length === 0) return null;
  return (
    <ul className="terms">
      {terms.map(({ text, label, source, roll }, n) => (
        <li key={n}>
          <span>
            {n > 0 && `${say('orEarlier')} `}
            {text}
          </span>
          <LabelTag label={label} />
          {source && <span className="small quiet">{source}</span>}
          {roll !== 'preceding' && (
            <span className="small quiet">{say(roll === 'none' ? 'rollNone' : 'rollFollowing')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
