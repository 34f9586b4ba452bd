import { Page } from '../ui/layout.tsx';
import { Alert } from '../ui/parts.tsx';
import { signInPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';

/** What somebody sent after the session had ended: kept in this page alone, to be sent again as it was. */
export function SignedOutPage({ action, typed }: { action: string; typed: [name: string, value: string][] }) {
  const { say } = useView();
  const words = typed.filter(([, value]) => /\s/.test(value));
  return (
    <Page title={say('signedOutTitle')} wrong>
      <div className="stack spaced">
        <Alert kind="warning" title={say('signedOutKept')}>
          <p>{say('signedOutDo')}</p>
        </Alert>
        <form method="post" action={action} className="card form">
          {typed.map(([name, value], at) => (
            <input type="hidden" name={name} value={value} key={`${name}-${at}`} />
          ))}
          {words.length > 0 && (
            <section className="stack-s" aria-labelledby="typed">
              <h2 className="h2" id="typed">
                {say('signedOutTyped')}
              </h2>
              {words.map(([name, value], at) => (
                <p className="talk__text" key={`${name}-${at}`}>
                  {value}
                </p>
              ))}
            </section>
          )}
          <div className="actions">
            <a className="nl-button nl-button--secondary" href={signInPath()} target="_blank" rel="noopener">
              {say('signedOutSignIn')}
            </a>
            <button className="nl-button nl-button--primary">{say('signedOutAgain')}</button>
          </div>
        </form>
      </div>
    </Page>
  );
}
