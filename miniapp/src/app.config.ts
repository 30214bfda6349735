const isWeb = process.env.TARO_ENV === 'h5';

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/gatherings/index',
    'pages/culture/index',
    'pages/contacts/index',
    'pages/me/index',
    // A phone knows its member from WeChat; only the preview in a browser has to ask who is looking.
    ...(isWeb ? ['pages/sign-in/index'] : []),
  ],
  subPackages: [
    {
      root: 'member',
      name: 'member',
      pages: [
        'gathering/index',
        'check-in/index',
        'sign-in/index',
        'privacy/index',
        'own-data/index',
        'notices/index',
        'calendar/index',
        'record/index',
        'minutes/index',
        'study/index',
        'reflections/index',
      ],
    },
    {
      root: 'directory',
      name: 'directory',
      pages: ['search/index', 'unit/index', 'branch/index', 'card/index', 'reveals/index'],
    },
    {
      root: 'manage',
      name: 'manage',
      pages: [
        'hosted/index',
        'plan/index',
        'series/index',
        'code-screen/index',
        'mini-code/index',
        'roll-call/index',
        'sheet/index',
        'sign-ups/index',
        'leaves/index',
        'recipients/index',
        'ledger/index',
        'statistics/index',
        'gathering-figures/index',
        'calendar/index',
        'cadence/index',
        'to-do/index',
        'minutes/index',
        'delegation/index',
      ],
    },
    {
      root: 'administration',
      name: 'administration',
      pages: [
        'home/index',
        'visibility/index',
        'roles/index',
        'holder/index',
        'grant/index',
        'tree/index',
        'branch/index',
        'person/index',
        'person-form/index',
        'placement/index',
        'merge/index',
        'reorganise/index',
        'changes/index',
        'imports/index',
        'import/index',
        'requests/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['member'] },
    'pages/gatherings/index': { network: 'all', packages: ['member'] },
    'pages/contacts/index': { network: 'all', packages: ['directory'] },
    'member/gathering/index': { network: 'all', packages: ['manage'] },
  },
  lazyCodeLoading: 'requiredComponents',
  // WeChat's own interfaces to a place: without being named here they are refused.
  requiredPrivateInfos: ['chooseLocation', 'getLocation'],
  permission: { 'scope.userLocation': { desc: '仅用于确认您在会场附近，坐标不上传、不保存' } },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '清廉云',
    navigationBarBackgroundColor: '#FBF7F1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF7F1',
    backgroundTextStyle: 'dark',
  },
  // A page of the preview that is left while it still slides in, or opened while its like slides out, is lost.
  ...(isWeb && { animation: { duration: 0, delay: 0 } }),
  tabBar: {
    color: '#6B625B',
    selectedColor: '#B3261E',
    backgroundColor: '#FFFDFA',
    borderStyle: 'black',
    list: [
      tab('home', '首页'),
      tab('gatherings', '日程'),
      tab('culture', '学廉'),
      tab('contacts', '通讯录'),
      tab('me', '我的'),
    ],
  },
});

function tab(name: string, text: string) {
  return {
    pagePath: `pages/${name}/index`,
    text,
    iconPath: `assets/tab/${name}.png`,
    selectedIconPath: `assets/tab/${name}-on.png`,
  };
}
