export default definePageConfig({ navigationBarTitleText: '学廉' });
