import type { Command } from '../commands.ts';
import { isParty } from '../people.ts';

/** The agencies that come to a case by opening a trajectory or handing over, each with its place in the command. */
export function agenciesNamed(command: Command): { agency: string; pointer: string }[] {
  if (command.type === 'hand-over') return [{ agency: command.to.agency, pointer: '/to' }];
  if (command.type !== 'open') return [];
  const parties = Object.entries(command.facts).flatMap(([name, value]) =>
    isParty(value) ? [{ agency: value.agency, pointer: `/facts/${name}` }] : [],
  );
  return command.organisation === undefined ? parties : [{ agency: command.organisation, pointer: '/organisation' }, ...parties];
}
