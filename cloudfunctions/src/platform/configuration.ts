/**
 * The personnel number of the member who is administrator of everything by configuration, so that there is one before
 * anybody can grant rights: `QINGLIAN_FIRST_ADMINISTRATOR`. Null if none is named.
 */
export const firstAdministrator = (): string | null => process.env.QINGLIAN_FIRST_ADMINISTRATOR?.trim() || null;
