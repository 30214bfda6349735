export default definePageConfig({ navigationBarTitleText: '出席统计' });
