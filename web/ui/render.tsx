import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ViewProvider, type View } from './view.tsx';

/** A whole page as HTML. Nothing is hydrated: the page works as it is sent. */
export const renderPage = (view: View, page: ReactElement): string =>
  `<!doctype html>${renderPart(view, page)}`;

/** A part of a page, for our own script to put in its place. */
export const renderPart = (view: View, part: ReactElement): string =>
  renderToStaticMarkup(<ViewProvider value={view}>{part}</ViewProvider>);
