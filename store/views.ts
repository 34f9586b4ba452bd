import type { SavedView, ViewPage } from '../domain/people/saved-view.ts';
import type { Database } from './database.ts';

/** Whose views, of which page. */
interface Of {
  agency: string;
  person: string;
  page: ViewPage;
}

export function viewQueries(database: Database) {
  /** What somebody keeps of a page, by name. */
  const views = ({ agency, person, page }: Of): Promise<SavedView[]> =>
    database.query<SavedView>(
      'select name, query, opens from views where agency = $1 and person = $2 and page = $3 order by name',
      [agency, person, page],
    );

  /** Keeps one, in place of what had its name; the page opens with one at most. */
  const putView = ({ agency, person, page }: Of, { name, query, opens }: SavedView): Promise<void> =>
    database.transaction(async (tx) => {
      if (opens)
        await tx.query(
          'update views set opens = false where agency = $1 and person = $2 and page = $3 and opens and name <> $4',
          [agency, person, page, name],
        );
      await tx.query(
        `insert into views (agency, person, page, name, query, opens) values ($1, $2, $3, $4, $5, $6)
         on conflict (agency, person, page, name) do update set query = excluded.query, opens = excluded.opens`,
        [agency, person, page, name, query, opens],
      );
    });

  async function removeView({ agency, person, page }: Of, name: string): Promise<void> {
    await database.query('delete from views where agency = $1 and person = $2 and page = $3 and name = $4', [
      agency,
      person,
      page,
      name,
    ]);
  }

  return { views, putView, removeView };
}
