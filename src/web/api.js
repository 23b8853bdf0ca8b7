import { connect } from './connection.js';

/** Talks to the server that sent this page, with the key that its reader typed in, where one is needed. */

const KEY_NAME = 'kutip.api-key';

/** @param {string} key */
export function rememberKey(key) {
  sessionStorage.setItem(KEY_NAME, key);
}

export const { ask, getArticle, listArticles, rate, countArticles } = connect('', async (again) => {
  const key = sessionStorage.getItem(KEY_NAME);
  if (again) return null;
  return key ? { 'X-API-Key': key } : {};
});
