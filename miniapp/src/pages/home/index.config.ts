export default definePageConfig({
  navigationBarTitleText: '清廉云',
  navigationBarBackgroundColor: '#A5231C',
  navigationBarTextStyle: 'white',
});
