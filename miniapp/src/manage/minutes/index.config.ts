export default definePageConfig({ navigationBarTitleText: '写会议纪要' });
