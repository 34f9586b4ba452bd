import { dayOf } from '../../domain/calendar/zone.ts';
import type { TrajectoryView, viewEvents } from '../../domain/reading/view.ts';
import { ownerName } from '../ui/names.ts';
import { personName } from '../ui/people.ts';
import type { View } from '../ui/view.tsx';
import type { CaseView, TimelineEntry } from './view.ts';

/** What the client was told, by whom. */
export const toldView = (
  { toldToClient }: TrajectoryView,
  { lang, agencies }: View,
): CaseView['toldToClient'] =>
  toldToClient.map(({ text, by, ...rest }) => ({
    ...rest,
    by: by && ownerName(by, lang, agencies),
    said: text,
  }));

/** What happened, oldest first, by whom and through which system. */
export function timelineOf(
  told: ReturnType<typeof viewEvents>,
  { lang, agencies, say }: View,
): TimelineEntry[] {
  const whose = (by: (typeof told)[number]['actor'], via: boolean): string | null => {
    const { agency, role } = by;
    if (role !== 'system' && by.name === undefined) return ownerName({ agency, role }, lang, agencies);
    if (role !== 'system')
      return `${personName(by.name, agency ?? '', { say, agencies })}, ${ownerName({ agency, role }, lang, agencies)}`;
    return via && by.agency ? agencies(by.agency) : null;
  };
  return told.map(({ sequence, at, text, reason, actor: by, via }) => {
    const system = via && say('viaSystem', { system: via.system ?? '', agency: agencies(via.agency) });
    const who = [whose(by, via !== undefined), system].filter(Boolean).join(', ');
    return { sequence, day: dayOf(Date.parse(at)), text, reason, actor: who === '' ? null : who };
  });
}
