export default definePageConfig({ navigationBarTitleText: '填写党员信息' });
