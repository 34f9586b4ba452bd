import type { Language } from '../language.ts';
import { statusesIn } from '../statuses.ts';
import { conditions, facts } from './conditions.ts';
import { events } from './events.ts';
import * as names from './names.ts';
import { reasons, reckoning } from './reckoning.ts';
import { repeats } from './repeats.ts';
import { bases, counted, ladder, terms } from './terms.ts';

export const en: Language = {
  names,
  links: { and: 'and', or: 'or' },
  statuses: statusesIn('en'),
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
  throughLink: (who) => `through a link, by ${who}`,
  more: (count) => `and more: ${count}`,
};
