import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';

const words: Readonly<Record<Refusal<Contract['identity']['issueActivation']>['word'], string>> = {
  notInBranch: '这位同志已不在该支部，请核对名册',
  beyondRights: '这位同志担任更高的职责，请对方用手机号登录，或请上级管理员生成',
};

/** Why no activation code was made, and what to do instead. */
export const activationRefusalWords = (word: keyof typeof words): string => words[word];
