import { expect, test } from 'vitest';
import type { Deadline } from '../../../store/deadlines.ts';
import { readChosen } from '../../../web/worklist/chosen.ts';
import { backTo } from '../../../web/worklist/later.ts';
import { readQuery, worklistPath } from '../../../web/worklist/query.ts';
import { rowsOf } from '../../../web/worklist/rows.ts';
import { sayIn } from '../../../web/texts/texts.ts';

const view = {
  lang: 'nl' as const,
  say: sayIn('nl'),
  now: Date.UTC(2026, 10, 23, 7),
  today: '2026-11-23',
  actor: { agency: 'pi-noord', role: 'case-manager', person: 'p-1' },
  address: '/worklist',
  mayStart: true,
  agencies: (agency: string) => agency,
};

const row = (item: string, more: Partial<Deadline> = {}): Deadline => ({
  trajectory: 'a1',
  type: 'detention-reintegration',
  organisation: 'pi-noord',
  client: { pseudonym: 'Sam' },
  askedOnly: false,
  item,
  kind: 'task',
  title: { nl: 'Startgesprek', en: 'First talk' },
  status: 'open',
  opens: null,
  due: '2026-11-26',
  deadlineStatus: 'upcoming',
  owner: { agency: 'pi-noord', role: 'case-manager' },
  waitingOn: null,
  waitingSince: null,
  chased: null,
  offered: false,
  label: null,
  flags: [],
  discreet: false,
  actedOn: null,
  ...more,
});

const usual = {
  titleOf: () => 'Startgesprek',
  usual: () => ({ type: 'complete' as const, href: '/do?item=x', text: 'Doen' }),
  mayChase: () => true,
};
const listed = (rows: Deadline[], of: string, name: 'overdue' | 'waitingOnOthers' = 'overdue') =>
  rowsOf(rows, { view, query: readQuery({ of }, 'team'), name, cases: new Map([['a1', usual]]) });
/** Where a row leads back to. */
const backOf = (href: string | undefined) => new URL(href ?? '', 'http://x').searchParams.get('return');

test('an address says what is shown, and nothing that is not known', () => {
  const query = readQuery({ of: 'me', group: 'overdue', cursor: 'c', next: 'a1/x', done: ['no'] }, 'team');
  expect(query).toEqual({ of: 'me', group: 'overdue', later: false, cursor: 'c', next: 'a1/x', done: null });
  expect(worklistPath(query)).toBe('/worklist?of=me&group=overdue&cursor=c&next=a1%2Fx');
  // A cursor is of one heading.
  expect(readQuery({ of: 'somebody', group: 'later', cursor: 'c' }, 'team')).toMatchObject({
    of: 'team',
    group: null,
    cursor: null,
  });
});

test('after a row one goes on with the next, after the last with the one before, after the only one nowhere', () => {
  const back = listed([row('x'), row('y')], 'team').map(({ does }) => backOf(does?.href));
  expect(back).toEqual([
    '/worklist?of=team&next=a1%2Fy&done=a1%2Fx#next',
    '/worklist?of=team&next=a1%2Fx&done=a1%2Fy#next',
  ]);
  expect(backOf(listed([row('x')], 'team')[0]?.does?.href)).toBe('/worklist?of=team&done=a1%2Fx#next');
});

test('a row of a case that one takes no part in leads to its question; of one not read, it offers nothing', () => {
  const [asked, unread] = listed([row('x', { askedOnly: true }), row('y', { trajectory: 'b2' })], 'me');
  expect(asked).toMatchObject({ href: '/trajectories/a1/questions/x' });
  expect(asked?.does?.href).toMatch(/^\/trajectories\/a1\/questions\/x\?return=/);
  expect(unread).toMatchObject({ href: '/trajectories/b2?item=y#item-y', does: null });
});

test('whose it is stands there where the page does not say it already', () => {
  const owner = { agency: 'pi-noord', role: 'case-manager' };
  const rows = [
    row('mine', { owner: { ...owner, person: 'p-1', name: 'Sanne' } }),
    row('hers', { owner: { ...owner, person: 'p-2', name: 'Noor' } }),
    row('free'),
    row('other', { owner: { agency: 'pi-noord', role: 'mentor' } }),
  ];
  const who = (of: string) => listed(rows, of).map((each) => each.who);
  expect(who('me')).toEqual(['', 'Noor', '', '']);
  expect(who('team')).toEqual(['Sanne', 'Noor', 'Van niemand', 'Van niemand']);
  expect(who('nobody')).toEqual(['', '', '', 'mentor (PIW’er)']);
});

test('what waits says on whom, since when, and how often and when last a word was sent', () => {
  const waiting = row('x', {
    waitingOn: { agency: 'reclassering', role: 'probation-worker' },
    waitingSince: '2026-11-10',
    chased: { times: 2, on: '2026-11-20' },
  });
  expect(listed([waiting], 'team', 'waitingOnOthers')[0]?.who).toBe(
    'reclassering · 13 d, 2× herinnerd, laatst vr 20 nov',
  );
});

test('a row says where it is put away for a while, unless it is always shown', () => {
  const later = (more: Partial<Deadline>) => listed([row('x', more)], 'me')[0]?.later;
  expect([later({ due: '2026-11-23' }), later({ due: '2026-11-20' }), later({ offered: true })]).toEqual([
    null,
    null,
    null,
  ]);
  expect(later({ offered: true, owner: { agency: 'reclassering', role: 'supervisor' } })).toBe(later({}));
  expect(later({ due: null })).toBe(later({}));
  const address = new URL(later({})!, 'http://x');
  expect(readChosen(Object.fromEntries(address.searchParams))).toEqual({
    deed: 'later',
    rows: ['a1/x'],
    back: '/worklist?of=me&done=a1%2Fx#next',
  });
});

test('what an address of several rows does not say as a row, a deed or a list is left out', () => {
  expect(readChosen({ row: 'a1/x' })).toBeUndefined();
  const named = {
    do: 'chase',
    row: ['a1/x', 'a1/x', 'b', 'a/b/c', 'a b/c'],
    return: 'https://elsewhere.example',
  };
  expect(readChosen(named)).toEqual({ deed: 'chase', rows: ['a1/x'], back: '/worklist' });
});

test('after several rows one goes on with the first that is left below them, else above', () => {
  const query = readQuery({ of: 'me' }, 'me');
  const keys = ['a/1', 'a/2', 'a/3', 'a/4'];
  expect(backTo(query, keys, ['a/1', 'a/3'])).toBe('/worklist?of=me&next=a%2F4&done=2#next');
  expect(backTo(query, keys, ['a/3', 'a/4'])).toBe('/worklist?of=me&next=a%2F2&done=2#next');
  expect(backTo(query, keys, keys)).toBe('/worklist?of=me&done=4#next');
});
