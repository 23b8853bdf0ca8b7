import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { methodNotAllowed } from './problem.ts';

/** The same folder from `src/channel/` and from `dist/channel/`: the page is served as written. */
const WEB_DIRECTORY = fileURLToPath(new URL('../../src/web/', import.meta.url));

/** `GET /` (the chat page) and the files it loads below `/web/`. */
export function pageRoutes(): Router {
  const files = express.static(WEB_DIRECTORY, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  return Router()
    .get('/', (_request, response) => {
      response.sendFile('index.html', { root: WEB_DIRECTORY, headers: { 'Cache-Control': 'no-cache' } });
    })
    .all('/', methodNotAllowed('GET', 'HEAD'))
    .use('/web', files);
}
