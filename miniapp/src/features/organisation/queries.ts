import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { outdate } from '../../platform/query-store';
import { useQuery } from '../../platform/use-query';
import { getOrgUnit } from './api';

export type SeenOrgUnit = Output<Contract['organisation']['getOrgUnit']>;

/** A node of the tree and what may be done with it; '' = none. */
export const useOrgUnit = (orgUnitId: string) =>
  useQuery(orgUnitId ? `orgUnit:${orgUnitId}` : '', () => getOrgUnit(orgUnitId));

/** The tree has changed: whatever shows a part of it reads it again. */
export const outdateTree = () => outdate('node:', 'orgUnit:', 'people:', 'search:', 'branchRoster:');
