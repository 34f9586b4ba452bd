import type { Request, Response } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import type { Organisation, OrganisationVersion } from '../../domain/people/organisation.ts';
import type { OrganisationResult } from '../../domain/ports/organisations.ts';
import { moment } from '../ui/format.ts';
import type { FormErrors } from '../ui/forms/form.ts';
import { notify, type DidKey } from '../ui/notice.ts';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { changeView, differences, namesOfChangers } from './data.ts';

/** Where the pages of organisations are. */
export const address = '/administration/organisations';

export type PageView = Awaited<ReturnType<typeof viewOf>>;

/** The organisation of an address as it is now; undefined where there is none. */
export async function foundOrganisation(request: Request, response: Response, services: PageServices) {
  const view = await viewOf(request, response, services, 'administration');
  const [kept] = await services.store.organisationVersions(String(request.params['agency']), 1);
  return kept && { view, kept };
}

export const actorOf = ({ actor: { agency, role, person } }: PageView) => ({
  agency,
  role,
  ...(person && { person }),
});

export function done(response: Response, { agency }: Organisation, what: DidKey): void {
  notify(response, 'accepted', what, { agency });
  response.redirect(303, `${address}/${agency}`);
}

/** What the rules refused: each role at its own place above the form. */
export function faultsOf(
  result: Exclude<OrganisationResult, { outcome: 'put' | 'changed-since' }>,
  { say, lang }: PageView,
): FormErrors {
  const title = say('refusedTitle');
  if (result.outcome === 'refused')
    return { fields: {}, whole: { title, text: textIn(result.detail, lang) } };
  const text = result.faults.map((fault) => textIn(fault.text, lang)).join(' ');
  return { fields: {}, whole: { title, text } };
}

/** Who changed it meanwhile, when, and in what it differs from what was looked at. */
export async function changedSince(
  { store }: PageServices,
  view: PageView,
  present: OrganisationVersion,
  expected: number,
): Promise<FormErrors> {
  const versions = await store.organisationVersions(present.organisation.agency);
  const before = versions.find(({ version }) => version === expected);
  const { at: when, who } = changeView(present, undefined, view, await namesOfChangers(store, [present]));
  const what = before ? differences(before.organisation, present.organisation, view) : [];
  const said = { who, moment: moment(when, view.lang), what: what.join('; ') || present.organisation.name };
  const { say } = view;
  return {
    fields: {},
    whole: { title: say('organisationOutdated'), text: say('organisationOutdatedText', said) },
  };
}
