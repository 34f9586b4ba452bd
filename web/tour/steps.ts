import type { TextKey } from '../texts/texts.ts';
import { helpPath } from '../ui/paths.ts';

/** A step of the tour: what one sees there, and where that is. */
export interface Step {
  title: TextKey;
  text: TextKey;
  href: string;
}

/** A deadline of the reader, so that a step shows something of her own. */
export interface Example {
  trajectory: string;
  item: string;
}

const worklist: Step = { title: 'navWorklist', text: 'tourWorklist', href: '/worklist' };
const deadlines: Step = { title: 'navDeadlines', text: 'tourDeadlines', href: '/deadlines' };
const mailbox: Step = { title: 'navMailbox', text: 'tourMailbox', href: '/mailbox' };
const people: Step = { title: 'navPeople', text: 'tourPeople', href: '/people' };
const help: Step = { title: 'help', text: 'tourHelp', href: helpPath };
const start: Step = { title: 'newCase', text: 'tourNew', href: '/trajectories/new' };
const signals: Step = { title: 'navSignals', text: 'tourSignals', href: '/signals' };
const patterns: Step = { title: 'navPatterns', text: 'tourPatterns', href: '/patterns' };

const ofCase = ({ trajectory }: Example): Step => ({
  title: 'tourCaseTitle',
  text: 'tourCase',
  href: `/trajectories/${trajectory}`,
});
const why = ({ trajectory, item }: Example): Step => ({
  title: 'why',
  text: 'tourWhy',
  href: `/trajectories/${trajectory}/items/${item}`,
});

/** The first day in a role: five steps or fewer; what needs an example is left out without one. */
export function stepsFor(role: string, example: Example | null): Step[] {
  const shown = example ? [ofCase(example), why(example)] : [];
  switch (role) {
    case 'administrator':
      return [
        { title: 'navAdministration', text: 'tourAdministration', href: '/administration' },
        { title: 'adminAccounts', text: 'tourAccounts', href: '/administration/accounts' },
        { title: 'adminChannels', text: 'tourChannels', href: '/administration/channels' },
        help,
      ];
    case 'coordinator':
      return [deadlines, people, signals, ...shown.slice(1), help];
    case 'case-director':
      return [deadlines, patterns, ...shown, help];
    case 'case-manager':
      return [worklist, ...shown, start, help];
    default:
      return [worklist, mailbox, ...shown, help];
  }
}
