import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { readUnsavedDraft } from '../../features/gatherings/storage';
import { Unavailable } from '../../ui/unavailable';
import { SeriesBoard } from './series-board';

export default function SeriesPage() {
  const { hostId = '', copyOf = '' } = useRouter().params;
  const [draft] = useState(() => readUnsavedDraft(hostId, copyOf));
  if (draft?.form.date) return <SeriesBoard draft={draft} />;
  return <Unavailable mark="日" title="请先填好第一次的时间" text="返回填写活动，再来按规律重复。" />;
}
