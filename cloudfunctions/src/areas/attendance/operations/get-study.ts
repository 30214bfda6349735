import type { Contract } from '../../../../../types/contract';
import { longestReflection } from '../../../../../types/study';
import { planOf } from '../../../records/gatherings/rules';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { materialsOf } from '../rules/study';
import { handedInOf } from '../view';

/** A member reads what there is to study, and what they have handed in. */
export const getStudy: Handler<Contract['study']['getStudy']> = async (_input, { gathering, own, now }) => {
  const { online } = planOf(gathering).means;
  if (!online) return refuse('notThisWay');
  return done({
    materials: materialsOf(gathering),
    atLeast: online.reflectionLength,
    atMost: longestReflection,
    mine: handedInOf(own.checkIn),
    now,
  });
};
