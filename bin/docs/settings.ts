import { names, settingOf } from '../../settings/table.ts';

const intro = [
  'All programs know all settings, so that one environment serves them all; each checks those that it uses, and needs those in bold.',
  'A name that is misspelt stops the program.',
  '`command` is each that an operator starts by hand, such as `npm run organisations`.',
  '`api` also needs `TRAJECT_KEYS` or a shared `TRAJECT_DATA`, as `worker` does, and, with `IDENTITY=openid`, `OPENID_ISSUER`,',
  '`OPENID_CLIENT_ID`, `OPENID_CLIENT_KEY` and `SESSION_KEY`.',
];

/** docs/settings.md: every setting, with the programs that use and need it. */
export function settings(): string {
  const rows = names.map((name) => {
    const { meaning, example, byDefault, uses, needs } = settingOf(name);
    const who = uses.map((program) => (needs.includes(program) ? `**${program}**` : program)).join(', ');
    return `| \`${name}\` | ${meaning} | ${byDefault === undefined ? '' : `\`${byDefault}\``} | \`${example}\` | ${who} |`;
  });
  const head = ['| Setting | Meaning | Default | Example | Programs |', '|---|---|---|---|---|'];
  return `${['# Settings', '', intro.join(' '), '', ...head, ...rows].join('\n')}\n`;
}
