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

/** The personas of the demo; without them one button that starts OpenID Connect. */
export function SignInPage({ personas }: { personas: PersonaView[] }) {
  const { say, lang, agencies } = useView();
  return (
    <Page title={say('signInTitle')}>
      {personas.length === 0 ? (
        <p className="actions spaced">
          <ButtonLink href="/sign-in?as=" purpose="primary">
            {say('signInWith')}
          </ButtonLink>
        </p>
      ) : (
        <div className="stack">
          <p className="lead">{say('signInLead')}</p>
          <ul className="persona" aria-label={say('signInPersonas')}>
            {personas.map(({ id, agency, role, title }) => (
              <li key={id}>
                <a href={`/sign-in?as=${encodeURIComponent(id)}`}>
                  <strong>{textIn(title, lang)}</strong>
                  <span>
                    {roleName(role, lang)}, {agencies(agency)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}
