import { expect, test } from 'vitest';
import { NOW, onDatabase } from './open.ts';
import { newId, notice, publication } from './publications.ts';

onDatabase('what became of messages', (open) => {
  test('when it came into the mailbox, was read, and who was mailed; nothing of a mail that was not needed', async () => {
    const { store } = open();
    const id = newId();
    const to = { agency: `agency-${id}`, role: 'case-manager' };
    const of = (key: string) => notice(`${id}/${key}`, { toAgency: to.agency, toPerson: 'anna', at: NOW });
    await store.publish(publication(id, 1, { notices: [of('told'), of('later')] }));
    await store.deliver(1000, NOW, (row, delivery) =>
      row.key.endsWith('told') ? delivery.toMailbox() : Promise.reject(new Error('down')),
    );
    const [message] = (await store.messages(to)).items;
    await store.markRead(to, [message!.id], NOW + 60_000);
    const mail = (person: string, notices: string[]) => ({
      key: `at-once/${id}/${person}`,
      agency: to.agency,
      person,
      kind: 'at-once' as const,
      what: { notices },
      dueAt: NOW + 5_000,
    });
    await store.planMail([mail('anna', [`${id}/told`, `${id}/another`]), mail('bas', [`${id}/another`])]);
    const found = await store.delivered([`${id}/told`, `${id}/later`, `${id}/never`]);
    expect(found.sort((a, b) => b.key.localeCompare(a.key))).toEqual([
      {
        key: `${id}/told`,
        toPerson: 'anna',
        status: 'delivered',
        deliveredAt: NOW,
        readAt: NOW + 60_000,
        mail: [{ person: 'anna', status: 'pending', at: NOW + 5_000 }],
      },
      { key: `${id}/later`, toPerson: 'anna', status: 'pending', deliveredAt: null, readAt: null, mail: [] },
    ]);
  });

  test('people of agencies come by id, with absence and whoever left', async () => {
    const { store } = open();
    const agency = newId();
    await store.putPerson({ agency, id: 'anna', name: 'Anna', team: null, roles: ['mentor'] }, NOW);
    await store.putAbsence(agency, 'anna', { from: '2026-03-02', until: '2026-03-06', replacement: null });
    const people = await store.peopleOf([agency, newId()]);
    expect([...people.keys()]).toEqual([agency]);
    expect(people.get(agency)!.get('anna')).toMatchObject({
      name: 'Anna',
      hasLeft: false,
      absence: { from: '2026-03-02', until: '2026-03-06', replacement: null },
    });
  });
});
