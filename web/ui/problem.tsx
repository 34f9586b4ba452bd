import { Page } from './layout.tsx';
import { ButtonLink } from './parts.tsx';
import { useView } from './view.tsx';

const texts = {
  404: ['notFound', 'notFoundText', 'notFoundDo'],
  403: ['forbidden', 'forbiddenText', 'forbiddenDo'],
  'cross-site': ['crossSite', 'crossSiteText', 'crossSiteDo'],
  'person-claim': ['personClaim', 'personClaimText', 'personClaimDo'],
  503: ['away', 'awayText', 'awayDo'],
  'disk-full': ['diskFull', 'diskFullText', 'diskFullDo'],
  500: ['failed', 'failedText', 'failedDo'],
} as const;

/** The status of an answer, or a kind of 403 or 503 with a reason of its own. */
export type ProblemKind = keyof typeof texts;
export const problemKinds = Object.keys(texts) as unknown as ProblemKind[];

/** What went wrong and what to do, without technical words. */
export function ProblemPage({ status }: { status: ProblemKind }) {
  const { say } = useView();
  const [title, text, todo] = texts[status];
  return (
    <Page title={say(title)} wrong>
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
