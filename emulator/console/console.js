/* global CSS, URLSearchParams, document, fetch, location, setInterval, window */
const pageSize = 20;
const refreshMilliseconds = 3000;
const find = id => document.getElementById(id);
const shown = { collection: undefined, filter: '', skip: 0 };

/** An element with attributes and content; text is never read as markup. */
function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...content.map(item => (item ?? '').valueOf()));
  return made;
}

async function load(path, options) {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) throw new Error(body.message);
  return body;
}

function facts(...pairs) {
  return element(
    'dl',
    {},
    ...pairs.map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, `${value}`))),
  );
}

function showCollections({ collections, dataFolder }) {
  find('folder').textContent = dataFolder;
  shown.collection ??= collections[0]?.name;
  const items = collections.map(({ name, count }) => {
    const choose = () => {
      Object.assign(shown, { collection: name, skip: 0 });
      refresh();
    };
    const attributes = {
      type: 'button',
      'aria-pressed': `${name === shown.collection}`,
      'data-key': name,
      onclick: choose,
    };
    return element(
      'li',
      {},
      element('button', attributes, element('span', {}, name), element('span', {}, count.toLocaleString())),
    );
  });
  replace('collections', items.length > 0 ? items : [element('li', { class: 'hint' }, '还没有集合')]);
  const indexes = collections.find(({ name }) => name === shown.collection)?.indexes ?? [];
  const texts = indexes.map(({ name, unique, fields }) => {
    const keys = fields.map(([field, direction]) => `${field}${direction < 0 ? ' ↓' : ' ↑'}`).join('，');
    return `${name}（${keys}${unique ? '，唯一' : ''}）`;
  });
  find('indexes').textContent = texts.length > 0 ? `索引：${texts.join('　')}` : '';
}

async function showDocuments() {
  if (shown.collection === undefined) return;
  const parameters = new URLSearchParams({ ...shown, limit: pageSize });
  const { total, documents } = await load(`api/documents?${parameters}`);
  const articles = documents.map(text =>
    element('article', {}, element('pre', { tabindex: '0' }, JSON.stringify(JSON.parse(text), null, 2))),
  );
  replace('documents', articles.length > 0 ? articles : [element('p', { class: 'hint' }, '没有符合条件的文档')]);
  const last = Math.min(shown.skip + pageSize, total);
  find('page').textContent = total === 0 ? '' : `第 ${shown.skip + 1}–${last} 条，共 ${total.toLocaleString()} 条`;
  find('previous').disabled = shown.skip === 0;
  find('next').disabled = last >= total;
}

function showFunctions({ functions }) {
  const articles = functions.map(
    ({ name, instances, busy, waiting, invocations, coldStarts, errors, lines, problem }) => {
      const figures = facts(
        ['进程', instances],
        ['正在运行', busy],
        ['排队', waiting],
        ['调用', invocations.toLocaleString()],
        ['冷启动', coldStarts],
        ['失败', errors],
      );
      const log = element(
        'pre',
        { tabindex: '0', 'aria-label': `${name} 的日志` },
        problem ? `无法运行：${problem}` : lines.slice(-20).join('\n') || '还没有日志',
      );
      return element('article', {}, element('h3', {}, name), figures, log);
    },
  );
  replace('functions', articles.length > 0 ? articles : [element('p', { class: 'hint' }, '没有云函数，请先构建')]);
}

function showTimers({ timers }) {
  const articles = timers.map(timer => {
    const next = timer.next ? new Date(timer.next).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }) : '不再触发';
    const fire = element(
      'button',
      { type: 'button', 'data-key': `fire-${timer.function}`, onclick: () => fireTimer(timer.function) },
      '立即触发',
    );
    const figures = facts(['触发器', timer.name], ['计划', timer.cron], ['下次触发', next]);
    return element('article', {}, element('h3', {}, timer.function), figures, fire);
  });
  replace('timers', articles.length > 0 ? articles : [element('p', { class: 'hint' }, '没有定时任务')]);
}

async function showMessages() {
  const openid = find('phone-openid').value.trim();
  const parameters = new URLSearchParams({ limit: 100, ...(openid && { openid }) });
  const { total, messages, subscriptions } = await load(`/emulator/messages?${parameters}`);
  const standing = subscriptions.map(({ title, left, always }) => {
    const choice = { accept: '，总是允许', reject: '，总是拒绝' }[always] ?? '';
    return `${title}：剩余 ${left} 次${choice}`;
  });
  find('subscriptions').textContent = standing.length > 0 ? standing.join('　') : `共发出 ${total.toLocaleString()} 条`;
  const articles = messages.map(message => {
    const at = new Date(message.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
    const to = facts(['收件人', message.openid], ['时间', at], ['打开', message.page ?? '（无）']);
    return element('article', { class: 'message' }, element('h3', {}, message.title), facts(...message.lines), to);
  });
  replace('messages', articles.length > 0 ? articles : [element('p', { class: 'hint' }, '还没有消息')]);
}

async function fireTimer(name) {
  notify(`正在触发 ${name} …`);
  try {
    const { failure } = await load(`/emulator/timers/${name}`, { method: 'POST' });
    notify(failure ? `${name} 没有成功：${failure.message ?? failure.kind}` : `${name} 已运行完毕`);
  } catch (error) {
    notify(`${name} 触发失败：${error.message}`);
  }
}

/** Replaces what an element holds, keeping the focus on the part with the same key. */
function replace(id, content) {
  const key = document.activeElement?.dataset.key;
  find(id).replaceChildren(...content);
  if (key !== undefined)
    find(id)
      .querySelector(`[data-key="${CSS.escape(key)}"]`)
      ?.focus();
}

function notify(text) {
  find('notice').textContent = text;
}

async function refresh() {
  const view = location.hash.slice(1) || 'data';
  for (const name of ['data', 'functions', 'timers', 'messages']) find(`${name}-view`).hidden = name !== view;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  try {
    const overview = await load('api/overview');
    if (view === 'data') {
      showCollections(overview);
      await showDocuments();
    } else if (view === 'functions') showFunctions(overview);
    else if (view === 'messages') await showMessages();
    else showTimers(overview);
    if (find('notice').dataset.failed) notify('');
    delete find('notice').dataset.failed;
  } catch (error) {
    notify(`无法读取：${error.message}`);
    find('notice').dataset.failed = 'yes';
  }
}

find('filter').addEventListener('submit', event => {
  event.preventDefault();
  Object.assign(shown, { filter: find('filter-text').value, skip: 0 });
  refresh();
});
find('phone').addEventListener('submit', event => {
  event.preventDefault();
  refresh();
});
for (const [id, step] of [
  ['previous', -pageSize],
  ['next', pageSize],
]) {
  find(id).addEventListener('click', () => {
    shown.skip = Math.max(0, shown.skip + step);
    refresh();
  });
}
window.addEventListener('hashchange', refresh);
// Documents are read again only when asked for, so that what is being read does not move.
setInterval(() => {
  if (!document.hidden && location.hash !== '' && location.hash !== '#data') refresh();
}, refreshMilliseconds);
refresh();
