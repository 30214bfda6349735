import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { SignUpRow as Row, SignUpWithdrawal } from '../../../../types/sign-ups';
import { PersonPicker } from '../../features/contacts/components/person-picker';
import { SignUpRow } from '../../features/sign-ups/components/sign-up-row';
import { useSignUps } from '../../features/sign-ups/queries';
import { signUpRefusalWords } from '../../features/sign-ups/words';
import { serverNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { ReasonDialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';
import { useDrawn } from '../../ui/use-drawn';
import { useChanges } from './use-changes';
import './index.scss';

const signUpReasons = ['电话报名', '支部安排', '本人当面报名'];
const signOutReasons = ['本人来电取消', '工作冲突', '会场座位减少'];

export default function SignUpsPage() {
  const gatheringId = useRouter().params.gatheringId ?? '';
  const query = useSignUps(gatheringId);
  const changes = useChanges(gatheringId, query.reload);
  const [picking, setPicking] = useState(false);
  const now = serverNow();
  const outcome = query.value;
  const seen = outcome?.ok ? outcome.value : undefined;
  const refusal = outcome && !outcome.ok ? signUpRefusalWords(outcome.refusal, now) : undefined;
  return (
    <Screen
      query={query}
      empty={refusal && <Empty mark="名" title={refusal} />}
      footer={seen?.mayChange && <Button onTap={() => setPicking(true)}>代为报名</Button>}
    >
      {seen && (
        <View>
          <PageHead
            title={seen.title}
            lines={[
              `${seen.signUp.seated} 人报上名（名额 ${seen.signUp.capacity ?? '不限'}），${seen.signUp.waiting} 人候补`,
              `报名截至${formatMoment(seen.signUp.closesAt, now)}，截止后仍可代为报名或取消`,
            ]}
          />
          <Rows rows={seen.rows} now={now} onTap={seen.mayChange ? changes.askToSignOut : undefined} />
          <Withdrawals withdrawn={seen.withdrawn} now={now} />
        </View>
      )}
      <PersonPicker
        open={picking}
        title="为谁报名"
        onPick={({ memberId, name }) => {
          setPicking(false);
          changes.askToSignUp(memberId, name);
        }}
        onClose={() => setPicking(false)}
      />
      <ReasonDialog
        open={changes.intent !== null}
        title={`${changes.intent?.is === 'signUp' ? '为' : '取消'}${changes.intent?.name ?? ''}${changes.intent?.is === 'signUp' ? '报名' : '的报名'}？`}
        text={
          changes.intent?.is === 'signUp' ? '排在名单最后，本人能看到原因。' : '名额会让给候补的同志，本人能看到原因。'
        }
        reasonLabel={changes.intent?.is === 'signUp' ? '代报原因' : '取消原因'}
        usual={changes.intent?.is === 'signUp' ? signUpReasons : signOutReasons}
        confirm={changes.intent?.is === 'signUp' ? '报名' : '取消报名'}
        danger={changes.intent?.is === 'signOut'}
        busy={changes.busy}
        problem={changes.problem}
        onConfirm={changes.carryOut}
        onCancel={changes.turnBack}
      />
    </Screen>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly now: number;
  readonly onTap: ((signUpId: string, name: string) => void) | undefined;
}

const states = ['seated', 'waiting'] as const;

function Rows({ rows, now, onTap }: RowsProps) {
  const inState = (state: (typeof states)[number], of = rows) => of.filter(row => row.place.state === state);
  const list = useDrawn(
    states.flatMap(state => inState(state)),
    '',
  );
  if (rows.length === 0) return <Empty mark="名" title="还没有人报名" text="有同志报名后会列在这里。" />;
  return (
    <View>
      {states
        .filter(state => inState(state, list.shown).length > 0)
        .map(state => (
          <View className="sign-ups__group" key={state}>
            <Text className="sign-ups__heading">
              {`${state === 'seated' ? '报上名' : '候补'}（${inState(state).length}）`}
            </Text>
            <CellGroup>
              {inState(state, list.shown).map(row => (
                <SignUpRow
                  key={row.place.signUpId}
                  row={row}
                  now={now}
                  onTap={onTap && (() => onTap(row.place.signUpId, row.name))}
                />
              ))}
            </CellGroup>
          </View>
        ))}
      <View>{list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}</View>
    </View>
  );
}

function Withdrawals({ withdrawn, now }: { readonly withdrawn: readonly SignUpWithdrawal[]; readonly now: number }) {
  const list = useDrawn(withdrawn, '');
  if (withdrawn.length === 0) return null;
  return (
    <View className="sign-ups__group">
      <Text className="sign-ups__heading">{`已取消（${withdrawn.length}）`}</Text>
      <CellGroup>
        {list.shown.map(({ signUpId, name, branchName, at, byHand }) => (
          <Cell
            key={signUpId}
            title={name}
            note={[
              branchName,
              `${formatMoment(at, now)} ${byHand ? `由${byHand.by}取消：${byHand.reason}` : '本人取消'}`,
            ].join(' · ')}
          />
        ))}
      </CellGroup>
      <View>{list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}</View>
    </View>
  );
}
