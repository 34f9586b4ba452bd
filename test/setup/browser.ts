import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** Starts the browser that `findChromium` finds. Without one the tests fail, and say what they need. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Violations of the content policy and script errors: none may be left at the end of a test. */
  complaints: string[];
}

/** Somebody with a browser of their own, Dutch unless said otherwise. */
export async function visitor(
  browser: Browser,
  url: string,
  { width = 1280, script = true, locale = 'nl-NL' } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    locale,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A page that answers 404 or 422 on purpose is reported as an error too.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4'))
      complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** Keeps how a page looks in `build/screenshots/`, for people to look at. */
export const keptScreenshot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: `build/screenshots/${name}.jpg`, type: 'jpeg', quality: 60, fullPage: true });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page, each with the first place; empty when nothing. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze();
  if (passes.length === 0) throw new Error(`axe checked nothing on ${page.url()}`);
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}
