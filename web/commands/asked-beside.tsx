import type { Day } from '../../domain/calendar/types.ts';
import { askerOf } from '../../domain/people/owner.ts';
import type { Subject } from '../ui/forms/form.ts';
import { ownerName } from '../ui/names.ts';
import { Row, When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

/** A question as whoever answers it reads it. */
interface Question {
  title: string;
  text: string | null;
  by: string;
  /** When it was asked; null while nobody sent it. */
  on: Day | null;
  due: Day | null;
}

export function questionOf({ definition, c, item, lang, agencies }: Subject): Question {
  const { adHoc, dialogue, requestedOn } = c.items[item!.item]!;
  const asker = askerOf(definition, c, dialogue);
  return {
    title: item!.title,
    text: adHoc?.text || null,
    by: ownerName(asker, lang, agencies),
    on: requestedOn ?? null,
    due: item!.due,
  };
}

/** Beside the answer: what is asked, by whom, and by when. */
export function AskedBeside({ question: { title, text, by, on, due } }: { question: Question }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="asked">
      <h2 className="h2" id="asked">
        {say('askedTitle')}
      </h2>
      <p className="breaks">{title}</p>
      {text && <p className="lines breaks">{text}</p>}
      <dl className="keys keys--one">
        <Row title={say('questionBy')}>{by}</Row>
        <Row title={say('askedOn')}>{on ? <When day={on} /> : say('askedNotYet')}</Row>
        {due && (
          <Row title={say('dueDate')}>
            <When day={due} />
          </Row>
        )}
      </dl>
    </section>
  );
}
