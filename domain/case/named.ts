import type { Command, NamedCommand } from './commands.ts';
import type { Named } from './fields.ts';

type Known<P> = Exclude<P, Named> | { role: string; outside: string };

/**
 * The command as the rules take it: whoever is outside every agency by opaque id, without name and contact.
 * @param idOf the id under which such a person is kept.
 */
export function withoutNames(command: Command | NamedCommand, idOf: (person: Named) => string): Command {
  const known = <P extends object>(party: P): Known<P> =>
    isNamed(party) ? { role: 'outside', outside: idOf(personOf(party)) } : (party as Exclude<P, Named>);
  switch (command.type) {
    case 'ask':
      return { ...command, to: known(command.to) };
    case 'forward':
      return { ...command, to: known(command.to) };
    case 'promise':
      return { ...command, by: known(command.by) };
    case 'add': {
      const { owner, ...rest } = command;
      return owner === undefined ? rest : { ...rest, owner: known(owner) };
    }
    case 'respond': {
      const { owner, ...rest } = command;
      return owner === undefined ? rest : { ...rest, owner: known(owner) };
    }
    case 'not-held': {
      const { by, ...rest } = command;
      return by === undefined ? rest : { ...rest, by: known(by) };
    }
    case 'hold-meeting':
      return {
        ...command,
        attendance: command.attendance.map((each) => {
          if (!isNamed(each)) return each;
          const { name: _name, contact: _contact, ...attended } = each;
          return { ...attended, ...known(each) };
        }),
        agreements: command.agreements.map((each) => ({ ...each, owner: known(each.owner) })),
      };
    default:
      return command;
  }
}

/** The people outside every agency that a command names, in its order. */
export function peopleNamed(command: Command | NamedCommand): Named[] {
  const people: Named[] = [];
  withoutNames(command, (person) => {
    people.push(person);
    return '';
  });
  return people;
}

const isNamed = <P extends object>(party: P): party is Extract<P, Named> => 'name' in party;

const personOf = ({ name, contact }: Named): Named => ({ name, ...(contact !== undefined && { contact }) });
