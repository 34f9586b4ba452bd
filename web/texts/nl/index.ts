import { z } from 'zod';
import { accessibility } from './accessibility.ts';
import { administration } from './administration.ts';
import { between } from './between.ts';
import { calendars } from './calendars.ts';
import { casePage } from './case-page.ts';
import { catalogue } from './catalogue.ts';
import { clients } from './clients.ts';
import { dialogue } from './dialogue.ts';
import { did } from './did.ts';
import { doing } from './doing.ts';
import { effects } from './effects.ts';
import { find } from './find.ts';
import { forms } from './forms.ts';
import { glossary } from './glossary.ts';
import { help } from './help.ts';
import { inbox } from './inbox.ts';
import { ladder } from './ladder.ts';
import { mail } from './mail.ts';
import { links } from './links.ts';
import { overview } from './overview.ts';
import { ownWay } from './own-way.ts';
import { pages } from './pages.ts';
import { national } from './national.ts';
import { patterns } from './patterns.ts';
import { people } from './people.ts';
import { plan } from './plan.ts';
import * as problems from './problems.ts';
import { signals } from './signals.ts';
import { som } from './som.ts';
import { subscriptions } from './subscriptions.ts';
import { terms } from './terms.ts';
import { whatIf } from './what-if.ts';
import { tour } from './tour.ts';
import { words } from './words.ts';
import { worklist } from './worklist.ts';

/** Dutch, the first language: its keys are those that every other one has. */
export const nl = {
  name: 'Nederlands',
  inputFault: z.locales.nl().localeError,
  texts: {
    ...words,
    ...administration,
    ...pages,
    ...overview,
    ...forms,
    ...effects,
    ...find,
    ...accessibility,
    ...tour,
    ...glossary,
    ...help,
    ...between,
    ...dialogue,
    ...did,
    ...doing,
    ...som,
    ...terms,
    ...casePage,
    ...catalogue,
    ...patterns,
    ...people,
    ...plan,
    ...clients,
    ...ladder,
    ...inbox,
    ...links,
    ...calendars,
    ...mail,
    ...signals,
    ...subscriptions,
    ...worklist,
    ...ownWay,
    ...whatIf,
    ...national,
  },
  problems,
};
