import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { call } from '../../platform/call';

/** What is to be studied for a gathering, and what one has handed in. */
export const getStudy = (gatheringId: string) => call('study', 'getStudy', { gatheringId });

/** Hands in what one has made of it, which checks one in. */
export const submitReflection = (input: Input<Contract['study']['submitReflection']>) =>
  call('study', 'submitReflection', input);

/** What one person handed in. */
export const getReflection = (gatheringId: string, memberId: string) =>
  call('study', 'getReflection', { gatheringId, memberId });

/** What everybody handed in, page by page. */
export const listReflections = (gatheringId: string, cursor: string | null) =>
  call('study', 'listReflections', { gatheringId, cursor });
