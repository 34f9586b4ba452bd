import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink } from '../ui/parts.tsx';
import { amount } from '../ui/format.ts';
import { useView } from '../ui/view.tsx';

const back = '/what-if';

/** How far something is that is reckoned, and a button that stops it. Script looks again by itself. */
export function RunningPage({
  title,
  done,
  total,
  address,
}: {
  title: string;
  done: number;
  total: number;
  address: string;
}) {
  const { say, lang } = useView();
  const so = say('runDone', { done: amount(done, lang), total: amount(total, lang) });
  return (
    <Page title={title} crumb={{ href: back, text: say('whatIfTitle') }}>
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
export function NoRunPage({ title, failed, again }: { title: string; failed: boolean; again: string }) {
  const { say } = useView();
  return (
    <Page title={title} crumb={{ href: back, text: say('whatIfTitle') }}>
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
