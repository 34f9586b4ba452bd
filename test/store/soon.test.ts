import { asWritten } from '../../domain/reading/reader.ts';
import { expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/day.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { viewTrajectory } from '../../domain/reading/view.ts';
import { plan } from '../unit/play.ts';
import { onDatabase } from './open.ts';

onDatabase('soon', (open) => {
  test('where the institution is closed, the lists call soon what the case calls soon', async () => {
    const { store } = open();
    const play = plan('2026-03-02', { closedDays: ['2026-03-16', '2026-03-17', '2026-03-18'] });
    await store.publish(publicationOf(play.current(), play.events()));
    const viewer = viewerOf({ agency: play.current().organisation, role: 'case-manager' });
    const told = (rows: { item: string; deadlineStatus: string }[]) =>
      rows.map(({ item, deadlineStatus }) => `${item}: ${deadlineStatus}`).sort();
    for (let day = '2026-03-02'; day < '2026-04-02'; day = addDays(day, 1)) {
      const { items } = viewTrajectory(asWritten(play.current()), instantOf(day, 12), 'nl');
      const listed = (await store.deadlines({ viewer, today: day }, { limit: 200 })).items;
      expect(told(listed), day).toEqual(
        told(items.filter(({ status, due }) => status === 'open' && due !== null)),
      );
    }
  });
});
