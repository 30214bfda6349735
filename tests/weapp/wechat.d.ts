// WeChat's own typings, of the APIs only: as a package they would redefine `require` and `console` for everyone.
/* eslint-disable @typescript-eslint/triple-slash-reference */
/// <reference path="../../node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts" />
/// <reference path="../../node_modules/miniprogram-api-typings/types/wx/lib.wx.cloud.d.ts" />
