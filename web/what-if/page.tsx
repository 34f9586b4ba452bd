import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';

const ways: [route: string, title: TextKey, does: TextKey, link: TextKey, href: string][] = [
  ['sendCommand', 'whatIfCase', 'whatIfCaseDo', 'whatIfCaseLink', '/trajectories'],
  ['setParameter', 'whatIfTerm', 'whatIfTermDo', 'whatIfTermLink', '/terms'],
  ['sendCommand', 'whatIfLoad', 'whatIfLoadDo', 'whatIfLoadLink', '/what-if/caseload'],
  ['startPlanningRun', 'whatIfNational', 'whatIfNationalDo', 'whatIfNationalLink', '/what-if/national'],
];

/** What can be tried out, each where one's role has any business. */
export function WhatIfPage() {
  const { say, actor } = useView();
  return (
    <Page title={say('whatIfTitle')}>
      <p className="lead">{say('whatIfLead')}</p>
      <ul className="persona spaced">
        {ways
          .filter(([route]) => mayUseRoute(route, actor?.role))
          .map(([, title, does, link, href]) => (
            <li key={href}>
              <a href={href}>
                <strong>{say(title)}</strong>
                <span>{say(does)}</span>
                <span className="sr">{say(link)}</span>
              </a>
            </li>
          ))}
      </ul>
    </Page>
  );
}
