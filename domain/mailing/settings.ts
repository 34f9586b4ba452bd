import { standardLang } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';

/** Hours of each day, Amsterdam's clock, `until` not included; over midnight where it is the earlier. */
export interface QuietHours {
  /** `HH:MM` */
  from: string;
  /** `HH:MM` */
  until: string;
}

/** What somebody wants to be mailed at an agency. Her mailbox holds everything, whatever she chose. */
export interface MailSettings {
  /** In the morning of each working day what is due, overdue, offered and waiting. */
  digest: boolean;
  /** At once what cannot wait for the next morning. */
  atOnce: boolean;
  /** When nothing at all is mailed; null: at any hour of a working day. */
  quiet: QuietHours | null;
  lang: Lang;
}

/** What holds until somebody chooses; no source gives hours, they are an assumption of ours. */
export const usualMailSettings: MailSettings = {
  digest: true,
  atOnce: true,
  quiet: { from: '18:00', until: '07:00' },
  lang: standardLang,
};
