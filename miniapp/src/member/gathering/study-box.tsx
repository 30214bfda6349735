import type { GatheringView } from '../../../../types/gatherings';
import { useMe } from '../../features/identity/use-me';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';

/** The way to what one has written oneself, and, for who leads the gathering, to what everybody has. */
export function StudyBox({ gathering }: { readonly gathering: GatheringView }) {
  const { gatheringId, state, online, chair, may, receipt, checkInState } = gathering;
  const me = useMe().value?.memberId;
  const reads = may.callRoll || may.readSheet || (me !== undefined && chair?.memberId === me);
  const studied = receipt?.means === 'online';
  const ahead = checkInState === 'notOpenYet';
  if (!online || state === 'draft' || !(reads || studied || ahead)) return null;
  const study = () => openPage('member/study/index', { gatheringId });
  return (
    <Section title="线上学习">
      <CellGroup>
        {studied && <Cell title="我的心得" note="看自己提交的内容" role="link" onTap={study} />}
        {ahead && <Cell title="先看学习内容" note="可以先看、先写，到时再提交" role="link" onTap={study} />}
        {reads && (
          <Cell
            title="大家的心得"
            note="只有主办方书记和主持人可以查看"
            role="link"
            onTap={() => openPage('member/reflections/index', { gatheringId })}
          />
        )}
      </CellGroup>
    </Section>
  );
}
