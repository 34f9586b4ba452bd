import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';
import { Blocks, CaseHead } from './head.tsx';
import { Notices } from './notices.tsx';
import { Panel } from './panels.tsx';
import { CasePicture } from './picture.tsx';
import { NotHere, Tabs } from './tabs.tsx';
import { Turns } from './turns.tsx';
import type { CaseView } from './view.ts';

/** One trajectory on one screen: what stops it, what the reader must do and what waits; the rest in tabs. */
export function CasePage({ data }: { data: CaseView }) {
  const { say } = useView();
  return (
    <Page title={data.pseudonym} crumb={{ href: '/', text: say('backToList'), toList: true }} heading={false}>
      <div className="casepage">
        <CaseHead data={data} />
        <Notices data={data} />
        <Blocks id={data.id} blocks={data.blocks} />
        {data.picture && <CasePicture picture={data.picture} />}
        <Turns data={data} />
        <NotHere data={data} />
        <div>
          <Tabs data={data} />
          <Panel data={data} />
        </div>
      </div>
    </Page>
  );
}
