import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { giveConsent } from '../../features/identity/api';
import { PrivacyNotice } from '../../features/identity/components/privacy-notice';
import { noticeVersion } from '../../features/identity/view';
import { asFailure } from '../../platform/call-failure';
import type { Query } from '../../platform/use-query';
import { Button, ButtonRow } from '../../ui/button';
import { failureSentence } from '../../ui/failure-words';
import { Screen } from '../../ui/screen';
import { showToast } from '../../ui/toast';
import './consent-first.scss';

interface ConsentFirstProps {
  readonly query: Query<unknown>;
  readonly onRefuse: () => void;
}

/** The privacy notice before anything is asked for, with both answers equally at hand. */
export function ConsentFirst({ query, onRefuse }: ConsentFirstProps) {
  const [busy, setBusy] = useState(false);
  const agree = async () => {
    setBusy(true);
    try {
      await giveConsent(noticeVersion);
      await query.reload();
    } catch (thrown) {
      showToast(failureSentence(asFailure(thrown).code), 'bad');
    } finally {
      setBusy(false);
    }
  };
  const answers = (
    <ButtonRow>
      <Button kind="quiet" disabled={busy} onTap={onRefuse}>
        暂不使用
      </Button>
      <Button busy={busy} onTap={agree}>
        同意并继续
      </Button>
    </ButtonRow>
  );
  return (
    <Screen query={query} footer={answers}>
      <Text className="consent-first__title">使用前请先了解</Text>
      <View className="consent-first__notice">
        <PrivacyNotice />
      </View>
      <Text className="consent-first__help">不同意也不影响参加活动：支部书记当场点名，记录同样有效。</Text>
    </Screen>
  );
}
