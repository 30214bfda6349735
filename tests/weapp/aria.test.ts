import components from '../../miniapp/config/components.json';
import { readDist } from './dist';
import { launch } from './mini-program';
import { shown, type Shown } from './screen';

describe('the templates of the build', () => {
  const base = readDist('base.wxml');
  // Taro's lean variants of a view and a picture take no attributes at all; whatever has one gets the full tag.
  const fullTags: Readonly<Record<string, RegExp>> = {
    View: /<view [^>]*hover-class=[^>]*>/g,
    Image: /<image [^>]*bindload=[^>]*>/g,
    Input: /<input [^>]*>/g,
    Textarea: /<textarea [^>]*>/g,
    Picker: /<picker [^>]*>/g,
    ScrollView: /<scroll-view [^>]*>/g,
  };

  const withAria = Object.entries(components).filter(([, names]) => names.some(name => name.startsWith('aria-')));

  test.each(withAria)('keep the aria attributes of every %s', (component, attributes) => {
    const tags = base.match(fullTags[component] ?? /$^/) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) {
      for (const attribute of attributes.filter(name => name.startsWith('aria-')))
        expect(tag).toMatch(new RegExp(` ${attribute}="\\{\\{`));
    }
  });
});

describe('the running mini-program', () => {
  let app: ReturnType<typeof launch>;
  const open = (page: string) => {
    app = launch({ url: 'http://127.0.0.1:9', openid: 'nobody', page, online: false });
    return app;
  };
  type App = typeof app;
  // A mini-program that is left running would keep the tests from ending.
  afterEach(() => app.close());
  const all = (app: App): readonly Shown[] => shown(app.navigation.top.view.root);

  test('gives role and label of a control to the view, and what changes about them', async () => {
    open('/pages/home/index');
    await app.waitForText('重新加载');
    const pill = () => all(app).find(({ role }) => role === 'switch');
    expect(pill()?.label).toBe('切换到长辈版，文字和按钮更大');
    expect(pill()?.node.data.ariaChecked).toBe('false');
    await app.tap('切换到长辈版，文字和按钮更大');
    await app.until('the new label', () => pill()?.label === '长辈版已开启，点按切换到标准版');
    expect(pill()?.node.data.ariaChecked).toBe('true');
  });

  test('gives a field its label, and says what is disabled', async () => {
    open('/member/check-in/index?gatheringId=g1');
    await app.until('the field', () => all(app).some(({ tag, label }) => tag === 'input' && label === '六位签到码'));
    const button = () => all(app).find(({ role, text }) => role === 'button' && text === '签到');
    expect(button()?.node.data.ariaDisabled).toBe('true');
    await app.type('六位签到码', '048213');
    await app.until('the button', () => button()?.disabled === false);
  });

  test('says aloud what became of it', async () => {
    open('/member/check-in/index?gatheringId=g1&code=048213');
    await app.waitForText('已记录 · 待上传');
    const alert = all(app).find(({ role, text }) => role === 'alert' && text.includes('已记录·待上传'));
    expect(alert?.node.data.ariaLive).toBe('polite');
  });
});
