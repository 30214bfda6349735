import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { PrivacyRequest } from '../../../../../types/privacy';
import { serverNow } from '../../../platform/clock';
import { Card } from '../../../ui/card';
import { formatMoment } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { requestTitle, stateWords } from '../words/requests';
import './request-card.scss';

interface RequestCardProps {
  readonly request: PrivacyRequest;
  /** Whose it is, where that is not the reader. */
  readonly author?: string;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** A request about personal data, and its answer. */
export function RequestCard({ request, author, actions }: RequestCardProps) {
  const { words, at, state, answer } = request;
  const now = serverNow();
  const { text, tone } = stateWords[state];
  return (
    <Card className="request">
      <View className="request__head">
        <Text className="request__title">{requestTitle(request)}</Text>
        <Tag tone={tone}>{text}</Tag>
      </View>
      {author && <Text className="request__author">{author}</Text>}
      <Text className="request__words">{words}</Text>
      <Text className="request__when">{`${formatMoment(at, now)} 提交`}</Text>
      {answer && (
        <View className="request__answer">
          <Text className="request__words">{`答复：${answer.words}`}</Text>
          <Text className="request__when">{`${answer.by} · ${formatMoment(answer.at, now)}`}</Text>
        </View>
      )}
      {actions && <View className="request__actions">{actions}</View>}
    </Card>
  );
}
