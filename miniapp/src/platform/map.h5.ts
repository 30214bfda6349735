/** A point on the map, in degrees (GCJ-02). */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** A browser has no map of WeChat's. */
export const canChooseSpot = false;

export const chooseSpot = (_from: Spot | null): Promise<(Spot & { readonly name: string }) | null> =>
  Promise.resolve(null);

export const canOpenMap = false;

export const openMap = (_spot: Spot, _name: string): Promise<void> => Promise.resolve();
