import { maySetParameter } from '../../domain/access.ts';
import { iso } from '../../domain/calendar/zone.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { itemNamed } from '../../domain/model/items.ts';
import { viewTerm } from '../../domain/view-definition.ts';
import type { Parameter } from '../../store/parameters.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { apply, previewOf, wrongChange } from '../parameters.ts';
import { parameterBody, parameterQuery, parameterSetSchema, parametersSchema } from '../schemas/parameter.ts';

const list = operation({
  id: 'listParameters',
  method: 'get',
  path: '/parameters',
  tag: 'Definitions',
  summary: 'Terms that an organisation sets otherwise',
  description: 'Those of the organisation and those that hold everywhere. A case keeps what held when it was opened.',
  query: parameterQuery,
  answers: { 200: { description: 'The newest of each item, or all of them', schema: parametersSchema } },
  async handle({ query: { organisation, type, history }, actor, lang }, { store }) {
    const filter = { organisation: organisation ?? actor.agency, type };
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
    'Holds for cases that start later. With `running` it is set on running cases too, if the preview (a simulation with `caseload`) still says what would move. A norm cannot be set.',
  body: parameterBody,
  answers: { 200: { description: 'Set; with the outcome for each running case', schema: parameterSetSchema } },
  refusals: [409, 422, 503],
  async handle({ body: { running, ...parameter }, actor, lang, now }, { store, trajectories }) {
    const { type, item, amount, unit, organisation } = parameter;
    const refusal = maySetParameter(actor, organisation) ?? wrongChange(parameter, '');
    if (refusal) throw refused(refusal, lang);
    const seen = running && (await previewOf({ type, item, amount, unit }, organisation, actor, store, now, lang));
    if (running && seen?.preview !== running.preview) throw problem(409, 'preview-outdated');
    const row = { ...parameter, setBy: { agency: actor.agency, role: actor.role }, at: now };
    await store.setParameter(row);
    const applied = running && seen ? await apply(seen.cases, { item, amount, unit, ...running }, actor, trajectories) : [];
    return ok({ parameter: viewOf(row, lang), running: applied });
  },
});

function viewOf({ at, ...row }: Parameter, lang: Lang) {
  const definition = definitionOf(row.type);
  const item = definition && itemNamed(definition, row.item);
  const term = item?.due[0]?.earliest[0];
  const standard = definition && term && viewTerm(definition, term, lang);
  return {
    ...row,
    title: item?.title[lang] ?? row.item,
    at: iso(at),
    standard: standard ? { text: standard.text, label: standard.label, source: standard.source } : null,
  };
}

export const parameterRoutes = [list, set];
