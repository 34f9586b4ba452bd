import type { Request, Response } from 'express';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessions } from '../../api/identity/session.ts';

const signedIn = sessions(new Uint8Array(32).fill(7), false, async () => true);
const role = { agency: 'pi-noord', role: 'case-manager' };
const minutes = (n: number) => n * 60_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 8), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A browser that keeps one session cookie, whatever its age: as a copy that somebody took. */
function browser() {
  let cookie = '';
  const response = () => {
    const set = {
      cookie: (name: string, value: string) => (cookie = `${name}=${value}`),
      clearCookie: () => undefined,
      locals: {},
    };
    return set as unknown as Response;
  };
  return {
    signIn: () =>
      signedIn.open(response(), { person: 'casemanager', name: null, team: null, roles: [role] }, role),
    async ask(): Promise<boolean> {
      const answer = response();
      await signedIn.middleware()({ headers: { cookie } } as Request, answer, () => undefined);
      return answer.locals['actor'] !== undefined;
    },
  };
}

test('a session ends an hour after the last page', async () => {
  const one = browser();
  await one.signIn();
  vi.advanceTimersByTime(minutes(50));
  expect(await one.ask()).toBe(true);
  vi.advanceTimersByTime(minutes(50));
  expect(await one.ask()).toBe(true);
  vi.advanceTimersByTime(minutes(61));
  expect(await one.ask()).toBe(false);
});

test('and eight hours after signing in, however busy', async () => {
  const one = browser();
  await one.signIn();
  for (let passed = 20; passed < 8 * 60; passed += 20) {
    vi.advanceTimersByTime(minutes(20));
    expect([passed, await one.ask()]).toEqual([passed, true]);
  }
  vi.advanceTimersByTime(minutes(21));
  expect(await one.ask()).toBe(false);
});
