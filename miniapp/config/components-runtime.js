import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils';
import { internalComponents, mergeReconciler } from '@tarojs/shared';
import used from './components.json';

// In place of Taro's own start on weapp, which would merge the attributes of all components into the list.
mergeReconciler(hostConfig);
for (const name of Object.keys(internalComponents)) Reflect.deleteProperty(internalComponents, name);
for (const [name, attributes] of Object.entries(used))
  internalComponents[name] = Object.fromEntries(attributes.map(attribute => [attribute, '']));
