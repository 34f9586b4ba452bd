import { outgoingTypeSchema, type OutgoingType } from '../../domain/partners/outgoing.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { FormField, Posted } from '../ui/forms/form.ts';
import { ticked } from '../ui/forms/values.ts';
import type { View } from '../ui/view.tsx';
import { typeTexts } from './words.ts';

type Asking = View & { actor: Actor; organisations: { agency: string; name: string }[] };

/** Where events go, and which; the administrator also says of whom. */
export function fieldsOf({ say, actor, organisations }: Asking): FormField[] {
  const types = Object.entries(typeTexts).map(([value, title]) => ({ value, text: say(title) }));
  const agency: FormField = {
    kind: 'select',
    name: 'agency',
    label: say('subscriptionAgency'),
    options: organisations.map((each) => ({ value: each.agency, text: each.name })),
  };
  return [
    ...(actor.role === 'administrator' ? [agency] : []),
    { kind: 'text', name: 'url', label: say('subscriptionUrl'), hint: say('subscriptionUrlHint') },
    {
      kind: 'checks',
      name: 'types',
      label: say('subscriptionTypes'),
      hint: say('subscriptionTypesHint'),
      optional: true,
      options: types,
    },
  ];
}

/** What was filled in; types that do not exist are left out. */
export const wantedFrom = (posted: Posted): { url: string; types: OutgoingType[]; agency?: string } => ({
  url: posted['url'] ?? '',
  types: ticked(posted, 'types').flatMap((type) => outgoingTypeSchema.safeParse(type).data ?? []),
  ...(posted['agency'] && { agency: posted['agency'] }),
});
