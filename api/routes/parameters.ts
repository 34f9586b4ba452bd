import { textIn } from '../../domain/calendar/text.ts';
import { iso } from '../../domain/calendar/zone.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { CaseloadChange } from '../../domain/what-if/caseload.ts';
import type { Setting } from '../../domain/reading/override.ts';
import { viewTerm } from '../../domain/words/terms.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { createTerms } from '../parameters.ts';
import { parameterBody, parameterQuery, parameterSetSchema, parametersSchema } from '../schemas/parameter.ts';
import { itemNamed, termsToSet } from '../../domain/policy/items.ts';

const list = operation({
  id: 'listParameters',
  method: 'get',
  path: '/parameters',
  tag: 'Definitions',
  summary: 'Terms that an organisation or region sets otherwise',
  description:
    'Those of the organisation, of its region and those that hold everywhere; the nearest counts. A case keeps what held when it was opened.',
  query: parameterQuery,
  answers: { 200: { description: 'The newest of each item, or all of them', schema: parametersSchema } },
  async handle({ query: { organisation, region, type, history }, actor, lang }, { store }) {
    const filter = { ...(region ? { region } : { organisation: organisation ?? actor.agency }), type };
    const rows = history === 'true' ? await store.parameterHistory(filter) : await store.parameters(filter);
    return ok({ items: rows.map((row) => viewOf(row, lang)) });
  },
});

const set = operation({
  id: 'setParameter',
  method: 'put',
  path: '/parameters',
  tag: 'Definitions',
  summary: 'Set a term otherwise, with a reason',
  description:
    'For an organisation (its coordinator), a region (a case director in it) or, with neither, everywhere (the administrator). Holds for cases that start later. With `running` it is set on running cases too, if the preview (a simulation with `caseload`) still says what would move. A norm cannot be set.',
  body: parameterBody,
  answers: {
    200: { description: 'Set; with the outcome for each running case', schema: parameterSetSchema },
  },
  refusals: [409, 422, 503],
  async handle({ body, actor, lang }, services) {
    const {
      organisation,
      region,
      reason,
      type,
      item,
      amount,
      unit,
      running: { after, ...running } = {},
    } = body;
    const request = {
      actor,
      place: { organisation, region },
      change: { type, item, amount, unit },
      after,
      lang,
      reason,
    };
    const result = await createTerms(services).set({ ...request, ...('preview' in running && { running }) });
    if (result.outcome === 'refused') throw refused(result, lang);
    if (result.outcome === 'outdated') throw problem(409, 'preview-outdated');
    return ok({
      parameter: viewOf(result.parameter, lang),
      running: result.running,
      next: result.seen?.next ?? null,
    });
  },
});

function viewOf(
  { type, item: name, amount, unit, reason, setBy, at, organisation, region }: Setting & CaseloadChange,
  lang: Lang,
) {
  const definition = definitionOf(type);
  const item = definition && itemNamed(definition, name);
  const term = item?.due.flatMap(termsToSet)[0];
  const standard = definition && term && viewTerm(definition, term, lang);
  return {
    organisation: organisation ?? null,
    region: region ?? null,
    type,
    item: name,
    title: textIn(item?.title, lang) ?? name,
    amount,
    unit,
    reason,
    setBy,
    at: iso(at),
    standard: standard ? { text: standard.text, label: standard.label, source: standard.source } : null,
  };
}

export const parameterRoutes = [list, set];
