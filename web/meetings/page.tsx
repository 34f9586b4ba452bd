import type { MeetingShown } from '../../domain/ports/calendars.ts';
import { shortDay } from '../ui/format.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import { Page } from '../ui/layout.tsx';
import { roleName } from '../ui/names.ts';
import { meetingPath, itemPath } from '../ui/paths.ts';
import { Alert, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface MeetingData {
  meeting: MeetingShown;
  pseudonym: string;
  fields: FormField[];
  posted?: Posted;
  errors?: FormErrors;
}

/** One meeting: when and where, who comes, and whether I do. */
export function MeetingPage({ data }: { data: MeetingData }) {
  const { say, agencies, lang } = useView();
  const { meeting, pseudonym, errors, fields } = data;
  const { trajectory, item, state, place, plannedBy } = meeting;
  const crumb = {
    href: itemPath(trajectory, item),
    text: `${say('backToCase')} ${pseudonym}`,
  };
  return (
    <Page title={say('meetingPageTitle', { item: meeting.title })} crumb={crumb} wrong={errors !== undefined}>
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      <div className="stack">
        {state === 'off' && (
          <Alert kind="info" title={say('meetingOff')}>
            <p>{say('meetingOffText')}</p>
          </Alert>
        )}
        {state === 'over' && <Alert kind="info" title={say('meetingOver')} />}
        <dl className="card keys">
          <Row title={say('meetingWhen')}>{useWhen(meeting)}</Row>
          <Row title={say('meetingWhere')}>{place ?? say('meetingNoPlace')}</Row>
          <Row title={say('meetingBy')}>
            {`${roleName(plannedBy.role, lang)}, ${agencies(plannedBy.agency)}`}
          </Row>
        </dl>
        {meeting.mine && <Answer data={data} />}
        {state === 'planned' && <Who meeting={meeting} />}
      </div>
    </Page>
  );
}

function useWhen({ on, time }: MeetingShown): string {
  const { say, lang } = useView();
  const day = shortDay(on, lang);
  return time === null ? say('meetingAllDay', { day }) : say('meetingAt', { day, time });
}

function Answer({ data: { meeting, fields, posted, errors } }: { data: MeetingData }) {
  const { say } = useView();
  return (
    <form
      method="post"
      action={meetingPath(meeting.trajectory, meeting.item)}
      className="card form"
      noValidate
    >
      <FormFields fields={fields} posted={posted} errors={errors} />
      <div className="actions">
        <button className="nl-button nl-button--primary">{say('meetingAnswerDo')}</button>
      </div>
    </form>
  );
}

function Who({ meeting: { invited } }: { meeting: MeetingShown }) {
  const { say, agencies, lang } = useView();
  const said = (coming: boolean | null) => {
    if (coming === null) return say('meetingSilent');
    return say(coming ? 'meetingComes' : 'meetingComesNot');
  };
  return (
    <section className="card stack-s" aria-labelledby="who">
      <h2 className="h2" id="who">
        {say('meetingWho')}
      </h2>
      <dl className="keys keys--one">
        {invited.map(({ agency, role, person, name, coming }) => (
          <Row title={`${roleName(role, lang)}, ${agencies(agency)}`} key={`${agency}/${role}`}>
            {person === null ? say('meetingNobodyYet') : `${name === null ? '' : `${name}: `}${said(coming)}`}
          </Row>
        ))}
      </dl>
    </section>
  );
}
