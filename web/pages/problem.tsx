import { Page } from '../components/layout.tsx';
import { ButtonLink } from '../components/parts.tsx';
import { useView } from '../components/view.tsx';

const texts = {
  404: ['notFound', 'notFoundText', 'notFoundDo'],
  403: ['forbidden', 'forbiddenText', 'forbiddenDo'],
  500: ['failed', 'failedText', 'failedDo'],
} as const;

/** What went wrong and what to do, without technical words. */
export function ProblemPage({ status }: { status: 403 | 404 | 500 }) {
  const { say } = useView();
  const [title, text, todo] = texts[status];
  return (
    <Page title={say(title)}>
      <div className="stack-s">
        <p className="lead">{say(text)}</p>
        <p>{say(todo)}</p>
        <p className="actions">
          <ButtonLink href="/" purpose="primary">
            {say('toStart')}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
