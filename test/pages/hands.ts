import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { caller } from '../api/caller.ts';
import type { System } from '../setup/api.ts';
import { CasePage, Dashboard } from './objects.ts';

export const ACCEPTANCE = 'Aanvaarding door de ontvanger';

/** What is asked at first; the rest is folded away. */
const askedFirst = new Set(['Kenmerk van de cliënt', 'De binnenkomst']);

/** Starts a detention by hand. @param fields by the label of the field */
export async function starts(page: Page, fields: Record<string, string>): Promise<CasePage> {
  const form = await (await Dashboard.of(page)).newTrajectory('Detentie en re-integratie (D&R)');
  if (Object.keys(fields).some((label) => !askedFirst.has(label)))
    await page.getByText('Weet u al meer?').click();
  for (const [label, value] of Object.entries(fields)) await form.fill(label, value);
  return (await form.sendWrong('Toon de data')).send('Traject starten');
}

export async function moves(shown: CasePage, date: string, on: string): Promise<CasePage> {
  const form = await shown.change(date);
  await form.fill('Nieuwe datum', on);
  await form.fill('Reden', 'Bericht van de administratie');
  return (await form.sendWrong('Bekijk wat verschuift')).send('Vastleggen');
}

export async function handsOver(shown: CasePage, to: string): Promise<CasePage> {
  const form = await shown.act('Overdragen');
  await form.page.getByLabel('Aan wie draagt u over?').selectOption({ label: to });
  await form.fill('Reden', 'Hij gaat daarheen');
  return form.send('Overdracht aanbieden');
}

/** The receiver of a hand-over answers on its page. */
export async function answers(page: Page, path: string, answer: string, reason?: string): Promise<CasePage> {
  const form = await (await CasePage.of(page, path)).act('Overdracht beantwoorden', ACCEPTANCE);
  await form.choose(answer);
  if (reason !== undefined) await page.getByRole('textbox', { name: 'Reden' }).fill(reason);
  return form.send('Antwoord vastleggen');
}

/** The case manager sends what a detention asks of partners: of what nobody asked yet nobody is reminded. */
export async function asksInformation(system: System, id: string): Promise<void> {
  const manager = caller(system, 'casemanager');
  for (const item of ['information-request-probation', 'information-request-municipality'])
    expect((await manager.command(id, { type: 'request', item })).status).toBe(200);
}

/** Makes a link to what waits on somebody, and gives its address. */
export async function makesLink(shown: CasePage, title: string): Promise<string> {
  await shown.act('Link maken', title);
  await shown.page.getByRole('button', { name: 'Link maken' }).click();
  return shown.page.getByLabel('Adres van de link').inputValue();
}
