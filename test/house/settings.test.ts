import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readApiEnvironment } from '../../api/environment.ts';
import { readSettings } from '../../settings/read.ts';
import { names, settingOf, type Program } from '../../settings/table.ts';
import { readEnvironment } from '../../workers/environment.ts';
import { read } from './sources.ts';

const keys = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
/** One environment for all programs, on a try-out. */
const family = {
  TZ: 'UTC',
  TRAJECT_URL: 'https://traject.example.nl',
  TRAJECT_KEYS: keys,
  DATABASE_URL: 'postgres://traject:geheim@db:5432/traject',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SECURITY_CONTACT: 'mailto:security@example.nl',
  IDENTITY: 'demo',
};
const programs: [Program, (env: NodeJS.ProcessEnv) => unknown][] = [
  ['start', (env) => readSettings(env, 'start')],
  ['api', readApiEnvironment],
  ['worker', readEnvironment],
  ['migrate', (env) => readSettings(env, 'migrate')],
  ['command', (env) => readSettings(env, 'command')],
];

describe.each(programs)('the settings of %s', (program, reader) => {
  const full = Object.fromEntries(
    names.map((name) => [name, settingOf(name).byDefault ?? family[name as keyof typeof family] ?? '']),
  );

  test('may be the same as those of all others', () => {
    expect(() => reader({ ...full, ...family, LOG_LEVEL: 'info', TRAJECT_DATA: '/data' })).not.toThrow();
  });

  test.each([
    ['TRAJECT_URI', 'TRAJECT_URL'],
    ['TRAJECT_DMEO', 'TRAJECT_DEMO'],
    ['TEMPORAL_ADRESS', 'TEMPORAL_ADDRESS'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['SECURTY_CONTACT', 'SECURITY_CONTACT'],
  ])('name the misspelt %s', (wrong, right) => {
    const { [right as 'TRAJECT_URL']: value = '0', ...others } = family;
    expect(() => reader({ ...others, [wrong]: value })).toThrow(
      `${wrong}: no such setting; ${right} is meant?`,
    );
  });

  test('leave what belongs to others alone', () => {
    expect(() =>
      reader({
        ...family,
        DATABASE_URI: 'x',
        PATH: '/bin',
        HOSTNAME: 'a',
        LOG: 'x',
        PROXY: 'y',
        TEMPORAL_CLI: 'z',
      }),
    ).not.toThrow();
  });

  test('are asked for all at once, each with an example', () => {
    const needed = names.filter((name) => settingOf(name).needs.includes(program));
    const refusal = messageOf(() => reader({}));
    for (const name of needed) {
      const { example } = settingOf(name);
      expect(refusal.split('\n').find((line) => line.startsWith(`  - ${name} is missing: `))).toMatch(
        new RegExp(`for example ${escape(example)}$`),
      );
    }
    if (needed.length === 0) expect(refusal).toBe('');
  });
});

test('an own name that is near to nothing gets the list', () => {
  expect(() => readSettings({ TRAJECT_COLOUR_OF_PAGES: 'x' }, 'start')).toThrow(
    /there are TRAJECT_URL, TRAJECT_DATA, /,
  );
});

test('no secret is repeated', () => {
  const wrong = {
    ...family,
    DATABASE_URL: 'mysql://geheim',
    SESSION_KEY: 'geheim',
    OPENID_CLIENT_KEY: '{"d":"geheim"}',
    IDENTITY: 'openid',
  };
  const refusal = messageOf(() => readApiEnvironment(wrong));
  expect(refusal).toMatch(
    /DATABASE_URL=\(hidden\)[^]+OPENID_CLIENT_KEY=\(hidden\)[^]+SESSION_KEY=\(hidden\)/,
  );
  expect(refusal).not.toContain('geheim');
});

test.each(names.filter((name) => !settingOf(name).secret))('the example of %s is right', (name) => {
  const { value, example, byDefault } = settingOf(name);
  expect(value.safeParse(example).success).toBe(true);
  if (byDefault !== undefined) expect(value.safeParse(byDefault).success).toBe(true);
});

test('the README names what `npm start` uses, with its default', () => {
  const table = read('README.md').split('## Start')[1]?.split('\n## ')[0] ?? '';
  for (const name of names.filter((each) => settingOf(each).uses.includes('start'))) {
    const row = table.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
    expect(row, name).toContain(settingOf(name).byDefault ?? '');
  }
  for (const [, name] of table.matchAll(/^\| `([A-Z_]+)`/gm)) expect(names).toContain(name);
});

describe('docker-compose.yml', () => {
  type Service = { build?: string; environment?: Record<string, string> };
  const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service>;
  };
  const ours = Object.entries(services).filter(([, { build }]) => build);

  test('gives every program of ours what it needs, and nothing that is none', () => {
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'worker', 'api']);
    for (const [program, { environment = {} }] of ours) {
      const given = ['TZ', ...Object.keys(environment)]; // the image sets the zone
      expect(names).toEqual(expect.arrayContaining(given));
      expect(given).toEqual(
        expect.arrayContaining(names.filter((name) => settingOf(name).needs.includes(program as Program))),
      );
    }
    const all = Object.keys(services['api']?.environment ?? {});
    expect(all).toEqual(
      expect.arrayContaining([
        'TRAJECT_KEYS',
        'OPENID_ISSUER',
        'OPENID_CLIENT_ID',
        'OPENID_CLIENT_KEY',
        'SESSION_KEY',
      ]),
    );
  });
});

const escape = (text: string) => text.replaceAll(/[$()[\]{}.*+?^|\\]/g, '\\$&');

function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
