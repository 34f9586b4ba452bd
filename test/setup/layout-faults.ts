import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const script = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const look = script('look-layout.js');
const rowsLook = script('look-rows.js');
const focusLook = script('look-focus.js');

/** From this width on a list has rows of one line. */
const laptop = 1280;

/** Letters, words, lines and paragraphs as far apart as WCAG 1.4.12 lets a reader set them. */
const wideText = `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
p { margin-block-end: 2em !important; }`;

/**
 * What axe does not see: sideways scrolling, targets too small, text over text and text cut off; as the page
 * is, with everything unfolded, and with wide text (WCAG 1.4.4, 1.4.10, 1.4.12, 2.5.8). On a laptop also a
 * row of a list that is higher than it may be.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  const plain = await page.evaluate<string[]>(look);
  if ((page.viewportSize()?.width ?? 0) >= laptop) plain.push(...(await page.evaluate<string[]>(rowsLook)));
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
  const unfolded = await page.evaluate<string[]>(look);
  await page.evaluate(
    `{ const wide = new CSSStyleSheet(); wide.replaceSync(${JSON.stringify(wideText)}); document.adoptedStyleSheets = [wide]; }`,
  );
  const wide = await page.evaluate<string[]>(look);
  await page.evaluate('document.adoptedStyleSheets = []');
  return [...plain, ...unfolded.map((each) => `unfolded, ${each}`), ...wide.map((each) => `wide, ${each}`)];
}

/** What the focus does not show on, or what lies over it (WCAG 2.4.7, 2.4.11). */
export const focusFaults = (page: Page): Promise<string[]> => page.evaluate<string[]>(focusLook);
