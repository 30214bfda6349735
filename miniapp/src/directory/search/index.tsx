import { View } from '@tarojs/components';
import { useState } from 'react';
import { SearchBox } from '../../features/contacts/components/search-box';
import { useSearch } from '../../features/contacts/use-search';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { FoundPeople } from './found-people';
import './index.scss';

const howTo = (
  <Empty
    mark="找"
    title="想找哪位同志？"
    text="可输入姓名、拼音或首字母（如 zhangwei、zw、zhang伟）、手机号后四位、职务、支部或单位。"
  />
);

export default function SearchPage() {
  const [typed, setTyped] = useState('');
  const found = useSearch(typed);
  const { text, pages, searching, shown } = found;
  const nobody = pages.state === 'ready' && shown.items.length === 0;
  const waiting = text !== '' && !(searching && shown.items.length > 0);
  return (
    <Screen
      header={
        <View className="search__head">
          <SearchBox value={typed} onChange={setTyped} />
        </View>
      }
      {...(waiting && { query: pages })}
      empty={
        text === ''
          ? howTo
          : nobody && (
              <Empty mark="无" title={`没有找到“${text}”`} text="请检查输入，或换成拼音、首字母、职务、单位再找。" />
            )
      }
    >
      <FoundPeople found={found} />
    </Screen>
  );
}
