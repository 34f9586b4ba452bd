import type { Instant } from '../calendar/types.ts';
import { aboutOf, toldAt } from '../case/changed.ts';
import type { Case, Refusal } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import { refuse } from '../case/refusal.ts';

/**
 * Refuses what a partner's system says was so at `saidAt`, where that date, fact or item was told later by
 * anybody: signals do not arrive in the order in which things happened.
 */
export function overtaken(c: Case, saidAt: Instant | undefined, command: Command): Refusal | undefined {
  if (saidAt === undefined) return undefined;
  const later = aboutOf(command).some((key) => (toldAt(c, key) ?? saidAt) > saidAt);
  if (!later) return undefined;
  return refuse(409, 'overtaken', {
    nl: 'Ingehaald: er is al iets bekend van een later moment. Er is niets gewijzigd.',
    en: 'Overtaken: something of a later moment is known already. Nothing was changed.',
  });
}
