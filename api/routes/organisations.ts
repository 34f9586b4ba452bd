import { textIn } from '../../domain/calendar/text.ts';
import { iso } from '../../domain/calendar/zone.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import {
  mayReadOrganisation,
  type OrganisationFault,
  type OrganisationVersion,
} from '../../domain/people/organisation.ts';
import { detailOf } from '../http/problem-texts.ts';
import { problem, Problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { createOrganisations } from '../organisations.ts';
import {
  agencyParams,
  organisationBody,
  organisationChangesSchema,
  organisationEffectSchema,
  organisationSchema,
  organisationShownSchema,
  organisationsSchema,
} from '../schemas/organisation.ts';
import type { Store } from '../../store/store.ts';

const tag = 'Organisations';
const params = agencyParams;

const byOf = (by: Actor | null) => by && { agency: by.agency, role: by.role, person: by.person ?? null };
const viewOf = ({ organisation, version, at, by }: OrganisationVersion) => ({
  ...organisation,
  version,
  changedAt: iso(at),
  changedBy: byOf(by),
});
const etag = (version: number) => ({ ETag: `"${version}"` });

/** How one was changed, newest first. @throws 404 for one that is not there, or that is not the actor's. */
async function versionsOf(store: Store, actor: Actor, agency: string): Promise<OrganisationVersion[]> {
  const versions = mayReadOrganisation(actor, agency) ? await store.organisationVersions(agency) : [];
  if (versions.length === 0) throw problem(404, 'not-found');
  return versions;
}

const list = operation({
  id: 'listOrganisations',
  method: 'get',
  path: '/organisations',
  tag,
  summary: 'Which organisations there are, and what each arranges',
  description: 'All of them for the administrator; a coordinator reads her own.',
  answers: { 200: { description: 'By name', schema: organisationsSchema } },
  refusals: [503],
  async handle({ actor }, { store }) {
    const all = await store.organisations();
    const items = all.filter(({ agency }) => mayReadOrganisation(actor, agency));
    return ok({ items });
  },
});

const get = operation({
  id: 'getOrganisation',
  method: 'get',
  path: '/organisations/{agency}',
  tag,
  summary: 'What one organisation arranges, and how many of its trajectories know it',
  params,
  answers: {
    200: {
      description: 'As it is now',
      schema: organisationShownSchema,
      headers: { ETag: 'Its version, for `If-Match`' },
    },
  },
  refusals: [404, 503],
  async handle({ params: { agency }, actor }, { store }) {
    const [now] = await versionsOf(store, actor, agency);
    const body = { ...viewOf(now!), told: await store.settingsProgress(agency) };
    return { status: 200, body, headers: etag(now!.version) };
  },
});

const listChanges = operation({
  id: 'listOrganisationChanges',
  method: 'get',
  path: '/organisations/{agency}/changes',
  tag,
  summary: 'Who changed what an organisation arranges, and when',
  params,
  answers: { 200: { description: 'The newest first; at most 200', schema: organisationChangesSchema } },
  refusals: [404, 503],
  async handle({ params: { agency }, actor }, { store }) {
    const versions = await versionsOf(store, actor, agency);
    return ok({ items: versions.map(({ at, by, ...rest }) => ({ ...rest, at: iso(at), by: byOf(by) })) });
  },
});

const put = operation({
  id: 'putOrganisation',
  method: 'put',
  path: '/organisations/{agency}',
  tag,
  summary: 'Make an organisation, or change what it arranges',
  description:
    'With `If-Match` it is changed, as long as nobody else did after that; without it one is made that is not there yet. Its open trajectories are told within a minute, each by a command that is kept: partners and closed days then hold for them too, but who takes part there or was named for the client stays, and so do their terms. Repeating it is safe.',
  params,
  body: organisationBody,
  versioned: true,
  answers: {
    200: {
      description: 'As it is now',
      schema: organisationSchema,
      headers: { ETag: 'Its version, for `If-Match`' },
    },
    201: {
      description: 'Made',
      schema: organisationSchema,
      headers: { ETag: 'Its version, for `If-Match`', Location: 'Address of the organisation' },
    },
  },
  refusals: [404, 409, 412, 422, 503],
  async handle({ params: { agency }, body, expected, actor, lang }, services) {
    const wanted = { actor, organisation: { agency, ...body }, expected };
    const result = await createOrganisations(services).put(wanted);
    if (result.outcome === 'refused') throw refused(result, lang);
    if (result.outcome === 'wrong') throw wrong(result.faults, lang);
    if (result.outcome === 'changed-since')
      throw expected === undefined
        ? problem(409, 'organisation-exists')
        : new Problem(412, 'organisation-changed', detailOf('organisation-changed'), {
            present: presentOf(result.present),
          });
    const { kept, isNew } = result;
    if (!isNew) return { status: 200, body: viewOf(kept), headers: etag(kept.version) };
    const headers = { ...etag(kept.version), Location: `/v1/organisations/${agency}` };
    return { status: 201, body: viewOf(kept), headers };
  },
});

const preview = operation({
  id: 'previewOrganisation',
  method: 'post',
  path: '/organisations/{agency}/preview',
  tag,
  summary: 'What a change would do to the open trajectories of an organisation',
  description: 'In numbers, by the same rules. Nothing is stored.',
  params,
  body: organisationBody,
  answers: { 200: { description: 'How many dates would move', schema: organisationEffectSchema } },
  refusals: [503],
  handle: async ({ params: { agency }, body }, services) =>
    ok(await createOrganisations(services).effect({ agency, ...body })),
});

/** Every role that cannot fall to whom is named, at its own place. */
function wrong(faults: OrganisationFault[], lang: Lang): Problem {
  const errors = faults.map(({ path, code, text }) => ({
    in: 'body' as const,
    pointer: `/${path.join('/')}`,
    code,
    detail: textIn(text, lang),
  }));
  return new Problem(422, faults[0]!.code, faults[0]!.text, { errors });
}

/** As it is now, in the shape of what was changed meanwhile everywhere. */
const presentOf = ({ organisation, version, at, by }: OrganisationVersion) => ({
  value: organisation,
  sequence: version,
  changedBy: by && { agency: by.agency, role: by.role },
  changedAt: iso(at),
});

export const organisationRoutes = [list, get, listChanges, put, preview];
