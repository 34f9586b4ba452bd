import type { Day } from '../../domain/calendar/types.ts';
import { briefDay, shortDay } from '../ui/format.ts';
import { ShapeLegend, TimePicture, ToneLegend } from '../ui/time-picture.tsx';
import { useView } from '../ui/view.tsx';
import type { PictureView } from './view.ts';

/** When what falls, with today; the same as a sentence, and folded as a table. */
export function CasePicture({ picture }: { picture: PictureView }) {
  const { say, lang, today } = useView();
  const { lane, sentence, rows } = picture;
  const tick = (day: Day) => briefDay(day, lang);
  return (
    <section className="card casepicture" aria-labelledby="picture">
      <h2 className="sr" id="picture">
        {say('casePicture')}
      </h2>
      <TimePicture lanes={[{ ...lane, title: '' }]} sentence={sentence} today={today} tick={tick} />
      <details className="small">
        <summary>
          <span>{sentence}</span>
        </summary>
        <ShapeLegend lanes={[lane]} />
        <ToneLegend />
        <table className="plain">
          <caption className="sr">{say('pictureTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('pictureDay')}</th>
              <th scope="col">{say('pictureWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, title, href }) => (
              <tr key={`${day}${title}`}>
                <td>
                  <time dateTime={day}>{shortDay(day, lang)}</time>
                </td>
                <td>{href ? <a href={href}>{title}</a> : title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
