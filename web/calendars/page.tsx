import type { ReactNode } from 'react';
import type { MadeCalendar } from '../../domain/ports/calendars.ts';
import { moment, numberOf, shortDay } from '../ui/format.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { Page } from '../ui/layout.tsx';
import { AddressToCopy, Alert, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface CalendarsData {
  own: MadeCalendar | undefined;
  /** The case from which somebody came, with its calendar if there is one. */
  about: { trajectory: string; pseudonym: string; calendar: MadeCalendar | undefined } | null;
  others: MadeCalendar[];
}

/** The addresses that calendar programs read: made, seen to, and taken back. */
export function CalendarsPage({ data: { own, about, others } }: { data: CalendarsData }) {
  const { say } = useView();
  const crumb = about
    ? { href: `/trajectories/${about.trajectory}`, text: `${say('backToCase')} ${about.pseudonym}` }
    : { href: '/worklist', text: say('worklist') };
  return (
    <Page title={say('calendars')} crumb={crumb}>
      <p className="lead">{say('calendarsLead')}</p>
      <div className="stack spaced">
        {about && (
          <Feed title={say('calendarCase')} calendar={about.calendar} trajectory={about.trajectory}>
            <p>{say('calendarCaseText')}</p>
          </Feed>
        )}
        <Feed title={say('calendarOwn')} calendar={own} trajectory={null}>
          <p>{say('calendarOwnText')}</p>
        </Feed>
        {others.length > 0 && (
          <section className="stack-s" aria-labelledby="others">
            <h2 className="h2" id="others">
              {say('calendarOthers')}
            </h2>
            {others.map((each) => (
              <Feed
                title={say('calendarOfCase', { number: numberOf(each.trajectory!) })}
                calendar={each}
                trajectory={each.trajectory}
                level={3}
                key={each.id}
              >
                <p>
                  <a href={`/trajectories/${each.trajectory}`}>
                    {say('toCase')} {numberOf(each.trajectory!)}
                  </a>
                </p>
              </Feed>
            ))}
          </section>
        )}
      </div>
    </Page>
  );
}

interface FeedProps {
  title: string;
  calendar: MadeCalendar | undefined;
  trajectory: string | null;
  level?: 2 | 3;
  children: ReactNode;
}

function Feed({ title, calendar, trajectory, level = 2, children }: FeedProps) {
  const { say, lang } = useView();
  const Heading = level === 2 ? 'h2' : 'h3';
  const id = `calendar-${trajectory ?? 'own'}`;
  return (
    <section className="card stack-s" aria-labelledby={id}>
      <Heading className={level === 2 ? 'h2' : 'h3'} id={id}>
        {title}
      </Heading>
      {children}
      {calendar ? (
        <dl className="keys">
          <Row title={say('calendarMadeOn')}>{shortDay(dayOf(calendar.madeAt), lang)}</Row>
          <Row title={say('calendarReadOn')}>
            {calendar.usedAt === null ? say('calendarNeverRead') : moment(calendar.usedAt, lang)}
          </Row>
        </dl>
      ) : (
        <p className="quiet">{say('calendarNone')}</p>
      )}
      <div className="actions">
        <form method="post" action="/calendars">
          {trajectory !== null && <input type="hidden" name="trajectory" value={trajectory} />}
          <button className={`nl-button nl-button--${calendar ? 'secondary' : 'primary'}`}>
            {say(calendar ? 'calendarReplaceDo' : 'calendarMakeDo')}
            <span className="sr"> ({title})</span>
          </button>
        </form>
        {calendar && (
          <form method="post" action={`/calendars/${calendar.id}/revoke`}>
            <button className="nl-button nl-button--secondary">
              {say('calendarRevokeDo')}
              <span className="sr"> ({title})</span>
            </button>
          </form>
        )}
      </div>
      {calendar && <p className="small quiet">{say('calendarReplaceHint')}</p>}
    </section>
  );
}

/** The only page that shows the address. */
export function CalendarMadePage({ address, back }: { address: string; back: string }) {
  const { say } = useView();
  return (
    <Page title={say('calendarMadeTitle')} crumb={{ href: back, text: say('calendarBack') }}>
      <div className="stack">
        <Alert kind="ok" title={say('calendarMadeAlert')}>
          <p>{say('calendarMadeText')}</p>
        </Alert>
        <AddressToCopy
          label={say('fieldCalendarAddress')}
          hint={say('fieldCalendarAddressHint')}
          address={address}
        />
      </div>
    </Page>
  );
}
