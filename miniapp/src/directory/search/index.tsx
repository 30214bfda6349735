import { View } from '@tarojs/components';
import { useState } from 'react';
import { FoundPeople } from '../../features/contacts/components/found-people';
import { SearchBox } from '../../features/contacts/components/search-box';
import { useSearch } from '../../features/contacts/use-search';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import './index.scss';

const howTo = (
  <Empty
    mark="找"
    title="想找哪位同志？"
    text="可输入姓名、拼音或首字母（如 zhangwei、zw、zhang伟）、手机号后四位、职务、支部或单位。"
  />
);

const advice = '请检查输入，或换成拼音、首字母、职务、单位再找。';
const offlineAdvice = '网络已断开，只能在本单位中查找；联网后可查找全部。';

export default function SearchPage() {
  const [typed, setTyped] = useState('');
  const found = useSearch(typed);
  const { text, pages, keptAt, searching, shown } = found;
  const offline = keptAt !== null;
  const nobody = (offline || pages.state === 'ready') && shown.items.length === 0;
  const waiting = text !== '' && !offline && !(searching && shown.items.length > 0);
  return (
    <Screen
      header={
        <View className="search__head">
          <SearchBox value={typed} onChange={setTyped} />
        </View>
      }
      {...(waiting && { query: pages })}
      {...(offline && { offlineText: '网络已断开' })}
      empty={
        text === ''
          ? howTo
          : nobody && <Empty mark="无" title={`没有找到“${text}”`} text={offline ? offlineAdvice : advice} />
      }
    >
      <FoundPeople found={found} />
    </Screen>
  );
}
