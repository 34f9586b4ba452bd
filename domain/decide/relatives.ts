import type { Day } from '../calendar/types.ts';
import { itemOf } from '../case/items.ts';
import type { Case } from '../case/case.ts';
import type { EventBody } from '../case/events.ts';
import { fitting } from '../deadlines/parameters.ts';
import type { Command, InternalCommand } from '../case/commands.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import { newSettings } from '../case/settings.ts';
import { ownerOf } from '../people/owner.ts';
import { coordinatorOf } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';
import { dateSet, factSet } from './case.ts';
import { impossibleDates } from './input.ts';
import type { Decision, Situation } from './situation.ts';

type FromRelative = Extract<
  InternalCommand,
  { type: `share-${string}` | 'need-changed' | `related-${string}` }
>;

/** Whether a command is what one trajectory tells another. */
export function isFromRelative(command: Command | InternalCommand): command is FromRelative {
  return (
    command.type === 'share-date' ||
    command.type === 'share-organisation' ||
    command.type === 'share-settings' ||
    command.type === 'share-fact' ||
    command.type === 'need-changed' ||
    command.type === 'related-changed' ||
    command.type === 'related-continued'
  );
}

/**
 * What relatives tell is taken as it is; a date or fact this version does not know is left
 * alone, and a date that it cannot do without stays when a relative no longer knows it.
 */
export function tellsUs({ definition, c, actor, today }: Situation, command: FromRelative): Decision {
  switch (command.type) {
    case 'share-date': {
      const known = definition.dates[command.date];
      if (!known || (known.required && command.on === null)) return [];
      const events = dateSet(c, command.date, command.on, actor.person);
      return events.length === 0 ? [] : { events, then: (record) => tellConflict(definition, record) };
    }
    case 'share-organisation':
      return command.organisation === c.organisation
        ? []
        : [{ type: 'organisation-moved', organisation: command.organisation, from: c.organisation }];
    case 'share-settings':
      return settingsTaken(definition, c, command, today);
    case 'share-fact':
      return definition.facts[command.fact] ? factSet(definition, c, command.fact, command.value) : [];
    case 'need-changed': {
      const { id, why } = command;
      if (!c.related.some((r) => r.id === id && r.relation === 'opened-by')) return [];
      const then = (record: Recorder) => (why ? noLongerNeeded(definition, record) : undefined);
      return { events: [{ type: 'need-changed', id, why }], then };
    }
    case 'related-changed': {
      const { id, trajectory, phase, status } = command;
      return c.related.some((r) => r.id === id)
        ? [{ type: 'related-changed', id, trajectory, phase, status }]
        : [];
    }
    case 'related-continued': {
      const { id, to } = command;
      return c.related.some((r) => r.id === id) ? [{ type: 'related-continued', id, to }] : [];
    }
  }
}

/**
 * What it waits for, whole; of what an administrator changed later what is new. What an organisation that it
 * left arranged is not for this case.
 */
function settingsTaken(
  definition: Definition,
  c: Case,
  { organisation, settings }: InternalCommand & { type: 'share-settings' },
  today: Day,
): EventBody[] {
  if (organisation !== c.organisation) return [];
  if (!c.awaitsSettings) {
    const changed = newSettings(c, settings, today);
    return changed ? [{ type: 'settings-taken', organisation, ...changed }] : [];
  }
  const { defaults, closedDays, climbAssumed, parameters, changedAt } = settings;
  const own = fitting(definition, parameters[definition.id] ?? {});
  const some = Object.keys(parameters).length > 0 && { organisationParameters: parameters };
  const climbs = climbAssumed && { climbAssumed };
  const at = changedAt !== undefined && { settingsAt: changedAt };
  return [
    {
      type: 'settings-taken',
      organisation,
      defaults,
      closedDays,
      ...climbs,
      ...at,
      parameters: own,
      ...some,
    },
  ];
}

/**
 * Nobody goes on waiting for what will not come: whoever
 * had something to do here is told before it is cancelled.
 */
function noLongerNeeded(definition: Definition, record: Recorder): void {
  const { items, sequence } = record.case;
  for (const state of Object.values(items)) {
    if (state.status !== 'open' && state.status !== 'waiting') continue;
    const { agency, role } = ownerOf(definition, record.case, itemOf(definition, state), state);
    if (agency !== undefined)
      alarm(record, 'not-needed', `not-needed/${sequence}/${agency}/${role}`, { agency, role });
  }
}

/** Where what a relative tells does not fit a date of ours, somebody has to look. */
function tellConflict(definition: Definition, record: Recorder): void {
  const { dates, sequence } = record.case;
  if (impossibleDates(definition, dates, () => ''))
    alarm(record, 'dates-conflict', `dates-conflict/${sequence}`, coordinatorOf(record.case));
}
