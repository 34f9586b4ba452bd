import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let manager: Visitor;
let path: string;
let today: string;
const all: Visitor[] = [];

async function signedIn(persona: string, options: Parameters<typeof visitor>[2] = {}): Promise<Visitor> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  await who.page.waitForURL('**/');
  return who;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  today = dayOf(system.now());
  const defaults = {
    'probation-worker': 'reclassering',
    'aftercare-coordinator': 'gemeente-utrecht',
    supervisor: 'reclassering',
  };
  await system.store.putOrganisation({ agency: 'pi-noord', name: 'PI Noord', defaults, closedDays: [] });
  const parties = [
    { agency: 'reclassering', role: 'probation-worker' },
    { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
  ];
  const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention({ parties }));
  path = `/trajectories/${body.id}`;
  manager = await signedIn('casemanager');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function opened(): Promise<PlanPage> {
  await manager.page.goto(path);
  return PlanPage.check(manager.page);
}

/** The page as it stands after a form was sent, which checked it. */
const here = () => new PlanPage(manager.page);

class PlanPage extends CasePage {
  plan = () => this.section('Het plan');
  text = (): Promise<string> => this.plan().innerText();
  node = (title: string) =>
    this.page
      .locator('.plan__item')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });

  async form(link: string): Promise<FormPage> {
    await this.follow(this.plan().getByRole('link', { name: link, exact: true }));
    return FormPage.check(this.page);
  }
}

