import type { z } from 'zod';
import { names, settingOf, type Name, type Program, type Table } from './table.ts';
import { misspelt } from './misspelt.ts';

type Always<N extends Name, P extends Program> = Table[N] extends { byDefault: string }
  ? true
  : P extends Table[N]['needs'][number]
    ? true
    : false;

/**
 * What a program reads: each setting that it uses, `undefined` where it may be missing and has no default.
 */
export type SettingsOf<P extends Program> = {
  [N in Name as P extends Table[N]['uses'][number] ? N : never]:
    | z.output<Table[N]['value']>
    | (Always<N, P> extends true ? never : undefined);
};

type Given = Partial<Record<Name, string>>;

/**
 * Reads what `program` uses; what only its sisters use is let pass, so that one environment serves them all.
 * @param env an empty variable counts as not set: compose files and shells cannot unset one.
 * @param alsoNeeds what the program cannot do without because of the other settings.
 * @throws one error with every fault: each missing setting with an example, each wrong one
 * with what it takes, each misspelt one with the right name. Secrets are not repeated.
 */
export function readSettings<P extends Program>(
  env: NodeJS.ProcessEnv,
  program: P,
  alsoNeeds: (given: Given) => Name[] = () => [],
): SettingsOf<P> {
  const given: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== ''),
  );
  const needed = new Set<Name>([
    ...names.filter((name) => settingOf(name).needs.includes(program)),
    ...alsoNeeds(given),
  ]);
  const faults: string[] = [];
  const read: Record<string, unknown> = {};
  for (const name of names.filter((each) => settingOf(each).uses.includes(program))) {
    const { value, byDefault, secret, meaning, example } = settingOf(name);
    const written = given[name] ?? byDefault;
    if (written === undefined) {
      if (needed.has(name)) faults.push(`${name} is missing: ${meaning}; for example ${example}`);
      continue;
    }
    const { success, data, error } = value.safeParse(written);
    if (success) read[name] = data;
    else
      faults.push(
        `${name}=${secret ? '(hidden)' : written}: ${error.issues[0]?.message}; for example ${example}`,
      );
  }
  faults.push(...misspelt(given));
  if (faults.length > 0)
    throw new Error(`The settings are not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return read as SettingsOf<P>;
}
