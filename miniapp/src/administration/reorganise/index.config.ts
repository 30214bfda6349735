export default definePageConfig({ navigationBarTitleText: '调整组织' });
