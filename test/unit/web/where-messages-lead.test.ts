import { expect, test } from 'vitest';
import { languages } from '../../../domain/words/languages.ts';
import { whereOf } from '../../../web/mailbox/where.ts';

const about = { trajectory: 't-1', item: 'first-mdo' };

/** What is about no trajectory, and where a coordinator does something about it. */
const ofNone: Record<string, string> = {
  pattern: '/patterns',
  'colleague-left': '/people',
  'cases-given': '/worklist?of=me',
  replacing: '/worklist?of=me',
  'mail-no-address': '/people',
  'mail-nobody': '/people',
  'mail-bounced': '/people',
  'mail-failed': '/people',
  'subscription-disabled': '/subscriptions',
};

test.each(Object.entries(ofNone))('%s leads to %s', (code, page) => {
  expect(whereOf({ code, trajectory: null, item: null }, 'coordinator')).toBe(page);
});

test('every other message leads to its item, a meeting to who comes, and without an item to the trajectory', () => {
  const others = Object.keys(languages.nl.names.alarms).filter((code) => !(code in ofNone));
  expect(others.length).toBeGreaterThan(20);
  for (const code of [...others, 'owner-14']) {
    const page = code === 'cannot-come' ? 'meetings' : 'items';
    expect([code, whereOf({ code, ...about }, 'case-manager')]).toEqual([
      code,
      `/trajectories/t-1/${page}/first-mdo`,
    ]);
    expect(whereOf({ code, ...about, item: null }, 'case-manager')).toBe('/trajectories/t-1');
  }
});

test('an administrator is led to the channels when mail does not arrive', () => {
  for (const code of Object.keys(ofNone).filter((each) => each.startsWith('mail-')))
    expect(whereOf({ code, trajectory: null, item: null }, 'administrator')).toBe('/administration/channels');
});
