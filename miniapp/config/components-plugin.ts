import used from './components.json';

type Components = Record<string, Record<string, string>>;

interface MiniPlatform {
  runtimePath: string | string[];
  template?: { internalComponents: Components };
}

/** As much of Taro's plugin context as is used here. */
interface Build {
  registerMethod(hook: { name: 'onSetupClose'; fn: (platform: MiniPlatform) => void }): void;
}

/**
 * Writes into weapp's templates the attributes of components.json, and no others. Taro would write every attribute that
 * WeChat has, sixteen times over, and none of `aria-*`; and a page would tell of every touch that nobody listens to.
 * Taro numbers the attributes p0…pN in the data, so components-runtime.js gives its runtime the same list.
 */
export default (build: Build): void => {
  build.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      const all = platform.template.internalComponents;
      platform.template.internalComponents = Object.fromEntries(
        Object.entries(used).map(([name, attributes]) => [
          name,
          Object.fromEntries(attributes.map(attribute => [attribute, all[name]?.[attribute] ?? ''])),
        ]),
      );
      platform.runtimePath = require.resolve('./components-runtime.js');
    },
  });
};
