import { textIn } from '../../domain/calendar/text.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { useView } from '../ui/view.tsx';

interface Starting {
  title: string;
  fields: FormField[];
  key: string;
  posted?: Posted;
  errors?: FormErrors;
}

/** What a new trajectory asks, and beside it what else this person may start. */
export function StartPage({ data, others }: { data: Starting; others: Definition[] }) {
  const { say } = useView();
  const form = {
    ...data,
    lead: say('startLead'),
    action: '/trajectories/new',
    submit: say('startLook'),
    crumb: { href: '/trajectories', text: say('cases') },
  };
  return <FormPage data={form} beside={others.length > 0 && <Others definitions={others} />} />;
}

/** Each with what it is for. */
function Others({ definitions }: { definitions: Definition[] }) {
  const { say, lang } = useView();
  return (
    <section className="card" aria-labelledby="others">
      <h2 className="h2" id="others">
        {say('startOther')}
      </h2>
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
    </section>
  );
}
