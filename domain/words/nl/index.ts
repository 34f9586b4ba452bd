import type { Language } from '../language.ts';
import { statusesIn } from '../statuses.ts';
import { conditions, facts } from './conditions.ts';
import { events } from './events.ts';
import * as names from './names.ts';
import { reasons, reckoning } from './reckoning.ts';
import { repeats } from './repeats.ts';
import { bases, counted, ladder, terms } from './terms.ts';

export const nl: Language = {
  names,
  links: { and: 'en', or: 'of' },
  statuses: statusesIn('nl'),
  facts,
  conditions,
  terms,
  bases,
  counted,
  ladder,
  repeats,
  reckoning,
  reasons,
  events,
  throughLink: (who) => `via een link, door ${who}`,
  more: (count) => `en nog ${count}`,
};
