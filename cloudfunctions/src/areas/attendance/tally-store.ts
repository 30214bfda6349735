import { collection } from '../../platform/database';
export const sheets = collection('sheets');
const pageSize = 1000;
