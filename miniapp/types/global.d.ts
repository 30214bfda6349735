/// <reference types="@tarojs/taro" />

declare module '*.scss';

// The little of a browser that the preview uses; the client is compiled without the DOM's types.
interface SessionStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

// eslint-disable-next-line no-var
declare var sessionStorage: SessionStorage;
declare function addEventListener(type: 'online' | 'offline', listener: () => void): void;
