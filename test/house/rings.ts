/** What imports what: each file with the files that it imports, also those of which it takes types only. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Files that hang together in a ring: of each ring one way round, from its first file back to it. */
export function ringsIn(graph: Graph): string[][] {
  const found: string[][] = [];
  const settled = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    if (settled.has(file)) return;
    const from = path.indexOf(file);
    if (from >= 0) return void found.push([...path.slice(from), file]);
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    settled.add(file);
  };
  for (const file of [...graph.keys()].sort()) walk(file, []);
  return found;
}
