export default definePageConfig({ navigationBarTitleText: '活动小程序码' });
