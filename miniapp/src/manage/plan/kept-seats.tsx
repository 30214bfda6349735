import { seatsKeptWords } from '../../features/gatherings/words/quotas';
import { useSignUps } from '../../features/sign-ups/queries';
import { Callout } from '../../ui/callout';

interface KeptSeatsProps {
  readonly gatheringId: string;
  /** As typed. */
  readonly capacity: string;
}

/** Before fewer seats are saved than are taken: who stays seated. */
export function KeptSeats({ gatheringId, capacity }: KeptSeatsProps) {
  const seen = useSignUps(gatheringId).value;
  const rows = seen?.ok ? seen.value.rows : [];
  const seated = rows.filter(({ place }) => place.state === 'seated').map(({ name }) => name);
  const words = seatsKeptWords(seated, capacity);
  return words ? <Callout tone="wait" title="减少名额不会取消任何人" text={words} /> : null;
}
