// The root of a page as Taro makes it: everything shown hangs below `i`.
Component({ properties: { i: { type: Object, value: { nn: '0', cn: [] } } } });
