import { trackName } from '../ui/names.ts';
import { reason, type FormField, type FormSpec, type Subject } from '../ui/forms/form.ts';
import { pausable } from './tracks.ts';

/** Which part: asked only where there is a choice. */
function trackField(s: Subject, tracks: string[]): FormField[] {
  const [only, ...others] = tracks;
  if (only === undefined) return [];
  if (others.length === 0) return [{ kind: 'hidden', name: 'track', value: only }];
  const options = tracks.map((track) => ({ value: track, text: trackName(track, s.lang) }));
  return [{ kind: 'radios', name: 'track', label: s.say('fieldTrack'), options, value: only }];
}

export const pause: FormSpec = {
  type: 'pause',
  does: 'pauseDo',
  title: (s) => s.say('pauseTitle'),
  fields: (s) => [
    ...trackField(s, pausable(s.definition, s.c)),
    reason(s, 'reasonDeviate'),
    {
      kind: 'date',
      name: 'reviewOn',
      label: s.say('fieldReview'),
      hint: s.say('fieldReviewHint'),
      optional: true,
    },
  ],
  command: ({ track, reason: why, reviewOn }) => ({ track, reason: why, reviewOn }),
};

export const resume: FormSpec = {
  type: 'resume',
  does: 'resumeDo',
  title: (s) => s.say('resumeTitle'),
  fields: (s) => [
    ...trackField(
      s,
      s.c.paused.map(({ track }) => track),
    ),
    reason(s, 'reasonMove'),
  ],
  command: ({ track, reason: why }) => ({ track, reason: why }),
};
