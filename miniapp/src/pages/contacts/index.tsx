import { useState } from 'react';
import { View } from '@tarojs/components';
import { SearchDoor } from '../../features/contacts/components/search-box';
import { useKeepUnit } from '../../features/contacts/storage/unit';
import { Tabs } from '../../ui/tabs';
import { FavouritesTab } from './favourites-tab';
import { RecentTab } from './recent-tab';
import { Shortcuts } from './shortcuts';
import { UnitsTab } from './units-tab';
import './index.scss';

const tabs = [
  { value: 'units', text: '全部单位' },
  { value: 'favourites', text: '收藏' },
  { value: 'recent', text: '最近查看' },
] as const;

const bodies = { units: UnitsTab, favourites: FavouritesTab, recent: RecentTab };

export default function ContactsPage() {
  const [tab, setTab] = useState<keyof typeof bodies>('units');
  useKeepUnit();
  const Body = bodies[tab];
  const header = (
    <View className="contacts__head">
      <SearchDoor />
      <Shortcuts />
      <Tabs tabs={tabs} value={tab} onChange={setTab} />
    </View>
  );
  return <Body header={header} />;
}
