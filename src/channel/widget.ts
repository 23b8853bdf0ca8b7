import { type RequestHandler, Router } from 'express';
import { errors, jwtVerify } from 'jose';
import type { Ask, Channel, ChatDesk } from '../channel.ts';
import { requestLimit, WrongProof } from './access.ts';
import { type Articles, articleRoutes } from './articles.ts';
import { onlyHeader } from './chat/raw-body.ts';
import { feedbackRoutes } from './feedback.ts';
import { jsonChannel } from './json.ts';
import { widgetScript } from './page.ts';
import { methodNotAllowed, Refusal } from './problem.ts';
import { sseChannel } from './sse.ts';

export const WIDGET_AUDIENCE = 'kutip-widget';
/** A token lives in a page that others can read, so it may not live long, whatever its maker wrote into it. */
const LONGEST_LIFE = '15 minutes';
const CLOCK_TOLERANCE_SECONDS = 30;

interface WidgetParts {
  readonly secret: string;
  readonly desk: ChatDesk;
  readonly archive: Articles;
  /** Requests a minute for each address. */
  readonly rateLimit: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * The widget of foreign pages: `GET /widget.js`, and below `/widget/` the same questions, articles and ratings as
 * for the chat page, for whoever carries a token (JSON Web Token, HS256, RFC 7519) that the server of the page has
 * signed with the shared secret: `aud` is "kutip-widget", `origin` the exact origin of the page, `iat` and `exp`
 * at most 15 minutes apart. Which origins may come at all is decided before, by ALLOWED_ORIGINS.
 */
export function widgetChannel(parts: WidgetParts): Channel {
  return {
    name: 'widget',
    router: (ask) =>
      Router()
        .get('/widget.js', widgetScript)
        .all('/widget.js', methodNotAllowed('GET', 'HEAD'))
        .use('/widget', requestLimit(parts.rateLimit), requireToken(parts), guarded(parts, ask)),
  };
}

function guarded({ desk, archive }: WidgetParts, ask: Ask): Router {
  const router = Router();
  for (const channel of [sseChannel(desk, 'widget'), jsonChannel(desk, 'widget')])
    router.use(channel.router(ask));
  return router.use(articleRoutes(archive)).use(feedbackRoutes(desk));
}

function requireToken({ secret, clock }: WidgetParts): RequestHandler {
  const key = new TextEncoder().encode(secret);
  return async (request, response, next) => {
    const authorization = onlyHeader(request, 'authorization') ?? '';
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1] ?? '';
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience: WIDGET_AUDIENCE,
        requiredClaims: ['exp', 'iat', 'origin'],
        maxTokenAge: LONGEST_LIFE,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(clock()),
      });
      if (payload.origin !== request.headers.origin) throw new Error('the token is of another origin');
    } catch (error) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      // The widget fetches another where its token is too old; one that was never good is a guess.
      const isGuess = token !== '' && !(error instanceof errors.JWTExpired);
      throw isGuess ? new WrongProof(NOT_VALID) : new Refusal('unauthorized', NOT_VALID);
    }
    next();
  };
}

const NOT_VALID = 'Token widget tidak berlaku untuk halaman ini. Muat ulang halaman, lalu coba lagi.';
