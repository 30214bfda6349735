import ariaAttributes from './aria-attributes.json';

type Components = Record<string, Record<string, string>>;

interface MiniPlatform {
  runtimePath: string | string[];
  template?: { mergeComponents(build: Build, patch: Components): void };
}

/** As much of Taro's plugin context as is used here. */
interface Build {
  registerMethod(hook: { name: 'onSetupClose'; fn: (platform: MiniPlatform) => void }): void;
}

/**
 * Keeps `aria-*` in weapp. Taro writes only the attributes it knows into the templates and numbers them p0…pN in
 * the data; so the same list is merged into the templates here and, by aria-runtime.js, into the numbering.
 */
export default (build: Build): void => {
  build.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(build, ariaAttributes);
      platform.runtimePath = [platform.runtimePath, require.resolve('./aria-runtime.js')].flat();
    },
  });
};
