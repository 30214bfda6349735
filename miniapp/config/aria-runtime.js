import { mergeInternalComponents } from '@tarojs/shared';
import ariaAttributes from './aria-attributes.json';

mergeInternalComponents(ariaAttributes);
