import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { choosePerson, listPeople } from '../../platform/demo-person';
import { newId } from '../../platform/new-id';
import { restartAt } from '../../platform/navigate';
import { forgetEverything } from '../../platform/query-store';
import { useQuery } from '../../platform/use-query';
import { usePausedText } from '../../platform/use-paused-text';
import { Cell, CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import './index.scss';

const pauseMs = 250;

/** Only in the preview: whom to be. On a phone WeChat tells. */
export default function SignInPage() {
  const back = decodeURIComponent(useRouter().params.back ?? '');
  const [typed, setTyped] = useState('');
  const search = usePausedText(typed.trim(), pauseMs);
  const people = useQuery(`people:${search}`, () => listPeople(search));
  const choose = (openid: string) => {
    choosePerson(openid);
    forgetEverything();
    restartAt(back.startsWith('/') ? back : '/pages/home/index');
  };
  return (
    <Screen
      header={
        <View className="sign-in__head">
          <Callout
            title="演示环境"
            text="以下均为虚构人员。请选择一位，以其身份查看；真实使用时由微信识别，无需选择。"
          />
          <View className="sign-in__search">
            <TextField label="查找" value={typed} placeholder="姓名或支部" maxLength={20} onChange={setTyped} />
          </View>
        </View>
      }
      query={people}
      empty={people.value?.length === 0 && <Empty mark="无" title="没有找到" text="请换个姓名或支部名称再找。" />}
    >
      <CellGroup>
        {search === '' && (
          <Cell
            title="一部新手机（未绑定）"
            note="体验首次登录：隐私说明、激活码"
            onTap={() => choose(`wx-new-${newId()}`)}
          />
        )}
        {(people.value ?? []).map(person => (
          <Cell key={person.openid} title={person.name} note={person.note} onTap={() => choose(person.openid)} />
        ))}
      </CellGroup>
    </Screen>
  );
}
