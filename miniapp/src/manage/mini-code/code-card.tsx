import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { pictureName } from '../../features/gatherings/words/mini-code';
import { asFailure } from '../../platform/call-failure';
import { canSharePicture, openAlbumSettings, savePicture, sharePicture } from '../../platform/picture';
import { addressOf } from '../../platform/picture-content';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { failureSentence } from '../../ui/failure-words';
import { Callout } from '../../ui/callout';
import { showToast } from '../../ui/toast';
import './code-card.scss';

interface CodeCardProps {
  readonly code: Output<Contract['gatherings']['getMiniCode']>;
  /** When and where it is, a line each; nothing while that is not known. */
  readonly lines: readonly string[];
}

/** The code as a picture, to be kept and passed on. */
export function CodeCard({ code: { title, type, picture }, lines }: CodeCardProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const file = { type, base64: picture, name: pictureName(title) };
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().catch((thrown: unknown) => showToast(failureSentence(asFailure(thrown).code), 'bad'));
    setBusy(false);
  };
  const save = () =>
    attempt(async () => {
      const saving = await savePicture(file);
      setRefused(saving === 'refused');
      if (saving === 'saved') showToast(canSharePicture ? '已保存到手机相册' : '图片已下载', 'good');
    });
  return (
    <View>
      <Card className="code-card">
        <Text className="code-card__title">{title}</Text>
        {lines.map(line => (
          <Text key={line} className="code-card__where">
            {line}
          </Text>
        ))}
        <View
          className="code-card__picture"
          ariaRole="img"
          aria-label={`${title}的小程序码`}
          style={{ backgroundImage: `url("${addressOf(file)}")` }}
        />
        <Text className="code-card__hint">微信扫一扫，直达本活动</Text>
      </Card>
      <View className="code-card__actions">
        {refused && (
          <View className="code-card__refused">
            <Callout
              tone="wait"
              title="微信还不能写入相册"
              text="请点“去设置”，打开“添加到相册”后再保存；也可以直接发到聊天。"
            />
            <Button kind="secondary" onTap={openAlbumSettings}>
              去设置
            </Button>
          </View>
        )}
        <Button busy={busy} onTap={save}>
          {canSharePicture ? '保存到相册' : '下载图片'}
        </Button>
        {canSharePicture && (
          <Button kind="secondary" disabled={busy} onTap={() => attempt(() => sharePicture(file))}>
            发到聊天
          </Button>
        )}
        <Text className="code-card__note">可印在海报上或发到群里，长期有效；不是签到码，签到仍以会场屏幕为准。</Text>
      </View>
    </View>
  );
}
