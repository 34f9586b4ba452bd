import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './sources.ts';

/** What a feature of web/ may import beside itself; without an entry only the shared folders. */
const shared = ['ui', 'texts'];
const may: Record<string, string[]> = {
  texts: [],
  ui: ['texts'],
  // The case page offers the forms, and two commands have a page that is more than a form.
  case: [...shared, 'commands'],
  migrate: [...shared, 'commands'],
  som: [...shared, 'commands'],
  // Between the form for a date and its command stands what would move.
  'what-if': [...shared, 'commands'],
  // A row offers what one usually does with it.
  worklist: [...shared, 'commands'],
  dashboard: [...shared, 'commands'],
  // What each form does.
  help: [...shared, 'commands'],
  // What came back leads where its message does.
  inbox: [...shared, 'mailbox'],
  // A mail leads to the form of what one usually does.
  mail: [...shared, 'commands'],
  // One item of a case, for an agency that sees nothing else of it.
  questions: [...shared, 'commands', 'case'],
  // Shows all the others from invented data; nothing imports it but its own command and tests.
  gallery: ['*'],
};

const folderOf = (file: string): string => file.split('/').slice(1, -1)[0] ?? '';
const features = [...new Set(sourceFiles('web').map(folderOf))].filter((folder) => folder !== '');

/** Imports of a feature that reach into another one. */
function reachesInto(file: string, text?: string): string[] {
  const own = folderOf(file);
  const allowed = new Set([own, ...(may[own] ?? shared)]);
  const inside = importsOf(file, text).filter(({ ours, target }) => ours && target === 'web');
  const others = inside.map(({ specifier }) => new URL(specifier, `file:///${file}`).pathname.slice(1));
  return others
    .filter((other) => !allowed.has('*') && !allowed.has(folderOf(other)))
    .map((other) => `${file}: imports ${other}`);
}

describe('the features of web/', () => {
  test.each(features)('%s/ imports no other feature', (feature) => {
    const files = sourceFiles(`web/${feature}`);
    expect(files).not.toEqual([]);
    expect(files.flatMap((file) => reachesInto(file))).toEqual([]);
  });

  test('are many, and every entry of the table is one of them', () => {
    expect(features.length).toBeGreaterThan(12);
    expect(Object.keys(may).filter((folder) => !features.includes(folder))).toEqual([]);
  });

  test.each([
    ['web/ui/parts.tsx', "import type { CaseView } from '../case/view.ts';"],
    ['web/ui/forms/form.ts', "import { may } from '../../commands/offer.ts';"],
    ['web/terms/route.tsx', "import { may } from '../commands/offer.ts';"],
    ['web/case/data.ts', "import { createPages } from '../pages.tsx';"],
  ])('an offence in %s is seen: %s', (file, text) => {
    expect(reachesInto(file, text)).toHaveLength(1);
  });
});
