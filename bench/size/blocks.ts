import type { Database, Prepared } from '../../store/database.ts';

interface Explained {
  Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
  'Execution Time': number;
}

/** What a query did: how many blocks of 8 kB it looked at, and in how many milliseconds. */
export interface Looked {
  sql: string;
  params: readonly unknown[];
  blocks: number;
  ms: number;
}

/** A database that explains what it is asked, once more than it runs it, while `watch` looks. */
export function watched(database: Database): {
  database: Database;
  watch: (work: () => Promise<unknown>) => Promise<Looked[]>;
} {
  let looked: Looked[] | undefined;
  return {
    database: {
      ...database,
      async query<Row>(sql: string | Prepared, params: readonly unknown[] = []): Promise<Row[]> {
        if (looked) {
          const text = typeof sql === 'string' ? sql : sql.text;
          const seen = looked;
          const [row] = await database.query<{ 'QUERY PLAN': Explained[] }>(
            `explain (analyze, buffers, timing off, format json) ${text}`,
            params,
          );
          const [{ Plan, ...plan }] = row!['QUERY PLAN'] as [Explained];
          const blocks = Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'];
          seen.push({ sql: text, params, blocks, ms: plan['Execution Time'] });
        }
        return database.query<Row>(sql, params);
      },
    },
    watch: async (work) => {
      const seen: Looked[] = [];
      looked = seen;
      await work();
      looked = undefined;
      return seen;
    },
  };
}
