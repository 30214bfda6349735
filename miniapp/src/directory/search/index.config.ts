export default definePageConfig({ navigationBarTitleText: '查找同志' });
