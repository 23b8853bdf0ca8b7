import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';
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

/** As seen from `/widget.js`. */
const WIDGET_MODULE = './web/widget.js';

/**
 * The script of the widget, at an address of its own so that the pages that load it never change. It imports its
 * parts from `/web/`, as modules: browsers ask for those with the page's origin, which must be allowed.
 */
export const widgetScript: RequestHandler = (_request, response) => {
  response
    .type('text/javascript')
    .setHeader('Cache-Control', 'no-cache')
    .send(`import ${JSON.stringify(WIDGET_MODULE)};\n`);
};
