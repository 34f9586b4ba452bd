import { mayCommand, mayStart, viewerOf } from '../../domain/people/access.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { answersCountFrom, answersOf } from '../../domain/reading/answers.ts';
import { agreedThreshold, patternsOf } from '../../domain/reading/patterns.ts';
import { reflectionMeeting } from '../../domain/trajectories/reflection-meeting.ts';
import { openReflection } from '../../store/patterns.ts';
import type { Label } from '../../domain/policy/vocabulary.ts';
import type { Store } from '../../store/store.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import type { View } from '../ui/view.tsx';
import type { AnswersView } from './answers.tsx';
import { probe } from '../ui/forms/form.ts';
import { numberOf, shortDay } from '../ui/format.ts';

/** One agency's failed hand-overs in the words of the reader. */
export interface PatternView {
  agency: string;
  name: string;
  cases: number;
  since: Day;
  last: Day;
  signal: boolean;
  /** Those the reader takes part in. */
  trajectories: { id: string; pseudonym: string; day: Day }[];
  /** Whether the reader may bring it to a reflection meeting. */
  bring: boolean;
}

/** What the page shows. */
export interface PatternsData {
  items: PatternView[];
  agencies: AnswersView[];
  regions: AnswersView[];
  threshold: number;
  /** `null`: agreed by the reflection meeting itself. */
  label: Label | null;
  meeting: string | null;
}

export interface Patterns extends PatternsData {
  /** The open reflection meeting, as it is stored. */
  running: StoredTrajectory | undefined;
}

/** Patterns over all cases, and the meeting that looks at them. */
export async function patternsData(store: Store, view: View & { actor: Actor }): Promise<Patterns> {
  const viewer = viewerOf(view.actor);
  const running = await openReflection(store, viewer);
  const threshold = agreedThreshold(running?.case);
  const bring = mayBring(view.actor, running);
  const items = patternsOf(await store.patterns(viewer), threshold).map((each) => ({
    agency: each.agency,
    name: view.agencies(each.agency),
    cases: each.cases,
    since: dayOf(each.since),
    last: dayOf(each.last),
    signal: each.signal,
    trajectories: each.trajectories.map(({ id, pseudonym, at }) => ({ id, pseudonym, day: dayOf(at) })),
    bring,
  }));
  const today = dayOf(view.now);
  const given = answersOf(await store.answersGiven(answersCountFrom(today), today));
  const agencies = given.agencies.map((each) => ({
    ...each,
    id: each.agency,
    name: view.agencies(each.agency),
  }));
  const regions = given.regions.map((each) => ({ ...each, id: each.region, name: each.region }));
  const agreed = running?.case.factsAt['failuresBeforeSignal'] !== undefined;
  return {
    items,
    agencies,
    regions,
    threshold,
    label: agreed ? null : 'assumed',
    meeting: running?.id ?? null,
    running,
  };
}

/**
 * A signal is added to the meeting that runs by whoever takes
 * part in it; without one, whoever may start it starts it.
 */
function mayBring(actor: Actor, running: StoredTrajectory | undefined): boolean {
  if (!running) return mayStart(actor, reflectionMeeting, actor.agency) === undefined;
  const definition = definitionOf(running.definition);
  return (
    definition !== undefined &&
    mayCommand(definition, running.case, actor, probe('add', 'signal')) === undefined
  );
}

/** What is known of a pattern, as the text of a signal: numbers of trajectories only, no client. */
export function knownOf(
  { name, cases, since, last, trajectories }: PatternView,
  { say, lang }: View,
): { title: string; reason: string } {
  const numbers = trajectories.slice(0, 20).map(({ id }) => numberOf(id));
  return {
    title: say(cases === 1 ? 'patternTitleOne' : 'patternTitle', { agency: name, n: cases }),
    reason:
      say('patternReason', { since: shortDay(since, lang), last: shortDay(last, lang) }) +
      (numbers.length > 0 ? say('patternNumbers', { numbers: numbers.join(', ') }) : ''),
  };
}
