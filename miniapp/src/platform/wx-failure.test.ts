import { CallFailure } from './call-failure';
import { wxFailure } from './wx-failure';

test.each([
  [{ errMsg: 'cloud.callFunction:fail Error: timed out' }, 'timeout'],
  [{ errMsg: 'uploadFile:fail timeout' }, 'timeout'],
  [{ errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' }, 'offline'],
  [{ errMsg: 'downloadFile:fail interrupted' }, 'offline'],
  [{ errMsg: 'cloud.uploadFile:fail -503002 storage permission denied' }, 'unavailable'],
  ['whatever', 'unavailable'],
  [new CallFailure('notFound'), 'notFound'],
])('%j is %s', (thrown, code) => expect(wxFailure(thrown).code).toBe(code));
