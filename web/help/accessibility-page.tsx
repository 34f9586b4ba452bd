import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';
import { Contact } from './page.tsx';

/** Parts of the statement after the Dutch model, each with its sentences. */
const parts = [
  ['accessStatus', ['accessStatusText', 'accessStatusWhy']],
  ['accessTested', ['accessTestedAxe', 'accessTestedMore', 'accessTestedNot']],
  ['accessLimits', ['accessLimitsText']],
] as const;

/** The accessibility statement: what is known of these pages, and nothing else. */
export function AccessibilityPage({ contact }: { contact: string | null }) {
  const { say } = useView();
  return (
    <Page title={say('accessibility')}>
      <p className="lead">{say('accessLead')}</p>
      <div className="stack spaced">
        {parts.map(([title, sentences]) => (
          <section className="card stack-s" aria-labelledby={title} key={title}>
            <h2 className="h2" id={title}>
              {say(title)}
            </h2>
            {sentences.map((each) => (
              <p key={each}>{say(each)}</p>
            ))}
          </section>
        ))}
        <section className="card stack-s" aria-labelledby="report">
          <h2 className="h2" id="report">
            {say('accessReport')}
          </h2>
          <p>{say('accessReportText')}</p>
          <Contact contact={contact} />
          <p>{say('accessReportElse')}</p>
        </section>
        <section className="card stack-s" aria-labelledby="about">
          <h2 className="h2" id="about">
            {say('accessAbout')}
          </h2>
          <p>{say('accessAboutText')}</p>
        </section>
      </div>
    </Page>
  );
}
