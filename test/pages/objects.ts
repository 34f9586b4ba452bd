import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults } from '../setup/browser.ts';

/** A page as its visitor sees it. Every visited page is checked by axe before anything is done on it. */
export class VisitedPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  static async check<T extends VisitedPage>(this: new (page: Page) => T, page: Page): Promise<T> {
    const faults = await accessibilityFaults(page);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return new this(page);
  }

  heading = (): Promise<string> => this.page.locator('h1').innerText();
  notice = (): Promise<string> => this.page.locator('.utrecht-alert--ok[role=status]').first().innerText();

  protected async follow(link: Locator): Promise<void> {
    await link.click();
    await this.page.waitForLoadState();
  }
}

export class Dashboard extends VisitedPage {
  static async of(page: Page): Promise<Dashboard> {
    await page.goto('/deadlines');
    return Dashboard.check(page);
  }

  rows = (): Promise<string[]> => this.page.locator('tbody[role=rowgroup] tr').allInnerTexts();
  count = (): Promise<string> => this.page.getByRole('status').innerText();

  async search(text: string): Promise<Dashboard> {
    await this.page.getByLabel('Pseudoniem of trajectnummer').fill(text);
    await this.follow(this.page.getByRole('button', { name: 'Filteren', exact: true }));
    return Dashboard.check(this.page);
  }

  async turn(link: string): Promise<Dashboard> {
    await this.follow(this.page.getByRole('link', { name: link }));
    return Dashboard.check(this.page);
  }

  async newTrajectory(type: string): Promise<FormPage> {
    await this.follow(this.page.getByRole('link', { name: 'Nieuw traject' }).first());
    // What is started most stands there at once.
    const other = this.page.getByRole('link', { name: type });
    if (await other.count()) await this.follow(other);
    return FormPage.check(this.page);
  }
}

export class FormPage extends VisitedPage {
  fill = (label: string, value: string): Promise<void> =>
    this.page.getByLabel(label, { exact: false }).first().fill(value);
  choose = (label: string): Promise<void> => this.page.getByLabel(label, { exact: false }).first().check();
  errors = (): Promise<string[]> => this.page.locator('[data-errors] li').allInnerTexts();

  /** Sends the form as it is and expects it back with what is wrong. */
  async sendWrong(button: string): Promise<FormPage> {
    await this.follow(this.page.getByRole('button', { name: button, exact: true }));
    return FormPage.check(this.page);
  }

  async send(button: string): Promise<CasePage> {
    await this.follow(this.page.getByRole('button', { name: button, exact: true }));
    const refused = this.page.locator('[data-errors]');
    if (await refused.count()) throw new Error(`the form came back: ${await refused.innerText()}`);
    return CasePage.check(this.page);
  }
}

/** Unfolds the menu where the screen is a phone's. */
export async function openMenu(page: Page): Promise<void> {
  const menu = page.locator('.topmenu summary');
  if (await menu.isVisible()) await menu.click();
}

/** Patterns over cases, for who looks after them. */
export class PatternsPage extends VisitedPage {
  static async of(page: Page): Promise<PatternsPage> {
    await page.goto('/');
    await openMenu(page);
    await page.getByRole('link', { name: 'Patronen' }).click();
    await page.waitForLoadState();
    return PatternsPage.check(page);
  }

  text = (): Promise<string> => this.page.locator('main').innerText();
  agency = (code: string): Locator => this.page.locator(`[data-agency="${code}"]`);

  /** All that is told of an agency, unfolded. */
  async read(code: string): Promise<string> {
    await this.agency(code).locator('summary').first().click();
    return this.agency(code).innerText();
  }

  async bring(name: string): Promise<FormPage> {
    await this.follow(
      this.page.getByRole('link', { name: new RegExp(`^Leg voor aan de reflectiebijeenkomst.*${name}`) }),
    );
    return FormPage.check(this.page);
  }
}

