import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ViewProvider, type View } from './view.tsx';

/** A whole page as HTML. Nothing is hydrated: the page works as it is sent. */
export function renderPage(view: View, page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(<ViewProvider value={view}>{page}</ViewProvider>)}`;
}
