import { RowMore } from '../ui/folded-item.tsx';
import { shortDay } from '../ui/format.ts';
import { itemPath, meetingPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import type { MeetingView } from './view.ts';

interface Listed {
  meetings: MeetingView[];
  trajectory: string;
  /** Whether all of each is shown at once: on paper. */
  open?: boolean;
}

/** Meetings with who was there and what was agreed, and those that have a day. */
export function Meetings({ meetings, trajectory, open = false }: Listed) {
  const { say, lang } = useView();
  if (meetings.length === 0) return null;
  return (
    <section className="card list" aria-labelledby="meetings">
      <div className="section__head">
        <h2 className="h2" id="meetings">
          {say('caseMeetings')}
        </h2>
        <span className="nl-number-badge">{meetings.length}</span>
      </div>
      <ul className="items items--quiet">
        {meetings.map((meeting) => (
          <li className="item" key={meeting.item}>
            <div className="item__top">
              <h3 className="item__title">
                <a href={(meeting.held ? itemPath : meetingPath)(trajectory, meeting.item)}>
                  {meeting.title}
                </a>
              </h3>
              <span className="small">
                <time dateTime={meeting.day}>{shortDay(meeting.day, lang)}</time>{' '}
                <span className="tag">{say(meeting.held ? 'meetingHeld' : 'meetingPlanned')}</span>
              </span>
            </div>
            {meeting.held && (
              <RowMore about={meeting.title} open={open}>
                <Names title={say('meetingPresent')} names={meeting.present} />
                <Names title={say('meetingAbsent')} names={meeting.absent} />
                <Agreements agreements={meeting.agreements} trajectory={trajectory} />
              </RowMore>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="small">
      <strong>{title}:</strong> {names.join('; ')}
    </p>
  );
}

interface Agreed {
  agreements: MeetingView['agreements'];
  trajectory: string;
}

/** What was agreed: by whom, by when, and how it stands. */
export function Agreements({ agreements, trajectory }: Agreed) {
  const { say, lang } = useView();
  if (agreements.length === 0) return null;
  return (
    <div className="small">
      <p>
        <strong>{say('meetingAgreed')}:</strong>
      </p>
      <ul className="plainlist">
        {agreements.map(({ item, title, who, due, state }) => (
          <li key={item}>
            <a href={itemPath(trajectory, item)}>{title}</a>
            <span className="by quiet">
              {[who, due && shortDay(due, lang), state].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
