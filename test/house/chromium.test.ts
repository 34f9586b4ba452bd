import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium, type Machine } from '../setup/chromium.ts';

const packed = { executablePath: '/cache/chromium', env: { LD_LIBRARY_PATH: '/cache/lib' } };

/** A machine with these programs and nothing else. */
const machine = (programs: string[], other: Partial<Machine> = {}): Machine => ({
  env: { PATH: ['/usr/bin', '/opt/bin'].join(delimiter) },
  platform: 'linux',
  arch: 'x64',
  isProgram: (path) => programs.includes(path),
  unpacked: () => Promise.resolve(packed),
  ...other,
});
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

describe('the browser of the tests', () => {
  test.each([
    [
      'the one that is asked for',
      machine(['/my/chrome', '/usr/bin/chromium'], { env: { CHROME_PATH: '/my/chrome' } }),
      '/my/chrome',
    ],
    [
      'an installed Chromium before an installed Chrome',
      machine(['/usr/bin/google-chrome', '/opt/bin/chromium']),
      '/opt/bin/chromium',
    ],
    ['an older name', machine(['/usr/bin/chromium-browser']), '/usr/bin/chromium-browser'],
    ['the program of a Mac', machine([onMac], { platform: 'darwin', arch: 'arm64' }), onMac],
    ['the one that npm brought', machine([]), '/cache/chromium'],
    [
      'the one that npm brought, when the setting is empty',
      machine([], { env: { CHROME_PATH: '' } }),
      '/cache/chromium',
    ],
  ])('is %s', async (_, at, executablePath) => {
    await expect(findChromium(at)).resolves.toMatchObject({ executablePath });
  });

  test('of npm comes with its libraries', async () => {
    await expect(findChromium(machine([]))).resolves.toEqual(packed);
  });

  test.each([
    [
      'asked for but not there',
      machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/no' } }),
      /^CHROME_PATH=\/no: no program there/,
    ],
    [
      'on a Mac without one',
      machine([], { platform: 'darwin', arch: 'arm64' }),
      /^No browser .*darwin arm64: install .*CHROME_PATH$/,
    ],
    ['on another processor', machine([], { arch: 'arm64' }), /^No browser .*linux arm64: install /],
  ])('is missed on one line: %s', async (_, at, message) => {
    await expect(findChromium(at)).rejects.toThrow(message);
  });
});
