// What every request carries besides its body. Set once by the app, read by the client middleware.

let csrf_token: string | undefined;
let language = 'zh-CN';
let onUnauthorized: () => void = () => {};

export const apiContext = {
  setCsrfToken(token: string | undefined) {
    csrf_token = token;
  },
  csrfToken: () => csrf_token,
  setLanguage(next: string) {
    language = next;
  },
  language: () => language,
  /** Called when a request that needs a session is answered 401. */
  onUnauthorized(handler: () => void) {
    onUnauthorized = handler;
  },
  unauthorized: () => onUnauthorized(),
};
