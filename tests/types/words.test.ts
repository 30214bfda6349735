import { attendanceWords, kindWords } from '../../cloudfunctions/src/domain/attendance-words';
import { stateNames } from '../../miniapp/src/features/attendance/words/states';
import { kindNames } from '../../miniapp/src/features/gatherings/words/kinds';

test('papers and screens call every kind of gathering alike', () => expect(kindWords).toEqual(kindNames));

test('papers and screens call every state of attendance alike', () => expect(attendanceWords).toEqual(stateNames));
