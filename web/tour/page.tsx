import { Page } from '../ui/layout.tsx';
import { ButtonLink } from '../ui/parts.tsx';
import { tourPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import type { Step } from './steps.ts';

/** One step of the first day: what there is to see, the way to it, and the steps round it. */
export function TourPage({ steps, at }: { steps: Step[]; at: number }) {
  const { say } = useView();
  const { title, text, href } = steps[at - 1]!;
  return (
    <Page title={say('tourTitle', { title: say(title) })}>
      <p className="lead">{say('tourAt', { at, of: steps.length })}</p>
      <section className="card stack-s spaced" aria-label={say(title)}>
        <p>{say(text)}</p>
        <p>
          <a href={href}>{say('tourSee', { title: say(title) })}</a>
        </p>
        <p className="small quiet">{say('tourBack')}</p>
      </section>
      <nav className="actions spaced" aria-label={say('tour')}>
        {at < steps.length && (
          <ButtonLink href={tourPath(at + 1)} purpose="primary">
            {say('tourNext', { title: say(steps[at]!.title) })}
          </ButtonLink>
        )}
        {at > 1 && <a href={tourPath(at - 1)}>{say('tourPrevious')}</a>}
        <a href="/">{say('tourEnd')}</a>
      </nav>
    </Page>
  );
}
