import { Text, View } from '@tarojs/components';
import './privacy-notice.scss';

/** Short enough to be read. Where what it says changes, `noticeVersion` goes up. */
const parts = [
  {
    title: '保存什么',
    text: '微信识别号；名册上的姓名、职务、支部和手机号（加密保存）；您参加支部活动的签到和请假记录。',
  },
  {
    title: '为什么',
    text: '核对您是名册上的同志，办理签到、点名和签到表，方便同志之间联系。',
  },
  {
    title: '谁能看到',
    text: '支部书记看到本支部的出席情况。通讯录里手机号平时遮住，谁看过会留下记录，您随时可以查。',
  },
  {
    title: '保存多久',
    text: '您在名册上期间保存；离开后不能再登录。已形成的签到表作为支部档案留存。',
  },
  {
    title: '不做什么',
    text: '不定位、不采集人脸、不计在线时长、不积分、不排名，不提供给其他机构。',
  },
  {
    title: '您可以',
    text: '随时在“我的”里解除绑定或撤回同意；信息有误或需要删除，请联系支部书记。',
  },
];

/** What is kept about a member and why. */
export function PrivacyNotice() {
  return (
    <View className="privacy-notice">
      {parts.map(({ title, text }) => (
        <View className="privacy-notice__part" key={title}>
          <Text className="privacy-notice__title">{title}</Text>
          <Text className="privacy-notice__text">{text}</Text>
        </View>
      ))}
    </View>
  );
}
