import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { getCard } from './operations/get-card';
import { getNode } from './operations/get-node';
import { getUnitPackage } from './operations/get-unit-package';
import { getVisibility } from './operations/get-visibility';
import { limitEntry } from './operations/limit-entry';
import { listFavourites } from './operations/list-favourites';
import { listPeople } from './operations/list-people';
import { listReveals } from './operations/list-reveals';
import { reveal } from './operations/reveal';
import { search } from './operations/search';
import { setFavourite } from './operations/set-favourite';
import { setVisibility } from './operations/set-visibility';

export const contacts: Handlers<Contract['contacts']> = {
  getNode,
  listPeople,
  getCard,
  reveal,
  listReveals,
  listFavourites,
  setFavourite,
  search,
  getUnitPackage,
  getVisibility,
  setVisibility,
  limitEntry,
};
