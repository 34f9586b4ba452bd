import type { Organisation } from '../../domain/people/organisation.ts';
import type { SettingsEffect } from '../../domain/what-if/settings.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { shortDay } from '../ui/format.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { Hidden } from '../ui/forms/hidden.tsx';
import { Page } from '../ui/layout.tsx';
import { Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { closedDaysFields, type WantedDays } from './closed-days.ts';

interface Asked {
  organisation: Organisation;
  version: number;
  posted: Posted;
  errors?: FormErrors;
}

const addressOf = ({ agency }: Organisation): string => `/administration/organisations/${agency}`;

/** Step 2: which days come or go, and what that does; then one confirmation. */
export function ClosedDaysPage({
  organisation,
  version,
  posted,
  errors,
  wanted: { more, fewer },
  effect,
}: Asked & { wanted: WantedDays; effect: SettingsEffect }) {
  const view = useView();
  const { say, lang } = view;
  const days = (some: Day[]) => some.map((day) => shortDay(day, lang)).join(', ');
  const { from, until, remove } = posted;
  return (
    <Page
      title={say('closedDaysPreview', { name: organisation.name })}
      crumb={{ href: addressOf(organisation), text: organisation.name }}
      wrong={errors !== undefined}
    >
      {errors && <ErrorSummary errors={errors} fields={[]} />}
      <section className="card stack-s spaced" aria-labelledby="effect">
        <h2 className="h2" id="effect">
          {say('effect')}
        </h2>
        <dl className="keys">
          {more.length > 0 && (
            <Row title={say('closedDaysExtra')} wide>
              {days(more)}
            </Row>
          )}
          {fewer.length > 0 && (
            <Row title={say('closedDaysFewer')} wide>
              {days(fewer)}
            </Row>
          )}
        </dl>
        <Effect effect={effect} />
        <form method="post" action={`${addressOf(organisation)}/closed-days`} className="actions">
          <input type="hidden" name="version" value={version} />
          <Hidden values={{ from, until, remove }} />
          <button name="do" value="put" className="nl-button nl-button--primary">
            {say('closedDaysConfirm')}
          </button>
          <a href={addressOf(organisation)}>{say('cancel')}</a>
        </form>
      </section>
    </Page>
  );
}

function Effect({ effect: { open, looked, moved } }: { effect: SettingsEffect }) {
  const { say } = useView();
  if (open === 0) return <p>{say('effectNone')}</p>;
  return (
    <>
      <p>{moved.dates === 0 ? say('effectStays') : say('effectMoves', { open, ...moved })}</p>
      {looked < open && <p className="quiet">{say('effectPart', { looked })}</p>}
    </>
  );
}

/** Step 1 again, with what is wrong with the days. */
export function WrongDaysPage({ organisation, version, posted, errors }: Asked & { errors: FormErrors }) {
  const view = useView();
  const { say } = view;
  const fields = closedDaysFields(view);
  return (
    <Page
      title={say('closedDaysPreview', { name: organisation.name })}
      crumb={{ href: addressOf(organisation), text: organisation.name }}
      wrong
    >
      <ErrorSummary errors={errors} fields={fields} />
      <form
        method="post"
        action={`${addressOf(organisation)}/closed-days`}
        className="card form spaced"
        noValidate
      >
        <input type="hidden" name="version" value={version} />
        <FormFields fields={fields} posted={posted} errors={errors} />
        <div className="actions">
          <button className="nl-button nl-button--primary">{say('closedDaysLook')}</button>
          <a href={addressOf(organisation)}>{say('cancel')}</a>
        </div>
      </form>
    </Page>
  );
}
