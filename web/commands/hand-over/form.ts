import type { Party } from '../../../domain/policy/values.ts';
import { ownerName } from '../../ui/names.ts';
import { shortDay } from '../../ui/format.ts';
import {
  ownerFrom,
  ownerValue,
  type FormField,
  type FormSpec,
  type Subject,
  type Values,
} from '../../ui/forms/form.ts';
import { otherAgencyFields } from '../parties.ts';
import { receiverOptions } from '../people.ts';
import { dossierOf, dossierText } from './dossier.ts';
import { suggestedReceiver } from './receiver.ts';

/** Whom the form names: another organisation that was chosen goes before one from the list. */
export const chosenReceiver = ({ to, agency, role }: Values): Partial<Party> | undefined =>
  typeof agency === 'string' && typeof role === 'string' ? { agency, role } : ownerFrom(to);

/** The client with his dossier to whoever goes on with him, in one form. */
export const handOver: FormSpec = {
  type: 'hand-over',
  does: 'handOverDo',
  title: (s) => s.say('handOverTitle'),
  submit: (s) => s.say('offerDo'),
  lead: (s) => s.say('receiverHint'),
  fields: (s) => [...receiverFields(s), noteField(s), reasonField(s)],
  at: (path) => (path.startsWith('to') ? 'to' : path),
  command: (values) => ({ to: chosenReceiver(values), reason: values['reason'] }),
};

function receiverFields(s: Subject): FormField[] {
  const suggested = suggestedReceiver(s);
  const known = receiverOptions(s);
  const value = suggested && ownerValue(suggested.party);
  const listed = known.some((each) => each.value === value);
  const added =
    suggested && !listed ? [{ value: value!, text: ownerName(suggested.party, s.lang, s.agencies) }] : [];
  return [
    {
      kind: 'select',
      name: 'to',
      label: s.say('fieldReceiver'),
      hint: suggested?.why,
      options: [...known, ...added],
      value,
    },
    { kind: 'group', legend: s.say('otherAgency'), look: 'folded', fields: otherAgencyFields(s) },
  ];
}

const noteField = (s: Subject): FormField => ({
  kind: 'area',
  name: 'note',
  label: s.say('fieldDossier'),
  hint: s.say('fieldDossierHint'),
  value: dossierText(dossierOf(s)),
  optional: true,
});

/** Why it is handed over is known mostly: it was refused elsewhere, or the day comes near. */
const reasonField = (s: Subject): FormField => ({
  kind: 'text',
  name: 'reason',
  label: s.say('fieldReason'),
  value: reasonFor(s),
});

function reasonFor({ say, lang, handover, c, agencies }: Subject): string | undefined {
  const { stands, read } = handover ?? {};
  if (stands === 'returned' && read?.receiver && read.answer)
    return say('handOverAgain', {
      who: agencies(read.receiver.agency),
      day: shortDay(read.answer.on, lang),
      reason: read.answer.reason ?? '',
    });
  const release = c.dates['release'] ?? c.dates['expectedRelease'];
  return release && say('handOverBefore', { day: shortDay(release, lang) });
}
