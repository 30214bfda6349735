import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { failureSentence } from '../../../ui/failure-words';
import { Callout } from '../../../ui/callout';
import { useReflection } from '../queries';
import { ReflectionCard } from './reflection-card';
import './reflection-of.scss';

interface ReflectionOfProps {
  readonly gatheringId: string;
  readonly memberId: string;
}

/** What one person wrote, fetched when somebody who may read it wants to. */
export function ReflectionOf({ gatheringId, memberId }: ReflectionOfProps) {
  const [wanted, setWanted] = useState(false);
  const query = useReflection(gatheringId, wanted ? memberId : '');
  if (!wanted)
    return (
      <View className="reflection-of">
        <Button kind="secondary" onTap={() => setWanted(true)}>
          看学习心得
        </Button>
      </View>
    );
  const outcome = query.value;
  const handedIn = outcome?.ok ? outcome.value.handedIn : null;
  return (
    <View className="reflection-of">
      {query.failure && !outcome && <Callout tone="bad" title={failureSentence(query.failure.code)} />}
      {!outcome && !query.failure && <Text className="reflection-of__wait">正在读取心得…</Text>}
      {outcome && !handedIn && <Callout title="没有可以看的心得" />}
      {handedIn && <ReflectionCard reflection={handedIn.reflection} />}
    </View>
  );
}
