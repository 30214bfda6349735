import { Text, View } from '@tarojs/components';
import type { RoleHolder } from '../../../../types/roles';
import { NodeField } from '../../features/contacts/components/node-field';
import { useNode } from '../../features/contacts/queries/directory';
import { GrantLine } from '../../features/roles/components/grant-line';
import { RoleChoices } from '../../features/roles/components/role-choices';
import { useHolders } from '../../features/roles/queries';
import { currentGrants } from '../../features/roles/view';
import { roleAllows } from '../../features/roles/words';
import { roleNames } from '../../features/identity/words/member';
import { serverNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { FieldFrame, TextAreaField } from '../../ui/field';
import { formatFullDate } from '../../ui/format-time';
import { Screen } from '../../ui/screen';
import { PeriodFields } from './period-fields';
import { useGrantEditor } from './use-grant-editor';
import './grant-editor.scss';

interface GrantEditorProps {
  /** The node over which the reader administers. */
  readonly orgUnitId: string;
  readonly holder: RoleHolder;
  /** Goes and chooses somebody else. */
  readonly onOther: () => void;
  readonly onDone: () => void;
}

/** What is granted to a person: over what, which role, from when until when, and why. */
export function GrantEditor({ orgUnitId, holder, onOther, onDone }: GrantEditorProps) {
  const editor = useGrantEditor(orgUnitId, holder.memberId, onDone);
  const { form, errors } = editor;
  const offered = useHolders(form.orgUnitId).value?.mayGrant;
  const over = useNode(form.orgUnitId).value?.node.name ?? '';
  const begins = form.begins === 'now' ? '立即' : formatFullDate(form.firstDay);
  const ends = form.ends === 'never' ? '长期有效' : `到${formatFullDate(form.lastDay)}为止`;
  return (
    <Screen footer={<Button onTap={editor.ask}>授予权限</Button>}>
      <Holder holder={holder} onOther={onOther} />
      <View className="grant__part">
        <NodeField
          label="管理范围"
          hint="对这一级及其下属都有效"
          within={orgUnitId}
          value={form.orgUnitId}
          onChange={node => editor.change({ orgUnitId: node, role: '' })}
        />
      </View>
      <View className="grant__part">
        <FieldFrame
          label="权限"
          error={errors.role}
          hint={offered && !offered.includes('administrator') ? '这一级的管理员由上级授予' : undefined}
        >
          <RoleChoices offered={offered ?? []} value={form.role} onChange={role => editor.change({ role })} />
        </FieldFrame>
      </View>
      <PeriodFields form={form} errors={errors} onChange={editor.change} />
      <View className="grant__part">
        <TextAreaField
          label="授予原因"
          value={form.reason}
          maxLength={100}
          placeholder="例如：支部书记外出学习，代管支部活动"
          error={errors.reason}
          onChange={reason => editor.change({ reason })}
        />
      </View>
      <Dialog
        open={editor.asked}
        title={form.role ? `授予${holder.name}同志${roleNames[form.role]}权限？` : ''}
        text={form.role ? `范围：${over}。可以${roleAllows[form.role]}。${begins}生效，${ends}。` : ''}
        confirm="授予"
        busy={editor.busy}
        problem={editor.problem}
        onConfirm={editor.confirm}
        onCancel={editor.leave}
      />
    </Screen>
  );
}

function Holder({ holder, onOther }: { readonly holder: RoleHolder; readonly onOther: () => void }) {
  const grants = currentGrants(holder);
  return (
    <View>
      <CellGroup>
        <Cell
          title={holder.name}
          note={`${holder.unitName} · ${holder.branchName}`}
          value={<Text>换人</Text>}
          onTap={onOther}
        />
      </CellGroup>
      {grants.length > 0 && (
        <View className="grant__part">
          <Text className="field__label">已有权限</Text>
          {grants.map(grant => (
            <GrantLine key={grant.grantId} grant={grant} holder={holder} now={serverNow()} />
          ))}
        </View>
      )}
    </View>
  );
}
