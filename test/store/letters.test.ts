import { beforeAll, expect, test } from 'vitest';
import { composeBy } from '../../activities/letters.ts';
import { plainLetters } from '../setup/plain-letters.ts';
import { writtenLetters } from '../../activities/written-letters.ts';
import { usualMailSettings } from '../../domain/mailing/settings.ts';
import type { Letter } from '../../notify/letter.ts';
import type { Store } from '../../store/store.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, newId, publication } from './publications.ts';

const [agency, role, today] = ['pi-noord', 'case-manager', '2026-03-02'];
const url = 'https://traject.example.nl';

onDatabase('what somebody is mailed', (open) => {
  /** Every letter that is due by then, as it would leave the house; what is not needed says so. */
  async function letters(store: Store, until = NOW + 3_600_000): Promise<(Letter | 'unneeded')[]> {
    const compose = composeBy({ ...plainLetters(url), ...writtenLetters({ store, url, now: () => NOW }) });
    const all: (Letter | 'unneeded')[] = [];
    for (let mail = await store.takeMail(until); mail; mail = await store.takeMail(until))
      all.push(await compose({ ...mail, email: mail.email! }));
    return all;
  }

  beforeAll(async () => {
    const { store } = open();
    for (const id of ['sanne', 'bram', 'iris'])
      await store.putPerson(
        { agency, id, name: `Naam ${id}`, roles: [role], team: null, email: `${id}@example.nl` },
        NOW,
      );
    const held = { owner: { agency, role }, ownerPerson: 'sanne' };
    const deadlines = [
      deadline('first-mdo', { ...held, kind: 'meeting', due: today }),
      deadline('later', { ...held, due: '2026-03-20' }),
    ];
    await store.publish(publication(newId(), 1, { deadlines }));
  });

  test('who replaces somebody as of today hears at once for whom, and what is due today', async () => {
    const { store } = open();
    const absence = { from: today, until: today, replacement: 'bram' };
    for (let said = 0; said < 2; said += 1) await store.putAbsence(agency, 'sanne', absence);
    await store.planNotices(10, NOW);
    const [letter, ...others] = (await letters(store)) as Letter[];
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      to: 'bram@example.nl',
      lang: 'nl',
      subject: expect.stringContaining('PI Noord'),
    });
    const text = letter!.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('U vervangt vanaf nu een collega');
    expect(text).toContain('Wat vandaag moet');
    expect(text).toMatch(
      /- Een overleg, uiterlijk ma 2 mrt 2026, traject TR-\w+, in plaats van Naam sanne https:/,
    );
    expect(text).not.toContain('20 mrt');
  });

  test('an absence that is still to come is told to nobody yet, nor one without replacement', async () => {
    const { store } = open();
    await store.putAbsence(agency, 'iris', { from: '2026-03-03', until: '2026-03-04', replacement: 'bram' });
    await store.putAbsence(agency, 'iris', { from: today, until: today, replacement: null });
    await store.putAbsence(agency, 'iris', null);
    await store.planNotices(10, NOW);
    expect(await letters(store)).toEqual([]);
  });

  test('a digest says what there is, in her language, and what it told; who has nothing gets none', async () => {
    const { store } = open();
    await store.putMailSettings(agency, 'bram', { ...usualMailSettings, lang: 'en' });
    const planned = (person: string) =>
      ({ key: `digest-${person}`, agency, person, kind: 'digest', what: { on: today }, dueAt: NOW }) as const;
    await store.planMail([planned('bram'), planned('iris')]);
    const [hers, none] = await letters(store);
    expect(hers).toMatchObject({
      lang: 'en',
      subject: 'PI Noord: 1 for today',
      says: [expect.stringMatching(/^trajectory-\d+\/first-mdo\/2026-03-02$/)],
    });
    expect(none).toBe('unneeded');
  });

  test('a test message is written as such', async () => {
    const { store } = open();
    await store.planMail([{ key: 'test', agency, person: 'iris', kind: 'test', what: {}, dueAt: NOW }]);
    expect(await letters(store)).toMatchObject([
      { to: 'iris@example.nl', subject: 'Proefbericht van Traject' },
    ]);
  });

  test('what was read meanwhile is not mailed any more', async () => {
    const { store } = open();
    await store.tellCoordinator({
      key: 'lost',
      toAgency: agency,
      title: { nl: 'x', en: 'x' },
      code: 'x',
      at: NOW,
    });
    const what = { notices: ['lost'] };
    await store.planMail([{ key: 'read', agency, person: 'iris', kind: 'at-once', what, dueAt: NOW }]);
    const reader = { agency, role: 'coordinator' };
    const { items } = await store.messages(reader);
    await store.markRead(
      reader,
      items.map(({ id }) => id),
      NOW,
    );
    expect(await letters(store)).toEqual(['unneeded']);
  });
});
