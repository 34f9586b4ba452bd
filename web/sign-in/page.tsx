import { textIn } from '../../domain/calendar/text.ts';
import { Page } from '../ui/layout.tsx';
import { ButtonLink } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { Text } from '../../domain/calendar/types.ts';
import { roleName } from '../ui/names.ts';

export interface PersonaView {
  id: string;
  agency: string;
  role: string;
  title: Text;
}

/** Signs in at once, and goes on at this address. */
const signInAs = (id: string, goOn: string): string =>
  `/sign-in?${new URLSearchParams({ as: id, ...(goOn !== '/' && { return: goOn }) }).toString()}`;

/** The personas of the demo and their colleagues; without them one button that starts OpenID Connect. */
export function SignInPage({
  personas,
  colleagues,
  goOn,
}: {
  personas: PersonaView[];
  colleagues: PersonaView[];
  goOn: string;
}) {
  const { say } = useView();
  return (
    <Page title={say('signInTitle')}>
      {personas.length === 0 ? (
        <p className="actions spaced">
          <ButtonLink href={signInAs('', goOn)} purpose="primary">
            {say('signInWith')}
          </ButtonLink>
        </p>
      ) : (
        <div className="stack">
          <p className="lead">{say('signInLead')}</p>
          <Personas label={say('signInPersonas')} personas={personas} goOn={goOn} />
          {colleagues.length > 0 && (
            <details>
              <summary>{say('signInColleagues')}</summary>
              <Personas label={say('signInColleagues')} personas={colleagues} goOn={goOn} />
            </details>
          )}
        </div>
      )}
    </Page>
  );
}

function Personas({ label, personas, goOn }: { label: string; personas: PersonaView[]; goOn: string }) {
  const { lang, agencies } = useView();
  return (
    <ul className="persona" aria-label={label}>
      {personas.map(({ id, agency, role, title }) => (
        <li key={id}>
          <a href={signInAs(id, goOn)}>
            <strong>{textIn(title, lang)}</strong>
            <span>
              {roleName(role, lang)}, {agencies(agency)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
