import { beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../domain/catalogue.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { DeadlineRow } from '../../domain/reading/rows.ts';
import { asHtml } from '../../notify/letters/as-html.tsx';
import { asText } from '../../notify/letters/as-text.ts';
import { atOnceLetter } from '../../notify/letters/at-once.ts';
import { digestLetter } from '../../notify/letters/digest.ts';
import { digestOf } from '../../store/digest.ts';
import { asReadBy } from '../../store/mailed-notices.ts';
import { worklistOf } from '../../store/worklist.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, newId, notice, publication } from './publications.ts';

const today = '2026-03-02';
const role = 'case-manager';

onDatabase('the digest', (open) => {
  const colleague = (agency: string, id: string, more: { name?: string | null; roles?: string[] } = {}) =>
    open().store.putPerson({ agency, id, name: `Naam ${id}`, roles: [role], team: null, ...more }, NOW);
  const publish = async (
    agency: string,
    deadlines: DeadlineRow[],
    notices: ReturnType<typeof notice>[] = [],
  ) => {
    const id = newId();
    await open().store.publish(
      publication(id, 1, { deadlines, notices, trajectory: { agencies: [agency] } }),
    );
    return id;
  };
  const held = (agency: string, person: string | null, item: string, more: Partial<DeadlineRow> = {}) =>
    deadline(item, { owner: { agency, role }, ownerPerson: person, ...more });

  describe('of one who replaces a colleague', () => {
    const agency = 'replacing';
    beforeAll(async () => {
      for (const id of ['sanne', 'bram', 'iris']) await colleague(agency, id);
      await open().store.putAbsence(agency, 'sanne', {
        from: today,
        until: '2026-03-06',
        replacement: 'bram',
      });
      const late = Array.from({ length: 7 }, (_, n) =>
        held(agency, 'bram', `late-${n}`, { due: `2026-02-2${n}` }),
      );
      await publish(agency, [
        ...late,
        held(agency, 'sanne', 'today', { due: today, kind: 'meeting' }),
        held(agency, 'bram', 'question', { kind: 'request', offered: true, due: null }),
        held(agency, 'bram', 'friday', { due: '2026-03-06' }),
        held(agency, 'bram', 'later', { due: '2026-03-20' }),
        held(agency, 'iris', 'hers', { due: today }),
        held(agency, null, 'nobodys', { due: today }),
        held(agency, null, 'nobodys-later', { due: '2026-03-20' }),
        deadline('elsewhere', { owner: { agency: 'x', role: 'r' }, waitingOn: { agency: 'x', role: 'r' } }),
      ]);
      await publish(agency, [
        held(agency, 'iris', 'own', { due: '2026-03-30' }),
        deadline('not-hers', { owner: { agency: 'x', role: 'r' }, waitingOn: { agency: 'x', role: 'r' } }),
      ]);
    });

    test('tells what is theirs, counts all, and names for whom', async () => {
      const digest = (await digestOf(open().store, { agency, person: 'bram' }, today))!;
      const told = Object.entries(digest.lists).map(([name, { total, lines }]) => [
        name,
        total,
        lines.map(({ item, holder }) => (holder === null ? item : `${item} (${holder})`)),
      ]);
      expect(told).toEqual([
        ['overdue', 7, ['late-0', 'late-1', 'late-2', 'late-3', 'late-4']],
        ['today', 1, ['today (Naam sanne)']],
        ['offered', 1, ['question']],
        ['nextFive', 1, ['friday']],
        ['waitingOnOthers', 1, ['elsewhere']],
      ]);
      expect(digest).toMatchObject({ nobodys: 1, covers: ['Naam sanne'] });
    });

    test('counts what the work list shows', async () => {
      const digest = (await digestOf(open().store, { agency, person: 'bram' }, today))!;
      const actor = { agency, role, person: 'bram' };
      const lists = await worklistOf(open().store, actor, { today, limit: 100, of: 'me' });
      for (const [name, { total }] of Object.entries(digest.lists))
        expect([name, lists[name as keyof typeof lists].length]).toEqual([name, total]);
    });

    test('is made for nobody who is away, left, unknown or works on no cases', async () => {
      const of = (person: string) => digestOf(open().store, { agency, person }, today);
      await colleague(agency, 'keeper', { roles: ['administrator'] });
      await open().store.putLeft(agency, 'iris', NOW);
      for (const person of ['sanne', 'iris', 'nobody', 'keeper']) expect(await of(person)).toBeUndefined();
      await open().store.putLeft(agency, 'iris', null);
      expect(await of('iris')).toBeDefined();
    });

    test('counts for a coordinator what nobody of the agency holds', async () => {
      await colleague(agency, 'chief', { roles: ['coordinator'] });
      expect((await digestOf(open().store, { agency, person: 'chief' }, today))?.nobodys).toBe(1);
    });
  });

  describe('says nothing that may not be mailed', () => {
    const hostile = 'Jan Jansen <b>moord</b>';
    const typed = { nl: hostile, en: hostile };

    /** A trajectory of which every item is the reader's, some with a title that somebody typed. */
    async function everyItemOf({ id: type, items }: Definition, agency: string): Promise<string> {
      const { store } = open();
      const { id: client } = await store.ensureClient(`reference-${type}`, {
        organisation: agency,
        pseudonym: hostile,
      });
      const id = newId();
      const typedBy = { typedTitle: typed, titleReaders: [agency] };
      await store.publish(
        publication(id, 1, {
          trajectory: { type, agencies: [agency], organisation: agency, client },
          deadlines: [
            ...items.map(({ name, title, kind }) =>
              held(agency, 'reader', name, { title, kind, due: today }),
            ),
            held(agency, 'reader', 'added-1', { ...typedBy, due: '2026-02-20' }),
            deadline('asked-1', { ...typedBy, waitingOn: { role: 'outside', outside: hostile } }),
          ],
          notices: [
            ...items.map(({ name, title }) =>
              notice(`${id}/${name}`, {
                toAgency: agency,
                toPerson: 'reader',
                item: name,
                title,
                due: today,
              }),
            ),
            notice(`${id}/alarm`, {
              kind: 'alarm',
              code: 'request-refused',
              toAgency: agency,
              item: 'added-1',
              title: typed,
              due: null,
            }),
          ],
        }),
      );
      await store.deliver(200, NOW, (_, delivery) => delivery.toMailbox());
      return id;
    }

    test.each(definitions().map((each) => [each.id, each] as const))(
      'of any item of %s, whatever it is called and whoever typed that',
      async (_, definition) => {
        const { store } = open();
        const agency = `of-${definition.id}`;
        await colleague(agency, 'reader');
        const id = await everyItemOf(definition, agency);
        const people = await store.people(agency);
        const digest = (await digestOf(store, { agency, person: 'reader' }, today, 200))!;
        const keys = [...definition.items.map(({ name }) => `${id}/${name}`), `${id}/alarm`];
        const told = (await store.noticesToMail(keys)).map(asReadBy('reader', people, today));
        expect(digest.lists.today.lines).toHaveLength(definition.items.length);
        expect([digest.lists.overdue.total, digest.lists.waitingOnOthers.total]).toEqual([1, 1]);
        expect(told).toHaveLength(keys.length);
        for (const lang of ['nl', 'en'] as const) {
          const setting = { lang, url: 'https://t.example', agency, agencyName: 'PI Noord' };
          const letters = [digestLetter(digest, setting), atOnceLetter(told, [], setting)];
          const said = letters
            .flatMap((each) => [each.subject, asText(each), asHtml(each)])
            .join('\n')
            .replaceAll(agency, '');
          const names = definition.items.map(({ name }) => `/${name}`);
          const titles = [definition.title[lang], ...definition.items.map(({ title }) => title[lang])];
          for (const never of ['Jansen', 'moord', 'Titel', definition.id, ...names, ...titles])
            expect(said).not.toContain(never);
        }
      },
    );
  });
});
