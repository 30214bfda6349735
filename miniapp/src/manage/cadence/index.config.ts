export default definePageConfig({ navigationBarTitleText: '应开会议' });
