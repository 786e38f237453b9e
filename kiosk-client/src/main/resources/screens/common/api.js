/**
 * The conversation with the server: a time-out for every question, problem details as values, and one
 * Request-Id per intention, so that asking again never does a thing twice.
 */

const PATIENCE_MS = 6000;
const LONGEST_RETRY_MS = 3000;
const KEY_PLACE = 'parvis.screen';

/** The key by which the program of the terminal knows its own screen: given once in the address, never shown again. */
function screenKey() {
  const given = new URLSearchParams(location.hash.slice(1)).get('k');
  if (given !== null) {
    sessionStorage.setItem(KEY_PLACE, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY_PLACE);
}

const KEY = screenKey();

/** What every request to the own origin carries. */
export function credentials(token) {
  return { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(KEY ? { 'Parvis-Screen': KEY } : {}) };
}

/** The server did not answer: cut network, time-out, gateway, too busy. `retryMs` is how long it asks to be left alone. */
export class Unreachable extends Error {
  constructor(message, retryMs = 0) {
    super(message);
    this.retryMs = retryMs;
  }
}

/** The server answered with a problem (RFC 9457); `key` names it, `facts` are its extra members. */
export class Problem extends Error {
  constructor(status, facts) {
    super(facts.key ?? `http-${status}`);
    this.status = status;
    this.key = facts.key ?? `http-${status}`;
    this.facts = facts;
  }

  /** The token of this screen is not (any more) good for what it asks. */
  get isAboutTheDevice() {
    return this.status === 401 || (this.status === 403 && this.key === 'not-allowed');
  }
}

/** A random identifier; also where the page is not served by HTTPS, as in a town hall's own network. */
export function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The seconds of Retry-After, as long as a visitor waits before the screen. */
function retryMs(answer) {
  return Math.min(1000 * Number.parseInt(answer.headers.get('Retry-After') ?? '0', 10) || 0, LONGEST_RETRY_MS);
}

async function once(path, options, token) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const headers = { Accept: 'application/json', ...credentials(token), ...options.headers };
    const answer = await fetch(path.startsWith('/local/') ? path : `/api${path}`, { ...options, headers, signal: abort.signal, cache: 'no-store' });
    if (answer.status >= 502 && answer.status <= 504) throw new Unreachable(String(answer.status), retryMs(answer));
    const text = await answer.text();
    const body = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
    if (!answer.ok) throw new Problem(answer.status, body ?? {});
    return body;
  } catch (failure) {
    if (failure instanceof Problem || failure instanceof Unreachable) throw failure;
    throw new Unreachable(failure.message);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads something. */
export function read(path, token) {
  return once(path, {}, token);
}

/**
 * Asks for a change. Unanswered questions are asked again with the same Request-Id, thrice in all, then {@link Unreachable};
 * the caller may ask again later with the same id.
 */
export async function change(path, body, { token, requestId, tries = 3 }) {
  const options = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Request-Id': requestId },
    body: JSON.stringify(body),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(path, options, token);
    } catch (failure) {
      if (!(failure instanceof Unreachable) || attempt === tries) throw failure;
      await new Promise((resolve) => setTimeout(resolve, Math.max(failure.retryMs, 400 * attempt)));
    }
  }
}

/** Sends one picture of the camera. @returns {Promise<string|null>} the text of the code in it */
export async function sendFrame(picture, token, signal) {
  const answer = await fetch('/api/kiosk/scan', {
    method: 'POST', headers: { 'Content-Type': 'image/jpeg', Accept: 'application/json', ...credentials(token) }, body: picture, signal, cache: 'no-store',
  });
  if (answer.status === 429 || answer.status >= 500) return null;
  if (!answer.ok) throw new Problem(answer.status, {});
  return (await answer.json()).text;
}

/** A picture of the own origin as the address of a copy in memory, so that it needs no address with a secret. */
export async function pictureOf(path, token) {
  const answer = await fetch(path, { headers: credentials(token), cache: 'no-store' });
  if (!answer.ok) throw new Unreachable(String(answer.status));
  return answer.text();
}
