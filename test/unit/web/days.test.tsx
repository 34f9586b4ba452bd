import { describe, expect, test } from 'vitest';
import { dayFrom } from '../../../web/ui/forms/days.ts';
import { FormFields } from '../../../web/ui/forms/page.tsx';
import { postedFrom } from '../../../web/ui/forms/values.ts';
import { renderPage } from '../../../web/ui/render.tsx';
import { viewFor, states } from '../../../web/gallery/index.tsx';
import { allLangs } from '../../../web/texts/texts.ts';

describe.each(allLangs)('a day on a form in %s', (lang) => {
  const shown = (value: string) =>
    renderPage(
      viewFor(states[0]!, lang),
      <FormFields
        fields={[{ kind: 'date', name: 'on', label: 'Dag', value: '2026-03-07' }]}
        posted={{ on: value }}
      />,
    );

  test('is shown day first, whatever the language of the browser', () => {
    expect(shown('2026-11-27')).toMatch(
      /<input(?=[^>]* name="on")(?=[^>]* type="text")[^>]* value="27-11-2026"/,
    );
  });

  test('stays as it was typed where it is none', () => {
    expect(shown('morgen')).toContain('value="morgen"');
  });

  test('is read from what the form sends', () => {
    const [, name, value] = /<input type="hidden" name="([^"]+)" value="(on)"/.exec(shown('')) ?? [];
    expect(postedFrom({ [name!]: value, on: ' 7-3-2026 ', reason: '7-3-2026' })).toEqual({
      on: '2026-03-07',
      reason: '7-3-2026',
    });
  });
});

test.each([
  ['27-11-2026', '2026-11-27'],
  ['7-3-2026', '2026-03-07'],
  ['07/03/2026', '2026-03-07'],
  ['7.3.2026', '2026-03-07'],
  ['7 3 2026', '2026-03-07'],
  ['07032026', '2026-03-07'],
  ['2026-03-07', '2026-03-07'],
  ['31-02-2026', '2026-02-31'],
  ['7-3-26', '7-3-26'],
  ['volgende week', 'volgende week'],
])('%s is read as %s', (typed, day) => expect(dayFrom(typed)).toBe(day));
