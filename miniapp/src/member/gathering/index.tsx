import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SignUpSummary } from '../../../../types/sign-ups';
import { getPaperLink } from '../../features/attachments/api';
import { AttachmentList } from '../../features/attachments/components/attachment-list';
import { KeptClaimCard } from '../../features/attendance/components/kept-claim-card';
import { ReceiptCard } from '../../features/attendance/components/receipt-card';
import { CheckInBox } from '../../features/gatherings/components/check-in-box';
import { GatheringFacts } from '../../features/gatherings/components/gathering-facts';
import { GatheringHead } from '../../features/gatherings/components/gathering-head';
import { RemindMe } from '../../features/reminders/components/remind-me';
import { ReminderOffer } from '../../features/reminders/components/reminder-offer';
import { useNoticeRead } from '../../features/reminders/use-notice-read';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { alreadyWords } from '../../features/attendance/words/check-in';
import { useClaimGone, useKeptClaim } from '../../features/attendance/storage/claims';
import { SignUpBox } from '../../features/sign-ups/components/sign-up-box';
import { useAlarm } from '../../platform/use-alarm';
import { serverNow } from '../../platform/clock';
import { Section } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { CheckOutBox } from './check-out-box';
import { LeaveBox } from './leave-box';
import { ManageBox } from './manage-box';
import { ManageShortcuts, needsShortcuts } from './manage-shortcuts';
import { MinutesBox } from './minutes-box';
import { PassOn } from './pass-on';
import { StudyBox } from './study-box';
import { sharePath, shareTitle } from '../../features/gatherings/words/share';
import { useOpened } from './use-opened';
import './index.scss';

export default function GatheringPage() {
  const { gatheringId, noticeId } = useOpened();
  const query = useGathering(gatheringId);
  useNoticeRead(noticeId);
  const [signedUp, setSignedUp] = useState(false);
  const gathering = query.value?.gathering;
  const now = serverNow();
  useShareAppMessage(() => ({ title: gathering ? shareTitle(gathering) : '清廉云', path: sharePath(gatheringId) }));
  const claim = useKeptClaim(gatheringId);
  useClaimGone(claim, query.reload);
  const changed = (mine: SignUpSummary['mine']) => {
    setSignedUp(mine !== null);
    void query.reload();
  };
  useAlarm(
    [gathering?.startsAt, gathering?.checkIn.opensAt, gathering?.checkIn.lateAfter, gathering?.checkIn.closesAt],
    query.reload,
  );
  return (
    <Screen query={query}>
      {gathering && (
        <View>
          <GatheringHead gathering={gathering} now={now} />
          {gathering.checkInState !== 'notSignedUp' && (
            <View className="gathering__part">
              {gathering.receipt ? (
                <View>
                  <ReceiptCard receipt={gathering.receipt} heading={alreadyWords(gathering.receipt)} now={now} />
                  <CheckOutBox gathering={gathering} now={now} />
                </View>
              ) : claim ? (
                <KeptClaimCard claim={claim} now={now} />
              ) : (
                <CheckInBox gathering={gathering} now={now} />
              )}
            </View>
          )}
          {needsShortcuts(gathering, now) && (
            <View className="gathering__part">
              <ManageShortcuts gathering={gathering} />
            </View>
          )}
          {gathering.signUp && gathering.state !== 'draft' && (
            <View className="gathering__part">
              <SignUpBox gatheringId={gatheringId} now={now} onChanged={changed} />
              <View className="gathering__offer">{signedUp && <ReminderOffer />}</View>
            </View>
          )}
          {gathering.state === 'published' && gathering.checkInState !== 'notSignedUp' && (
            <View className="gathering__part">
              <LeaveBox gatheringId={gathering.gatheringId} begun={now >= gathering.startsAt} now={now} />
            </View>
          )}
          <View className="gathering__part">
            <GatheringFacts gathering={gathering} now={now} />
          </View>
          <View className="gathering__part">
            <PassOn gathering={gathering} now={now} />
          </View>
          {gathering.attachments.length > 0 && (
            <Section title="活动材料">
              <AttachmentList
                attachments={gathering.attachments}
                getLink={attachmentId => getPaperLink(gatheringId, attachmentId)}
              />
            </Section>
          )}
          <ManageBox gathering={gathering} now={now} onChanged={query.reload} />
          <StudyBox gathering={gathering} />
          <MinutesBox gathering={gathering} />
          {gathering.state === 'published' && gathering.mine !== null && now < gathering.endsAt && <RemindMe />}
        </View>
      )}
    </Screen>
  );
}
