export default definePageConfig({ navigationBarTitleText: '通讯录可见范围' });
