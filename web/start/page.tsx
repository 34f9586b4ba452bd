import { textIn } from '../../domain/calendar/text.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';

/** Which trajectory to start, for who may start more than one. */
export function StartPage({ definitions }: { definitions: Definition[] }) {
  const { say, lang } = useView();
  return (
    <Page title={say('startTitle')} crumb={{ href: '/trajectories', text: say('cases') }}>
      <ul className="persona spaced">
        {definitions.map(({ id, title, purpose }) => (
          <li key={id}>
            <a href={`/trajectories/new?type=${id}`}>
              <strong>{textIn(title, lang)}</strong>
              <span>{textIn(purpose, lang)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
