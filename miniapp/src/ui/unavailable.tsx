import { goBack } from '../platform/navigate';
import { Button } from './button';
import { Empty } from './empty';
import { Screen } from './screen';

interface UnavailableProps {
  readonly title: string;
  readonly text: string;
  /** One Chinese character on the mark. */
  readonly mark: string;
}

/** A screen that there is no use for as things stand: says why, and the way is back. */
export function Unavailable(why: UnavailableProps) {
  return <Screen empty={<Empty {...why} action={<Button onTap={goBack}>返回</Button>} />} />;
}
