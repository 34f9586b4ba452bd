import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { asset, createAssets } from '../../../web/ui/assets.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { DeadlineStatus } from '../../../domain/deadlines/deadline-status.ts';
import type { OfDay } from '../../../store/kept.ts';
import { chartOf } from '../../../web/dashboard/chart-data.ts';
import { WeekChart } from '../../../web/dashboard/chart.tsx';
import { StatusBadge } from '../../../web/ui/parts.tsx';
import type { View } from '../../../web/ui/view.tsx';
import { agencyName } from '../../../web/ui/names.ts';
import { FormFields } from '../../../web/ui/forms/page.tsx';
import { SignInPage } from '../../../web/sign-in/page.tsx';
import { Page } from '../../../web/ui/layout.tsx';
import { renderPage } from '../../../web/ui/render.tsx';
import { sayIn } from '../../../web/texts/texts.ts';

const view: View = {
  lang: 'nl',
  say: sayIn('nl'),
  now: 0,
  today: '2026-11-23',
  actor: null,
  address: '/',
  mayStart: false,
  agencies: agencyName,
};

describe('a page', () => {
  const html = renderPage(
    view,
    <SignInPage
      goOn="/"
      colleagues={[]}
      personas={[{ id: 'x', agency: 'pi-noord', role: 'case-manager', title: { nl: '<script>', en: '' } }]}
    />,
  );

  test('escapes what people wrote and holds nothing that the content policy forbids', () => {
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src=)| on[a-z]+=|javascript:/);
  });

  test('says its language and leads with a link to its content', () => {
    expect(html).toMatch(/^<!doctype html><html lang="nl">/);
    expect(html).toMatch(/<body><a[^>]*href="#main"/);
  });
});

test('the hint of a group is read with it, each its own', () => {
  const group = (legend: string) => ({ kind: 'group' as const, legend, hint: `Nu: ${legend}`, fields: [] });
  const html = renderPage(view, <FormFields fields={[group('Huisvesting'), group('Schulden')]} />);
  const tied = [
    ...html.matchAll(
      /<fieldset[^>]* aria-describedby="([^"]+)"[^>]*><legend[^>]*>(\w+)<\/legend><p[^>]* id="\1">Nu: \2<\/p>/g,
    ),
  ];
  expect(tied.map(([, , legend]) => legend)).toEqual(['Huisvesting', 'Schulden']);
  expect(new Set(tied.map(([, id]) => id)).size).toBe(2);
});

describe('the chart of weeks', () => {
  const of = (status: DeadlineStatus, day: string, count: number) => ({ status, day, count });
  const shown = (days: OfDay[]) =>
    renderPage(view, <WeekChart weeks={chartOf(days, view.today)} month={{ done: 4, onTime: 3 }} />);

  test('tells its figures in a sentence and in a table', () => {
    const html = shown([of('due-soon', '2026-11-27', 16), of('upcoming', '2026-11-29', 2)]);
    expect(html).toContain(
      'Staafdiagram: open termijnen per week. week 46: 0, week 47: 0, week 48: 18, week 49: 0',
    );
    expect(html).toMatch(
      /<th scope="row">wk 48<\/th><td class="n">0<\/td><td class="n">16<\/td><td class="n">2<\/td><td class="n">18<\/td>/,
    );
    expect(html).toContain('Deze maand afgerond: 4, waarvan 75% op tijd.');
  });

  test('leaves none out: what is older or later than the weeks that it shows has a bar each', () => {
    const days = [-400, -60, -8, 0, 20, 27, 28, 300].map((n) =>
      of(n < 0 ? 'overdue' : 'upcoming', addDays(view.today, n), 10),
    );
    const weeks = chartOf(days, view.today);
    expect(weeks.map(({ part }) => part)).toEqual(['before', ...Array(6).fill('week'), 'after']);
    expect(weeks.reduce((sum, { overdue, soon, upcoming }) => sum + overdue + soon + upcoming, 0)).toBe(80);
    expect(shown(days)).toContain('eerder: 20,');
    expect(shown(days)).toContain('<th scope="row">eerder</th><td class="n">20</td>');
    expect(shown(days)).toContain('<th scope="row">later</th>');
  });
});

test.each([
  ['overdue', 'open', 'Verlopen'],
  ['none', 'waiting', 'Wacht'],
  ['met-late', 'done', 'Te laat gedaan'],
] as const)('status %s of an item that is %s is the word %s with an icon', (deadline, item, word) => {
  const html = renderPage(view, <StatusBadge deadline={deadline} item={item} />);
  expect(html).toContain(word);
  expect(html).toContain('<svg');
});

describe('assets', () => {
  const app = express().use(createAssets());

  test('are kept for ever under a name that holds their content', async () => {
    const answer = await request(app).get(asset('traject.css'));
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toContain('text/css');
    expect((await request(app).get('/assets/traject.000000000000.css')).status).toBe(404);
  });

  test('the style sheet loads nothing from elsewhere', async () => {
    const { text } = await request(app).get(asset('traject.css'));
    expect(text.startsWith('@layer tokens,nlds,app;')).toBe(true);
    expect(
      [...text.matchAll(/url\(["']?([^)"']+)/g)]
        .map(([, address]) => address)
        .filter((address) => !address!.startsWith('/assets/')),
    ).toEqual([]);
  });

  test('the style sheet is small on the wire', async () => {
    const { headers } = await request(app).get(asset('traject.css')).set('Accept-Encoding', 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(Number(headers['content-length'])).toBeLessThan(30_000);
  });

  test('our own script is at most 10 kB', () => {
    const folder = join(import.meta.dirname, '../../../web/ui/script');
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_240);
  });
});

test.each([
  ['accepted', true],
  ['undone', true],
  ['pending', false],
] as const)('what was asked is said to be as it is: %s', (kind, said) => {
  const html = renderPage(
    { ...view, notice: { kind, text: 'Dit is er gebeurd.' } },
    <Page title="Test">
      <p>Tekst</p>
    </Page>,
  );
  expect(html.includes('Dit is er gebeurd.')).toBe(said);
  expect(html.includes(view.say('donePendingDo'))).toBe(!said);
});
