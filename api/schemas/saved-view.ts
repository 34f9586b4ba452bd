import { z } from 'zod';
import { viewName, viewPages } from '../../domain/people/saved-view.ts';

const page = z.enum(viewPages).meta({ description: 'The page of which it keeps filters' });

export const viewsParams = z.strictObject({ page });
export const viewParams = z.strictObject({ page, view: viewName });

const query = z
  .string()
  .max(600)
  .meta({ description: 'As in the address of the page, after the question mark: `of=team&group=overdue`' });
const opens = z.boolean().meta({ description: 'The page opens with it: of a page one at most does' });

export const viewSchema = z.strictObject({ query, opens: opens.default(false) }).meta({ id: 'View' });

export const savedViewSchema = z.strictObject({ name: viewName, query, opens }).meta({ id: 'SavedView' });

export const savedViewsSchema = z
  .strictObject({ items: z.array(savedViewSchema).meta({ description: 'By name' }) })
  .meta({ id: 'SavedViews' });
