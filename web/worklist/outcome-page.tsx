import type { Posted } from '../ui/forms/form.ts';
import { Hidden } from '../ui/forms/hidden.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { Deed } from './chosen.ts';
import { deedTexts } from './deed-texts.ts';
import type { Outcome } from './doing.ts';

export interface OutcomeData {
  deed: Deed;
  outcomes: Outcome[];
  gone: number;
  back: string;
  /** Sent again where something could not be confirmed: it does what is left, and no more. */
  again: Posted;
}

/** What became of each row, where not all was done: that stands first, with why. */
export function OutcomePage({ data: { deed, outcomes, gone, back, again } }: { data: OutcomeData }) {
  const { say } = useView();
  const done = outcomes.filter((each) => each.done).length;
  const isUnsure = outcomes.some(({ unsure }) => unsure);
  return (
    <Page
      title={`${say(deedTexts[deed].does)}: ${say('outcomeTitle', { done, not: outcomes.length - done + gone })}`}
      crumb={{ href: back, text: say('backToList') }}
    >
      <div className="stack spaced">
        <Alert kind="warning" title={say('outcomeNotAll')}>
          {gone > 0 && <p>{say('chosenGone', { n: gone })}</p>}
        </Alert>
        <section className="card list" aria-label={say('chosenRows')}>
          <ul className="items">
            {outcomes
              .toSorted((a, b) => Number(a.done) - Number(b.done))
              .map(({ of: { key, title, pseudonym, href }, ...each }) => (
                <li className="item" key={key}>
                  <div className="item__top">
                    <p className="item__title">
                      <a href={href}>
                        {pseudonym}, {title}
                      </a>
                    </p>
                    <span className="small">
                      {each.done ? say('outcomeDone') : <strong>{say('outcomeNot')}</strong>}
                    </span>
                  </div>
                  {each.why && <p className="small">{each.why}</p>}
                </li>
              ))}
          </ul>
        </section>
        <div className="actions">
          {isUnsure && (
            <form method="post" action="/worklist/chosen">
              <input type="hidden" name="do" value={deed} />
              <input type="hidden" name="return" value={back} />
              <Hidden values={again} />
              <button className="nl-button nl-button--primary">{say('handoverAgain')}</button>
            </form>
          )}
          <ButtonLink href={back}>{say('backToList')}</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
