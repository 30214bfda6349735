import { PrivacyNotice } from '../../features/identity/components/privacy-notice';
import { Screen } from '../../ui/screen';

export default function PrivacyPage() {
  return (
    <Screen>
      <PrivacyNotice />
    </Screen>
  );
}
