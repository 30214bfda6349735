/** The templates of WeChat messages as a mini-program of ours could have them: as the functions are configured … */
export const configuration = {
  gathering: {
    id: 'template-gathering',
    title: '会议开始提醒',
    fields: { thing1: 'name', time2: 'time', thing3: 'place', thing4: 'note' },
  },
  change: {
    id: 'template-change',
    title: '会议变更通知',
    fields: { thing1: 'name', time2: 'time', thing3: 'note' },
  },
  result: {
    id: 'template-result',
    title: '参会结果通知',
    fields: { thing1: 'name', phrase2: 'result', time3: 'time', thing4: 'note' },
  },
} as const;

const labels = { name: '名称', time: '时间', place: '地点', note: '备注', result: '结果' } as const;

/** … and the same as WeChat has them: id → title and fields. */
export const atWeChat = Object.fromEntries(
  Object.values(configuration).map(({ id, title, fields }) => [
    id,
    { title, fields: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, labels[field]])) },
  ]),
);
