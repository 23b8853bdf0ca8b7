import { ApiError } from './connection.js';

/** A token this close to its end is not used any more. */
const SPARE_MS = 20_000;

/**
 * Headers with the token that the host page's own server mints, kept until shortly before it ends.
 * @param {() => string} tokenUrl an address of the host page's server that answers `{ "token": "…" }`
 * @returns {(again: boolean) => Promise<Record<string, string> | null>}
 */
export function hostToken(tokenUrl) {
  /** @type {{ token: string, ends: number } | null} */
  let kept = null;
  return async (again) => {
    if (again || kept === null || kept.ends - Date.now() < SPARE_MS) {
      const token = await fetchToken(tokenUrl());
      kept = { token, ends: endOf(token) };
    }
    return { Authorization: `Bearer ${kept.token}` };
  };
}

/** @param {string} url */
async function fetchToken(url) {
  try {
    const response = await fetch(url, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    const { token } = await response.json();
    if (response.ok && typeof token === 'string') return token;
  } catch {
    // Told below: whatever went wrong, there is no token.
  }
  throw new ApiError(
    'Halaman ini belum dapat menghubungi Kutip. Muat ulang halaman, lalu coba lagi.',
    'no-token',
  );
}

/**
 * When a JSON Web Token ends, milliseconds since 1970; now, where it does not tell.
 * @param {string} token
 */
function endOf(token) {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return Number(JSON.parse(atob(payload)).exp) * 1000 || 0;
  } catch {
    return 0;
  }
}
