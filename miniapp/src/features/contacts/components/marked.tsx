import { Text } from '@tarojs/components';
import { markedParts } from '../view/people';
import './marked.scss';

interface MarkedProps {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly className?: string;
}

/** A text with the part marked that a search was about: heavier and underlined, not only in another colour. */
export function Marked({ text, from, to, className }: MarkedProps) {
  return (
    <Text {...(className !== undefined && { className })}>
      {markedParts(text, from, to).map(part => (
        <Text key={`${part.marked}${part.text}`} className={part.marked ? 'marked' : ''}>
          {part.text}
        </Text>
      ))}
    </Text>
  );
}