describe('the one plan', () => {
  test('is in preparation, and says what to do while it has no goals', async () => {
    const text = await (await opened()).text();
    for (const part of ['in voorbereiding', 'Nog geen doelen', 'Geldig ID', 'nog niet bekend'])
      expect(text).toContain(part);
    expect(text).not.toContain('Re-integratieverlof toevoegen');
  });

  test('takes the six basic conditions with the task, what was typed kept after a mistake', async () => {
    let form = await (await opened()).act('Afronden', 'Zes basisvoorwaarden in kaart');
    const part = (name: string) => form.page.getByRole('group', { name, exact: true });
    await part('Geldig ID').getByLabel('actie nodig').check();
    await part('Geldig ID').getByLabel('Gewenste actie').fill('Aangifte van vermissing doen');
    await part('Huisvesting').getByLabel('plek nodig').check();
    await part('Schulden').getByLabel('Gewenste actie').fill('Schuldhulp aanvragen');
    form = await form.sendWrong('Afronden');
    expect(await form.errors()).toEqual(['Vul in: Hoe staat het ervoor?.']);
    expect(await part('Geldig ID').getByLabel('Gewenste actie').inputValue()).toBe(
      'Aangifte van vermissing doen',
    );
    await part('Schulden').getByLabel('op orde').check();
    await part('Schulden').getByLabel('Gewenste actie').fill('');
    const done = await form.send('Afronden');
    expect(await (await done.to('Plan')).section('Het plan').innerText()).toContain(
      'Gewenst: Aangifte van vermissing doen',
    );
    // Housing asks for a place: nobody enters it again.
    expect(await done.read('Aangemeld voor een plek (wachtlijst)')).not.toContain('Wacht op');
    const data = await done.to('Gegevens');
    expect(await data.section('Gegevens').innerText()).toMatch(/Plek in zorg of wonen nodig\s+ja/);
    await data.to('Plan');
  });

  test('makes a goal of a condition, nothing typed twice', async () => {
    const form = await here().form('Doel maken voor Geldig ID');
    expect(await form.page.getByLabel('Wat is het doel?').inputValue()).toBe('Geldig ID');
    await form.fill('Wat is het doel?', 'Geldig ID bij ontslag');
    await form.send('Toevoegen');
    expect(await here().node('Geldig ID bij ontslag').innerText()).toContain('casemanager, PI Noord');
  });

  test('makes an action for it of what is wanted, for the client himself', async () => {
    const form = await here().form('Actie maken voor Geldig ID');
    expect(await form.page.getByLabel('Wat moet er gebeuren?').inputValue()).toBe(
      'Aangifte van vermissing doen',
    );
    await form.page.getByLabel('Wie doet het?').selectOption({ label: 'cliënt' });
    await form.page.getByText('Reden toevoegen').click();
    await form.fill('Reden', 'Hij doet dit zelf');
    await form.send('Toevoegen');
    const page = here();
    const goal = await page.node('Geldig ID bij ontslag').innerText();
    for (const part of ['Aangifte van vermissing doen', 'cliënt']) expect(goal).toContain(part);
    expect(await (await page.to('Gepland')).section('Gepland').innerText()).not.toContain(
      'Aangifte van vermissing doen',
    );
    await page.to('Plan');
  });

  test('lets leave serve a goal, weighs the interests of victims first, and shows all of it under the goal', async () => {
    let form = await here().form('Re-integratieverlof toevoegen voor Geldig ID bij ontslag');
    expect(await form.page.getByLabel('Waarvoor is dit?').inputValue()).toBe('plan-goal');
    await form.fill('Uiterlijk', addDays(today, 60));
    await form.fill('Reden', 'Pasfoto laten maken bij de gemeente');
    await form.send('Toevoegen');
    const text = await here().node('Geldig ID bij ontslag').innerText();
    for (const part of [
      'Re-integratieverlof',
      'Slachtofferbelangen gewogen bij verlof',
      'Reclasseringsadvies over verlof toevoegen',
    ])
      expect(text).toContain(part);
    await manager.page.goto(`${path}/decide?item=reintegration-leave`);
    form = await FormPage.check(manager.page);
    await form.choose('Verlof toegekend');
    await form.fill('Reden', 'Past bij het doel');
    form = await form.sendWrong('Beslissen');
    expect((await form.errors()).join()).toContain('Rond eerst “Slachtofferbelangen gewogen bij verlof”');
  });

  test('is worked on by a partner in English, who gets no link that the rules refuse', async () => {
    const probation = await signedIn('probation', { locale: 'en-GB' });
    const page = await CasePage.of(probation.page, path);
    const plan = page.section('The plan');
    expect(await plan.innerText()).toContain('Goals and actions');
    expect(await plan.getByRole('link', { name: 'Add: Goal in the D&R plan' }).count()).toBe(1);
    expect(await plan.getByRole('link', { name: /^Change/ }).count()).toBe(0);
  });

  test('is made without script', async () => {
    const { page } = await signedIn('casemanager', { script: false });
    await page.goto(path);
    await page.getByRole('link', { name: 'Doel in het D&R-plan toevoegen' }).click();
    await page.getByLabel('Wat is het doel?').fill('Dagbesteding na ontslag');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    expect(await page.getByRole('region', { name: 'Het plan' }).innerText()).toContain(
      'Dagbesteding na ontslag',
    );
  });

  test('is out of reach of who may not change it, whatever the names of the fields are', async () => {
    const other = await signedIn('municipality');
    const post = async ({ page }: Visitor, command: string, name: string) =>
      (await page.request.post(`${path}/${command}`, { form: { [name]: '-due', reason: 'x' } })).status();
    for (const name of ['constructor.prototype.sort', 'constructor.0.sort', 'agreements.map.sort']) {
      expect([name, await post(other, 'close', name), await post(manager, 'close', name)]).toEqual([
        name,
        403,
        422,
      ]);
      expect([name, 'sort' in {}, 'sort' in Object, 'sort' in [].map]).toEqual([name, false, false, false]);
      expect((await manager.page.request.get(path)).status()).toBe(200);
    }
  });

  test('is closed once by a double click, and the second is answered as the first', async () => {
    const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    const close = async (key: string) => {
      const sent = { form: { key, outcome: 'other', reason: 'Verhuisd' }, maxRedirects: 0 };
      return (await manager.page.request.post(`/trajectories/${body.id}/close`, sent)).status();
    };
    expect([await close('close-once'), await close('close-once'), await close('close-again')]).toEqual([
      303, 303, 403,
    ]);
  });

  test('knows only items that can be added', async () => {
    for (const name of ['first-mdo', 'constructor', 'nothing'])
      expect((await manager.page.goto(`${path}/add?name=${name}`))?.status(), name).toBe(404);
    for (const item of ['constructor', 'toString'])
      expect((await manager.page.goto(`${path}/complete?item=${item}`))?.status(), item).toBe(404);
    const form = await manager.page.goto(`${path}/add?name=plan-action&item=plan-goal-9&fact=nothing`);
    expect(form?.status()).toBe(200);
  });

  test('fits a small screen', async () => {
    for (const width of [320, 390, 1280]) {
      const { page } = await signedIn('casemanager', { width });
      for (const each of [
        path,
        `${path}/add?name=plan-action`,
        `${path}/complete?item=basic-conditions-recheck`,
        `${path}/hold-meeting?item=first-mdo`,
      ]) {
        await page.goto(each);
        expect([each, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([each, width]);
        const shots = process.env['SCREENSHOTS'];
        if (shots && each === path)
          await page
            .locator('section[aria-labelledby=plan]')
            .screenshot({ path: `${shots}/plan-${width}.png` });
        if (shots)
          await page.screenshot({
            path: `${shots}/${width}${each.split('/').at(-1)!.slice(0, 8)}.png`,
            fullPage: true,
          });
      }
    }
  });
});

test('no page broke the content policy or threw an error', () => {
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
