import { shortDay } from '../ui/format.ts';
import { useView } from '../ui/view.tsx';
import type { ActionLink, DialogueView, SaidLine } from './view.ts';

/** What went to and fro about an item: how it stands first, then what was said, oldest first. */
export function Dialogue({ dialogue }: { dialogue: DialogueView }) {
  const { say } = useView();
  const { lines, meeting, text, about, decided, answers, attempts, questions } = dialogue;
  return (
    <div className="talk small">
      {lines.length > 0 && (
        <ul className="talk__lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {meeting && (
        <p>
          <a href={meeting.href}>{meeting.text}</a>
        </p>
      )}
      {text && <p className="talk__text">{text}</p>}
      {about && !decided && <About link={about} />}
      {decided && (
        <>
          <p>
            {say('decidedThere')}
            {about && (
              <>
                : <a href={about.href}>{about.text}</a>
              </>
            )}
          </p>
          <SaidList lines={[decided]} />
        </>
      )}
      {answers.length > 0 && (
        <>
          <p className="talk__head">{say('answersSoFar')}</p>
          <SaidList lines={answers} />
        </>
      )}
      {attempts.length > 0 && (
        <>
          <p className="talk__head">{say('attemptsTitle')}</p>
          <SaidList lines={attempts} />
        </>
      )}
      {questions.length > 0 && (
        <>
          <p className="talk__head">{say('questionsAbout')}</p>
          <ul className="plainlist">
            {questions.map(({ href, text: title }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** `over …` with a link to it. */
function About({ link }: { link: ActionLink }) {
  const { say } = useView();
  const [before, after] = say('aboutItem').split('{item}');
  return (
    <p>
      {before}
      <a href={link.href}>{link.text}</a>
      {after}
    </p>
  );
}

export function SaidList({ lines }: { lines: SaidLine[] }) {
  const { lang } = useView();
  return (
    <ol className="talk__said plainlist">
      {lines.map(({ day, text, said }, at) => (
        // Two answers can be the same on one day; none is ever taken away.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <time className="day" dateTime={day}>
            {shortDay(day, lang)}
          </time>{' '}
          {text}
          {said && <span className="by">{said}</span>}
        </li>
      ))}
    </ol>
  );
}
