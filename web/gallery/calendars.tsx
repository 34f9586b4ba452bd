import type { MadeCalendar, MeetingShown } from '../../domain/ports/calendars.ts';
import { CalendarMadePage, CalendarsPage } from '../calendars/page.tsx';
import { MeetingPage } from '../meetings/page.tsx';
import { day, idOf, owner, type Scene, type State } from './scene.ts';

const at = Date.UTC(2026, 10, 16, 9);
const calendar = (n: number, trajectory: string | null, usedAt: number | null): MadeCalendar => ({
  id: idOf(n),
  trajectory,
  madeAt: at,
  usedAt,
});

const meeting = ({ text }: Scene, more: Partial<MeetingShown> = {}): MeetingShown => ({
  trajectory: idOf(1),
  item: 'first-mdo',
  title: text('Eerste MDO'),
  on: day.soon,
  time: '14:00',
  place: text('PI Noord, kamer 2'),
  state: 'planned',
  plannedBy: owner,
  invited: [
    { ...owner, person: 'p-1', name: text('Sanne de Wit'), coming: true, answeredAt: at },
    { ...owner, role: 'mentor', person: 'p-2', name: null, coming: false, answeredAt: at },
    { ...owner, role: 'trainer', person: 'p-3', name: text('Bas Bos'), coming: null, answeredAt: null },
    { agency: 'reclassering', role: 'adviser', person: null, name: null, coming: null, answeredAt: null },
  ],
  ...more,
});

const page = (scene: Scene, more: Partial<MeetingShown> = {}, wrong = false) => {
  const { say } = scene.view;
  const fields = [
    {
      kind: 'radios' as const,
      name: 'answer',
      label: say('meetingAnswer'),
      options: [
        { value: 'yes', text: say('meetingYes'), hint: say('meetingYesHint') },
        { value: 'no', text: say('meetingNo'), hint: say('meetingNoHint') },
      ],
    },
  ];
  const errors = wrong ? { errors: { fields: { answer: say('meetingAnswerMissing') } } } : {};
  return (
    <MeetingPage data={{ meeting: meeting(scene, more), pseudonym: scene.text('Sam'), fields, ...errors }} />
  );
};

/** Calendars of others, and who comes to a meeting. */
export const calendars: State[] = [
  {
    name: 'calendars',
    section: 'worklist',
    page: ({ text }) => (
      <CalendarsPage
        data={{
          own: calendar(1, null, at),
          about: { trajectory: idOf(1), pseudonym: text('Sam'), calendar: calendar(2, idOf(1), null) },
          others: [calendar(3, idOf(3), at)],
        }}
      />
    ),
  },
  {
    name: 'calendars-none',
    section: 'worklist',
    page: () => <CalendarsPage data={{ own: undefined, about: null, others: [] }} />,
  },
  {
    name: 'calendar-made',
    section: 'worklist',
    page: ({ text }) => (
      <CalendarMadePage
        address={text(`https://traject.example.nl/calendar/${'x'.repeat(43)}.ics`)}
        back="/calendars"
      />
    ),
  },
  { name: 'meeting', section: 'cases', page: (scene) => page(scene, { mine: { coming: null } }) },
  {
    name: 'meeting-untimed',
    section: 'cases',
    page: (scene) => page(scene, { time: null, place: null, mine: { coming: null } }, true),
  },
  { name: 'meeting-off', section: 'cases', page: (scene) => page(scene, { state: 'off' }) },
  { name: 'meeting-over', section: 'cases', page: (scene) => page(scene, { state: 'over' }) },
];
