import type { z } from 'zod';
import type { mailSettingsSchema } from '../../domain/mailing/choosing.ts';
import type { MailSettings } from '../../domain/mailing/settings.ts';
import { allLangs, languages } from '../texts/texts.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { ticked, timeFrom } from '../ui/forms/values.ts';
import type { View } from '../ui/view.tsx';

/** What can be chosen, with what is chosen now. */
export function fieldsOf({ say }: View, { digest, atOnce, quiet, lang }: MailSettings): FormField[] {
  return [
    {
      kind: 'checks',
      name: 'mails',
      label: say('mailChoose'),
      options: [
        { value: 'digest', text: say('mailDigest'), hint: say('mailDigestHint') },
        { value: 'atOnce', text: say('mailAtOnce'), hint: say('mailAtOnceHint') },
      ],
      values: [...(digest ? ['digest'] : []), ...(atOnce ? ['atOnce'] : [])],
    },
    {
      kind: 'group',
      legend: say('mailQuiet'),
      hint: say('mailQuietHint'),
      look: 'two',
      fields: [
        {
          kind: 'text',
          name: 'quiet.from',
          label: say('mailQuietFrom'),
          optional: true,
          value: quiet?.from,
        },
        {
          kind: 'text',
          name: 'quiet.until',
          label: say('mailQuietUntil'),
          optional: true,
          value: quiet?.until,
        },
      ],
    },
    {
      kind: 'radios',
      name: 'lang',
      label: say('mailLang'),
      options: allLangs.map((value) => ({ value, text: languages[value].name })),
      value: lang,
    },
  ];
}

/** What was filled in, not yet checked; both times left empty are no quiet hours. */
export function chosenFrom(posted: Posted): Record<keyof MailSettings, unknown> {
  const mails = ticked(posted, 'mails');
  const [from, until] = [posted['quiet.from'] ?? '', posted['quiet.until'] ?? ''];
  return {
    digest: mails.includes('digest'),
    atOnce: mails.includes('atOnce'),
    quiet: from === '' && until === '' ? null : { from: timeFrom(from), until: timeFrom(until) },
    lang: posted['lang'],
  };
}

/** What is wrong, at its fields. */
export function faultsOf(error: z.ZodError<z.output<typeof mailSettingsSchema>>, { say }: View): FormErrors {
  const labels: Record<string, string> = {
    'quiet.from': say('mailTime', { field: say('mailQuietFrom') }),
    'quiet.until': say('mailTime', { field: say('mailQuietUntil') }),
    lang: say('errorRequired', { field: say('mailLang') }),
  };
  const paths = error.issues.map(({ path }) => path.join('.'));
  return { fields: Object.fromEntries(paths.map((path) => [path, labels[path] ?? path])) };
}
