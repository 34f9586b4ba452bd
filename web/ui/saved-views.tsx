import type { ViewPage } from '../../domain/people/saved-view.ts';
import { viewsPath } from './paths.ts';
import { useView } from './view.tsx';

/**
 * The filters that the reader keeps of this page as links, and the way to keep these.
 * @param query as in its address.
 */
export function SavedViews({ page, query }: { page: ViewPage; query: string }) {
  const { say, views } = useView();
  if (views === undefined) return null;
  return (
    <nav className="savedviews noprint" aria-label={say('views')}>
      <ul>
        {views.map((each) => (
          <li key={each.name}>
            <a href={`/${page}?${each.query}`} aria-current={each.query === query ? 'page' : undefined}>
              {each.name}
            </a>
          </li>
        ))}
        <li>
          <a href={viewsPath(page, query)}>{say(views.length > 0 ? 'viewsArrange' : 'viewsKeep')}</a>
        </li>
      </ul>
    </nav>
  );
}
