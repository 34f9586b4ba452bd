import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';

const keys: [key: string, does: TextKey][] = [
  ['j', 'keyNext'],
  ['k', 'keyBefore'],
  ['/', 'keyFind'],
  ['?', 'keyHelp'],
];

/** What single keys do; and the button by which somebody does without them, or has them again. */
export function KeysPage() {
  const { say, actor, keys: isOn } = useView();
  return (
    <Page title={say('keys')}>
      <p className="lead">{say('keysLead')}</p>
      <div className="stack spaced">
        <section className="card stack-s" aria-label={say('keys')}>
          <dl className="keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
        {actor?.person !== undefined && (
          <form method="post" action="/keys" className="card stack-s">
            <p>{say(isOn ? 'keysAreOn' : 'keysAreOff')}</p>
            <div className="actions">
              <button className="nl-button nl-button--secondary" name="do" value={isOn ? 'off' : 'on'}>
                {say(isOn ? 'keysOff' : 'keysOn')}
              </button>
            </div>
          </form>
        )}
      </div>
    </Page>
  );
}
