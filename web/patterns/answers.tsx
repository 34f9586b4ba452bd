import type { AnswersGiven } from '../../domain/reading/answers.ts';
import { answerKinds, type AnswerKind } from '../../domain/policy/values.ts';
import type { TextKey } from '../texts/texts.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { amount, shortDay } from '../ui/format.ts';
import { Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface AnswersView extends AnswersGiven {
  /** Of the agency or the region. */
  id: string;
  name: string;
}

const words: Record<AnswerKind, TextKey> = {
  received: 'answerReceived',
  accepted: 'answerAccepted',
  delivered: 'answerDelivered',
  refused: 'answerRefused',
  withdrawn: 'answerWithdrawn',
  'not-received': 'answerNotReceived',
};

/** What became of what was asked, by agency or by region: answer times, what is late, and which answers. */
export function AnswersList({ title, id, all }: { title: string; id: string; all: AnswersView[] }) {
  if (all.length === 0) return null;
  return (
    <section className="card list" aria-labelledby={id}>
      <h2 className="h2 pad" id={id}>
        {title}
      </h2>
      <ul className="items">
        {all.map((each) => (
          <AnswersItem given={each} key={each.id} />
        ))}
      </ul>
    </section>
  );
}

function AnswersItem({ given }: { given: AnswersView }) {
  const { say, lang } = useView();
  const { name, answers, days, waiting, since, overdue, lateShare } = given;
  const counted = answerKinds.filter((kind) => answers[kind] > 0);
  return (
    <FoldedItem
      className={overdue > 0 ? 'item--overdue' : undefined}
      data-answers={given.id}
      title={name}
      beside={
        <span className="small quiet">
          {say('answersWaiting')} {waiting} · {say('answersOverdue')} {overdue}
        </span>
      }
    >
      <dl className="keys">
        <Row title={say('answersWaiting')}>
          {waiting}
          {since && <span className="quiet"> {say('answersSince', { day: shortDay(since, lang) })}</span>}
        </Row>
        <Row title={say('answersOverdue')}>{overdue}</Row>
        <Row title={say('answersLate')}>
          {lateShare === null ? say('answersNone') : `${Math.round(lateShare * 100)}%`}
        </Row>
        <Row title={say('answersDays')}>
          {days
            ? say('answersWithin', { median: amount(days.median, lang), slow: amount(days.slow, lang) })
            : say('answersNone')}
        </Row>
        <Row title={say('answersGiven')} wide>
          {counted.length === 0
            ? say('answersNone')
            : counted.map((kind) => `${say(words[kind])} ${answers[kind]}`).join(', ')}
        </Row>
      </dl>
    </FoldedItem>
  );
}
