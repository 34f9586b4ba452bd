import { expect, test } from 'vitest';
import { usualMailSettings } from '../../domain/mailing/settings.ts';
import { NOW, onDatabase } from './open.ts';
import { newId } from './publications.ts';

onDatabase('mail', (open) => {
  test('an address and a language stay known when a token says nothing of them', async () => {
    const { store } = open();
    const person = { agency: newId(), id: 'anna', name: 'Anna', team: null, roles: ['mentor'] };
    await store.putPerson({ ...person, email: 'anna@pi.example', lang: 'en' }, NOW);
    await store.putPerson(person, NOW + 1);
    expect(await store.people(person.agency)).toMatchObject([{ email: 'anna@pi.example', lang: 'en' }]);
    expect(await store.mailSettings(person.agency, 'anna')).toEqual({ ...usualMailSettings, lang: 'en' });
  });

  test('what ended is forgotten a year after it was due; what waits is not', async () => {
    const { store } = open();
    const agency = newId();
    const year = 365 * 24 * 3_600_000;
    for (const [key, dueAt] of Object.entries({ old: NOW - 1, recent: NOW, waits: NOW - 2 }))
      await store.planMail([{ key, agency, person: 'anna', kind: 'test', what: {}, dueAt }]);
    await open().database.query(`update mail set status = 'sent' where key in ('old', 'recent')`);
    await store.forgetMail(NOW + year);
    expect((await store.mailOf(agency, 'anna')).map(({ key }) => key)).toEqual(['recent', 'waits']);
  });

  test('what somebody chose holds at that agency alone', async () => {
    const { store } = open();
    const chosen = { ...usualMailSettings, digest: false, quiet: null };
    const agency = newId();
    await store.putMailSettings(agency, 'anna', usualMailSettings);
    await store.putMailSettings(agency, 'anna', chosen);
    expect(await store.mailSettings(agency, 'anna')).toEqual(chosen);
    expect(await store.mailSettings(newId(), 'anna')).toEqual(usualMailSettings);
  });
});
