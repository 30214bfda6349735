export default definePageConfig({ navigationBarTitleText: '按规律重复' });
