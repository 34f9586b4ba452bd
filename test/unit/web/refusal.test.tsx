import { expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { caseView } from '../../../web/case/data.ts';
import type { CaseParts } from '../../../web/case/parts.ts';
import { CasePage } from '../../../web/case/page.tsx';
import { handoverNews } from '../../../web/commands/hand-over/reading.ts';
import { states, viewFor } from '../../../web/gallery/index.tsx';
import { renderPage } from '../../../web/ui/render.tsx';
import { answer, complete, hold, present } from '../../scenarios/commands.ts';
import { caseManager, client, municipality } from '../../scenarios/people.ts';
import { opened, plan } from '../play.ts';

test('a refused hand-over is never shown as if all went well', async () => {
  const handover = opened(plan('2026-03-02', { dates: { expectedRelease: '2026-03-12' } }), 'warm-handover');
  const talk = hold('handover-talk', '2026-03-02', [], present(client, caseManager));
  handover.by(caseManager, complete('package'), talk);
  handover.by(municipality, answer('acceptance', 'refused', 'Woont elders'));

  const view = viewFor(states[0]!, 'nl');
  const stored = { case: handover.current(), client: null } as unknown as CaseParts['stored'];
  const none = new Set<string>();
  const c = stored.case;
  const who = { definition: definitionOf(c.definition)!, c, actor: caseManager };
  const data = caseView({
    view,
    actor: caseManager,
    stored,
    events: [],
    visible: none,
    known: none,
    names: () => undefined,
    handover: await handoverNews({ trajectory: async () => undefined }, who),
    teamOf: () => null,
    covers: [],
    contacts: () => undefined,
    asked: { tab: 'done' },
  });
  const html = renderPage(view, <CasePage data={data} />);
  expect(html).toContain('nazorgcoördinator, Gemeente Utrecht weigerde de overdracht op');
  expect(html).not.toContain('Alles wat moet, is gedaan');
  const acceptance = /<li class="item[^"]*" id="item-acceptance".*?<\/li>/s.exec(html)?.[0];
  expect(acceptance).toContain('Geweigerd');
  expect(acceptance).not.toContain('Op tijd gedaan');
});
