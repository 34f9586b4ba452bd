import type { BrowserContext, Locator, Page } from 'playwright-core';

/** What somebody did on the pages: what was pressed (a link, a button, a box, a choice), and what was filled in. */
export interface Effort {
  clicks: number;
  fields: number;
}

/** Counts in the browser, so that nothing that is done on a page goes uncounted. */
const listeners = `(() => {
  const filled = new Map();
  const typed = ({ target }) => {
    if (target.matches('input:is([type=checkbox], [type=radio])')) return;
    if (!filled.has(target)) madeEffort('fields');
    filled.set(target, true);
  };
  addEventListener('input', typed, true);
  addEventListener('click', ({ target, isTrusted }) => {
    if (isTrusted && target.closest('a[href], button, summary, input:is([type=checkbox], [type=radio])'))
      madeEffort('clicks');
  }, true);
})()`;

/**
 * Somebody at work: does on the pages what a person can do, and nothing else, so that a task begins where she
 * is. Addresses are not typed.
 */
export class Worker {
  readonly page: Page;
  #made: Effort = { clicks: 0, fields: 0 };

  constructor(page: Page) {
    this.page = page;
  }

  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('madeEffort', (_, kind: keyof Effort) => void (this.#made[kind] += 1));
    await context.addInitScript(listeners);
  }

  /** What was done since this was asked last. */
  taken(): Effort {
    const made = this.#made;
    this.#made = { clicks: 0, fields: 0 };
    return made;
  }

  main = (): Locator => this.page.locator('main');
  text = (): Promise<string> => this.main().innerText();
  sees = (link: RegExp | string): Promise<number> => this.main().getByRole('link', { name: link }).count();
  /** What the page says was done; fails where it says nothing. */
  told = (): Promise<string> => this.page.locator('.utrecht-alert--ok').first().innerText();

  async press(role: 'link' | 'button', name: RegExp | string, place = this.main()): Promise<void> {
    const exact = typeof name === 'string';
    await place.getByRole(role, { name, exact }).first().click();
    await this.page.waitForLoadState();
    const wrong = this.page.locator('[data-errors]');
    if (await wrong.count()) throw new Error(`${this.page.url()} says: ${await wrong.innerText()}`);
  }

  follow = (name: RegExp | string): Promise<void> => this.press('link', name);
  send = (name: RegExp | string): Promise<void> => this.press('button', name);
  unfold = (name: string): Promise<void> => this.main().locator('summary', { hasText: name }).first().click();
  /** Opens what an item folds away, where it does. */
  async reveal(title: string): Promise<void> {
    const item = this.main().locator('details', { has: this.page.getByRole('heading', { name: title }) });
    if ((await item.last().getAttribute('open')) === null)
      await item.last().locator('summary').first().click();
  }
  menu = (name: RegExp | string): Promise<void> =>
    this.press('link', name, this.page.getByRole('navigation', { name: 'Hoofdmenu' }));
  fill = (label: RegExp | string, value: string): Promise<void> =>
    this.page.getByRole('textbox', { name: label }).first().fill(value);
  select = (label: RegExp | string, option: string): Promise<unknown> =>
    this.page.getByLabel(label).first().selectOption(option);
  choose = (label: RegExp | string): Promise<void> => this.page.getByLabel(label).first().check();
}
