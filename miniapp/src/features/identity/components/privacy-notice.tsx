import { Text, View } from '@tarojs/components';
import './privacy-notice.scss';

/** Short enough to be read. Where what it says changes, `noticeVersion` goes up. */
const parts = [
  {
    title: '保存什么',
    text: '微信识别号；花名册上的姓名、性别、职务、支部、入党日期、手机号（加密保存）和其他联系方式；报名、签到和请假记录；通讯录的收藏和查看记录。',
  },
  {
    title: '为什么',
    text: '核对您是花名册上的同志，办理签到、点名和签到表，方便同志之间联系。',
  },
  {
    title: '谁能看到',
    text: '支部书记看到本支部的出席情况，管理员管理花名册。通讯录里手机号平时遮住，谁看过会留下记录，您随时可以查。',
  },
  {
    title: '保存多久',
    text: '在册期间保存；离开花名册半年后删除联系方式。签到表作为支部档案留存，注销后姓名改为代号。各项期限见“我的个人信息”。',
  },
  {
    title: '存放在哪里',
    text: '存放在腾讯云（微信云开发）境内服务器，不提供给其他机构。',
  },
  {
    title: '不做什么',
    text: '不保存位置和行踪、不采集人脸、不计在线时长、不积分、不排名。有的活动签到时要确认在会场，只记“在”或“不在”。',
  },
  {
    title: '您可以',
    text: '随时在“我的 · 我的个人信息”里查看保存的全部信息，申请更正或删除；也可以解除绑定、撤回同意。',
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
