import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Unseated } from '../../../../types/roll-call';
import { signUpByHand } from '../../features/sign-ups/api';
import { signUpRefusalWords } from '../../features/sign-ups/words';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

interface UnseatedListProps {
  readonly gatheringId: string;
  readonly people: readonly Unseated[];
  readonly maySignUp: boolean;
  /** Whether people can be checked in now. */
  readonly open: boolean;
  readonly onCheckIn: (memberId: string) => Promise<void>;
  readonly reload: () => unknown;
}

type Intent = Unseated & { readonly signUpId: string };

const standing = ({ waiting }: Unseated) => (waiting === null ? '未报名' : `候补第 ${waiting} 位`);

/** Who is not on the roll because they have no seat; whoever has come all the same is signed up here. */
export function UnseatedList({ gatheringId, people, maySignUp, open, onCheckIn, reload }: UnseatedListProps) {
  const [intent, setIntent] = useState<Intent | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const turnBack = () => {
    forgetProblem();
    setIntent(null);
  };
  const signUp = async ({ memberId, name, signUpId }: Intent) => {
    const done = await attempt(async () => {
      const outcome = await signUpByHand(gatheringId, memberId, signUpId, open ? '现场到会' : '支部代为报名');
      if (!outcome.ok) return signUpRefusalWords(outcome.refusal, serverNow());
      const { state, position } = outcome.value.place;
      if (state === 'waiting')
        return `名额已满，${name}排在候补第 ${position} 位；请先在报名名单中取消未到的同志，或增加名额`;
      if (open) await onCheckIn(memberId);
      else showToast(`已为${name}报名`, 'good');
      return undefined;
    });
    await reload();
    if (done) setIntent(null);
  };
  if (people.length === 0) return null;
  return (
    <View className="roll-board__unseated">
      <Text className="roll-board__heading">{`未报上名（${people.length} 人，不计应到）`}</Text>
      <CellGroup>
        {people.map(person => (
          <Cell
            key={person.memberId}
            title={person.name}
            note={[person.title, standing(person)].filter(Boolean).join(' · ')}
            {...(maySignUp && { value: '代为报名', onTap: () => setIntent({ ...person, signUpId: newId() }) })}
          />
        ))}
      </CellGroup>
      {!maySignUp && <Text className="field__hint">如有同志到会，请联系主办方代为报名后再签到。</Text>}
      <Dialog
        open={intent !== null}
        title={`为${intent?.name ?? ''}报名${open ? '并签到' : ''}？`}
        text={open ? '有名额时报名后随即签到，本人能看到由您代办。' : '排在名单最后，本人能看到由您代办。'}
        confirm={open ? '报名并签到' : '报名'}
        busy={busy}
        problem={problem}
        onConfirm={() => intent && signUp(intent)}
        onCancel={turnBack}
      />
    </View>
  );
}
