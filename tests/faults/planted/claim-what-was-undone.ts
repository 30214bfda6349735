import type { AttemptDocument } from '../../../cloudfunctions/src/platform/attempt-documents';

/** Forgets that the secretary took that very check-in back. */
export const listUndoneOf = async (): Promise<AttemptDocument[]> => [];