/** An element of the page, as far as it is unfolded here. */
interface Folded {
  open: boolean;
  parentElement: Folded | null;
  matches(selector: string): boolean;
  querySelectorAll(selector: string): Iterable<Folded>;
}

export class CasePage extends VisitedPage {
  static async of(page: Page, path: string): Promise<CasePage> {
    await page.goto(path);
    return CasePage.check(page);
  }

  path = (): string => new URL(this.page.url()).pathname;
  section = (title: string): Locator => this.page.getByRole('region', { name: title });
  item = (title: string): Locator =>
    this.page
      .locator('.item[id], .plan__item[id]')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true, includeHidden: true }) })
      .last();

  /** Opens one of the parts of the case. */
  async to(tab: string): Promise<CasePage> {
    await this.follow(this.page.locator('#tabs').getByRole('link', { name: new RegExp(`^${tab}`) }));
    return CasePage.check(this.page);
  }

  /** The item, on whatever part of the case it stands, unfolded. */
  async open(title: string): Promise<Locator> {
    const tabs = await this.page.locator('#tabs a').count();
    for (let tab = 0; tab < tabs && (await this.item(title).count()) === 0; tab += 1)
      await this.follow(this.page.locator('#tabs a').nth(tab));
    const item = this.item(title);
    if ((await item.count()) === 0) throw new Error(`no item “${title}” on ${this.page.url()}`);
    await item.evaluate((element) => {
      const e = element as unknown as Folded;
      for (let each: Folded | null = e; each; each = each.parentElement)
        if (each.matches('details')) each.open = true;
      for (const each of e.querySelectorAll('details')) each.open = true;
    });
    return item;
  }

  /** All that is told of an item. */
  read = async (title: string): Promise<string> => (await this.open(title)).innerText();
  /** What happened, newest first. */
  history = async (): Promise<string> => (await this.to('Historie')).section('Wat er gebeurde').innerText();
  /** What was done, last first. */
  done = async (): Promise<string> => {
    const section = (await this.to('Afgerond')).section('Afgerond');
    await this.page.evaluate(
      `for (const each of document.querySelectorAll('main details')) each.open = true`,
    );
    return section.innerText();
  };

  /** Follows a link in an item, or of the case as a whole when no item is named; opens what folds it away. */
  async act(action: string, title?: string): Promise<FormPage> {
    const place = title === undefined ? this.page.locator('main') : await this.open(title);
    const name = title === undefined ? action : `${action} ${title}`;
    const link = place.getByRole('link', { name, exact: true }).first();
    if (!(await link.isVisible())) await this.page.locator('.menu summary').click();
    await this.follow(link);
    return FormPage.check(this.page);
  }

  async change(date: string): Promise<FormPage> {
    const data = await this.to('Gegevens');
    await this.follow(data.page.locator('.split').getByRole('link', { name: `${date} wijzigen` }));
    return FormPage.check(this.page);
  }

  async why(title: string): Promise<VisitedPage> {
    const item = await this.open(title);
    await this.follow(item.getByRole('link', { name: `Waarom deze datum? ${title}`, exact: true }));
    return FormPage.check(this.page);
  }
}

export class SignalsPage extends VisitedPage {
  static async of(page: Page, status?: string): Promise<SignalsPage> {
    await page.goto(`/signals${status === undefined ? '' : `?status=${status}`}`);
    return SignalsPage.check(page);
  }

  text = (): Promise<string> => this.page.locator('main').innerText();
  signal = (id: string): Locator => this.page.locator(`[data-signal="${id}"]`);

  /** All that is told of a signal. */
  async read(id: string): Promise<string> {
    await this.signal(id).locator('summary').click();
    return this.signal(id).innerText();
  }

  /** Chooses what is done with a signal that waits. */
  async choose(id: string, what: string): Promise<FormPage> {
    await this.follow(this.signal(id).getByRole('link', { name: what }));
    return FormPage.check(this.page);
  }
}
