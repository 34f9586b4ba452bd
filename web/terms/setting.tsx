import { shortDay } from '../ui/format.ts';
import type { SettingView, TermRow } from './data.ts';
import { useView } from '../ui/view.tsx';

/** A term that was set: what, for whom, by whom, since when and why. */
export function SettingText({ setting }: { setting: SettingView }) {
  const { say, lang } = useView();
  const { text, place, who, day, reason } = setting;
  return (
    <div className="setting">
      <strong>{text}</strong>
      <span className="small quiet by">{say('termSetBy', { place, who, day: shortDay(day, lang) })}</span>
      <span className="small by">{say('termReason', { reason })}</span>
    </div>
  );
}

/** To the form that sets a term otherwise. */
export function ChangeLink({ row }: { row: TermRow }) {
  const { say } = useView();
  return (
    <a
      className="why"
      href={`/terms/${row.type}/${row.name}`}
      aria-label={say('termChangeFor', { title: row.title })}
    >
      {say('termChange')}
    </a>
  );
}
