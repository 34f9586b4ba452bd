import { Page } from './layout.tsx';
import { ButtonLink, Empty } from './parts.tsx';
import { useView } from './view.tsx';

/** Why an administrator, who takes part in no trajectory, finds none here, and where his work is. */
export function NothingForAdministrator() {
  const { say } = useView();
  return (
    <Empty title={say('administrationEmpty')}>
      <p className="quiet">{say('administrationEmptyDo')}</p>
      <p>
        <ButtonLink href="/administration" purpose="primary">
          {say('administrationGo')}
        </ButtonLink>
      </p>
    </Empty>
  );
}

/** A page of which an administrator sees nothing else. */
export const NothingHere = ({ title }: { title: string }) => (
  <Page title={title}>
    <section className="card list spaced" aria-label={title}>
      <NothingForAdministrator />
    </section>
  </Page>
);
