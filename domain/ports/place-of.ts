/**
 * Kind and place of an error, for a log, without its message:
 * that can quote what somebody wrote, or a row of the database.
 */
export function placeOf(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row));
  return {
    name: error.name,
    code: (error as { code?: string }).code,
    at: at.slice(0, 8).map((row) => row.trim()),
  };
}
