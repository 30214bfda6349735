/** What a schedule runs: the functions as they are deployed. Bundled with the seams; see `bundles.ts`. */
export { main as api } from '../../cloudfunctions/src/functions/api/index';
export { gatherings, reminding, roster } from './some-jobs';
