import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import ariaAttributes from './aria-attributes.json';

type Components = Record<string, Record<string, string>>;

interface MiniPlatform {
  runtimePath: string | string[];
  template?: { mergeComponents(ctx: IPluginContext, patch: Components): void };
}

/**
 * Keeps `aria-*` in weapp. Taro writes only the attributes it knows into the templates and numbers them p0…pN in
 * the data; so the same list is merged into the templates here and, by aria-runtime.js, into the numbering.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, ariaAttributes);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat();
    },
  });
};
