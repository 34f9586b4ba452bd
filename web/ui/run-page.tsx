import { setTimeout as wait } from 'node:timers/promises';
import { Page } from './layout.tsx';
import { Alert, ButtonLink } from './parts.tsx';
import { amount } from './format.ts';
import { useView } from './view.tsx';

/** Most is reckoned within this; then nobody sees a page that says to wait, in milliseconds. */
const SOON = 1_000;

/** Until it runs no more, or for as long as somebody likes to wait. */
export async function settled(run: { status: string }): Promise<void> {
  for (let waited = 0; run.status === 'running' && waited < SOON; waited += 50) await wait(50);
}

interface About {
  title: string;
  crumb: { href: string; text: string };
}

/** How far something is that is reckoned, and a button that stops it. Script looks again by itself. */
export function RunningPage({
  title,
  crumb,
  done,
  total,
  address,
}: About & { done: number; total: number; address: string }) {
  const { say, lang } = useView();
  const so = say('runDone', { done: amount(done, lang), total: amount(total, lang) });
  return (
    <Page title={title} crumb={crumb}>
      <div className="card form spaced">
        <div data-poll="" className="stack-s">
          <p className="h3">{say('runTitle')}</p>
          <progress max={Math.max(1, total)} value={done} aria-label={say('runTitle')} />
          <p>{so}</p>
        </div>
        <form method="post" action={`${address}/stop`} className="actions">
          <button className="nl-button nl-button--secondary">{say('runStop')}</button>
          <a href={address}>{say('runRefresh')}</a>
        </form>
      </div>
    </Page>
  );
}

/** What was reckoned is gone, or went wrong. */
export function NoRunPage({ title, crumb, failed, again }: About & { failed: boolean; again: string }) {
  const { say } = useView();
  return (
    <Page title={title} crumb={crumb}>
      <div className="stack spaced">
        <Alert kind="warning" title={say(failed ? 'runFailed' : 'runGone')}>
          <p>{say('runGoneDo')}</p>
        </Alert>
        <p>
          <ButtonLink href={again}>{say('runAgain')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}
