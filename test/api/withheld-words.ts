import { daysFromNow } from '../setup/clock.ts';

export interface Said {
  type: string;
  body: Record<string, unknown>;
  /** Where the words stand; else they are the reason. */
  field?: 'note' | 'text' | 'title';
  /** They are what is agreed at the meeting. */
  agreed?: true;
  /** The agency that reads it beside the prison, which has the case and said it. */
  alsoFor?: string;
}

/** What a case manager does, in an order that works; to each belong words that are said nowhere else. */
export const said: Said[] = [
  { type: 'set-date', body: { date: 'expectedRelease', on: daysFromNow(250) } },
  { type: 'set-fact', body: { fact: 'regime', value: 'long' } },
  { type: 'complete', body: { item: 'intake-screening' }, field: 'note' },
  { type: 'reopen', body: { item: 'intake-screening' } },
  { type: 'skip', body: { item: 'intake-screening' } },
  // Whom a proposal waits on reads why.
  {
    type: 'decide',
    body: { item: 'som-screening', outcome: 'prepare-supervision' },
    alsoFor: 'reclassering',
  },
  {
    type: 'answer',
    body: { item: 'information-request-probation', answer: 'refused' },
    alsoFor: 'reclassering',
  },
  { type: 'add', body: { title: 'Bellen', owner: { role: 'case-manager' }, due: daysFromNow(9) } },
  { type: 'assign', body: { role: 'mentor', agency: 'pi-noord' } },
  { type: 'extend', body: { item: 'basic-conditions', until: daysFromNow(60) } },
  { type: 'override-term', body: { item: 'violence-risk-screener', amount: 3, unit: 'weeks' } },
  { type: 'override-term', body: { item: 'language-level', amount: 30, unit: 'days', lasting: true } },
  { type: 'settle', body: { promise: 'promise-1', kept: true }, field: 'note' },
  {
    type: 'ask',
    body: { to: { agency: 'pi-noord', role: 'mentor' }, title: 'Vraag' },
    field: 'text',
    alsoFor: 'reclassering',
  },
  {
    type: 'answer',
    body: { item: 'asked-1', answer: 'received' },
    field: 'text',
    alsoFor: 'reclassering',
  },
  // It goes on to probation, which reads why, and what was said of it before.
  { type: 'chase', body: { item: 'asked-1' }, field: 'text', alsoFor: 'reclassering' },
  {
    type: 'forward',
    body: { item: 'asked-1', to: { agency: 'reclassering', role: 'probation-worker' } },
    alsoFor: 'reclassering',
  },
  // Titles that people type are for those concerned too: all others see that there is such an item.
  {
    type: 'add',
    body: { owner: { role: 'case-manager' }, due: daysFromNow(9), reason: 'Nodig' },
    field: 'title',
  },
  {
    type: 'ask',
    body: { to: { agency: 'reclassering', role: 'probation-worker' } },
    field: 'title',
    alsoFor: 'reclassering',
  },
  { type: 'promise', body: { by: { role: 'client' }, due: daysFromNow(9) }, field: 'text' },
  {
    type: 'hold-meeting',
    body: {
      item: 'trajectory-talk',
      on: daysFromNow(0),
      attendance: [
        { role: 'client', present: true },
        { agency: 'pi-noord', role: 'case-manager', present: true },
        { agency: 'pi-noord', role: 'mentor', present: true },
        { agency: 'reclassering', role: 'probation-worker', present: true },
        { agency: 'gemeente-utrecht', role: 'aftercare-coordinator', present: false, reason: 'Ziek' },
      ],
    },
    agreed: true,
    // Who was there heard it.
    alsoFor: 'reclassering',
  },
  { type: 'not-held', body: { item: 'first-mdo', on: daysFromNow(0), why: 'party-absent' } },
  { type: 'raise', body: { kind: 'concern' }, field: 'text' },
  { type: 'respond', body: { item: 'raised-1', response: 'note' } },
  { type: 'leave', body: { agency: 'zvh-midden' } },
  { type: 'pause', body: {} },
  { type: 'resume', body: {} },
  { type: 'pause', body: {} },
  { type: 'open', body: { trajectory: 'buddy-matching', organisation: 'bw-de-brug' } },
  { type: 'hand-over', body: { to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' } } },
  { type: 'close', body: { outcome: 'released' } },
];
/** The words of a command, where they stand in it. */
export const wordsOf = ({ field, agreed }: Said, words: string) =>
  agreed
    ? { agreements: [{ text: words, owner: { role: 'case-manager' }, by: daysFromNow(9) }] }
    : { [field ?? 'reason']: words };
