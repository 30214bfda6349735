/** On a phone WeChat says who is calling: there is nobody to choose. */
export const hasDemoPeople = false;

export const chosenPerson = (): string => '';

export const choosePerson = (): void => {};

export const listPeople = (): Promise<never[]> => Promise.resolve([]);
