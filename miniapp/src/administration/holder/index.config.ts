export default definePageConfig({ navigationBarTitleText: '个人权限' });
