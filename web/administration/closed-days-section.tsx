import { shortDay } from '../ui/format.ts';
import { FormFields } from '../ui/forms/page.tsx';
import { useView } from '../ui/view.tsx';
import { closedDaysFields } from './closed-days.ts';
import type { OrganisationData } from './data.ts';

/** The days that are still to come, each with a way to remove it, and a form for more. */
export function ClosedDays({ data, mayChange }: { data: OrganisationData; mayChange: boolean }) {
  const view = useView();
  const { say, lang, today } = view;
  const { organisation, version } = data;
  const { agency, closedDays } = organisation;
  const coming = closedDays.filter((day) => day >= today);
  const passed = closedDays.length - coming.length;
  const action = `/administration/organisations/${agency}/closed-days`;
  return (
    <section className="card stack-s" aria-labelledby="closed-days">
      <h2 className="h2" id="closed-days">
        {say('closedDays')}
      </h2>
      <p className="quiet">{say('closedDaysText')}</p>
      {coming.length === 0 && <p>{say('closedDaysNone')}</p>}
      {coming.length > 0 && (
        <ul className="items">
          {coming.map((day) => (
            <li className="item" key={day}>
              <time className="item__title" dateTime={day}>
                {shortDay(day, lang)}
              </time>
              {mayChange && (
                <form method="post" action={action} className="item__do">
                  <input type="hidden" name="version" value={version} />
                  <input type="hidden" name="remove" value={day} />
                  <button
                    className="nl-button nl-button--secondary"
                    aria-label={say('closedDaysRemoveOne', { day: shortDay(day, lang) })}
                  >
                    {say('closedDaysRemove')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {passed > 0 && <p className="small quiet">{say('closedDaysPast', { n: passed })}</p>}
      {mayChange && (
        <form method="post" action={action} className="form" noValidate>
          <input type="hidden" name="version" value={version} />
          <FormFields fields={closedDaysFields(view)} />
          <div className="actions">
            <button className="nl-button nl-button--secondary">{say('closedDaysLook')}</button>
          </div>
        </form>
      )}
    </section>
  );
}
