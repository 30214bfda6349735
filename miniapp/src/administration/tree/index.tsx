import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ContactNode } from '../../../../types/contacts';
import { NodeChoice } from '../../features/contacts/components/node-choice';
import { useNode } from '../../features/contacts/queries/directory';
import { nodeWords } from '../../features/contacts/view/people';
import { ManageNode } from '../../features/organisation/components/manage-node';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';

const nothing = <Empty mark="空" title="下面还没有支部" text="请点“办理”新增，或导入花名册。" />;

const open = ({ kind, orgUnitId }: ContactNode) =>
  openPage(kind === 'branch' ? 'administration/branch/index' : 'administration/tree/index', { orgUnitId });

export default function TreePage() {
  const { orgUnitId = '' } = useRouter().params;
  const query = useNode(orgUnitId);
  const seen = query.value;
  return (
    <Screen query={query}>
      {seen && (
        <View>
          <PageHead
            title={seen.node.name}
            lines={[seen.above.map(({ name }) => name).join(' › '), nodeWords(seen.node)]}
          />
          <ManageNode orgUnitId={orgUnitId} />
          <CellGroup>
            <Cell
              title="按姓名查找同志"
              note="找到后点“管理此人”"
              role="link"
              onTap={() => openPage('directory/search/index')}
            />
          </CellGroup>
          <Section title={`下属组织（${seen.below.length}）`}>
            {seen.below.length === 0 ? nothing : <NodeChoice nodes={seen.below} onTap={open} />}
          </Section>
        </View>
      )}
    </Screen>
  );
}
