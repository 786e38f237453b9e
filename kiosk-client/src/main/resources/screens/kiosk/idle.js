/**
 * Notices that the visitor has gone: after a while without a touch it asks, and without an answer it wipes.
 */

const ASK_AFTER_MS = 45000;
const WIPE_AFTER_MS = 20000;

/**
 * @param {{ask: () => void, wipe: () => void}} on what to do
 * @returns {{restart: () => void, rest: () => void, asked: () => void, quiet: (millis: number) => void}}
 */
export function watchIdleness(on) {
  let timer = 0;

  const set = (what, millis) => { clearTimeout(timer); timer = setTimeout(what, millis); };
  return {
    /** A sign of life, or a new screen. */
    restart: () => set(on.ask, ASK_AFTER_MS),
    /** The question is on the screen. */
    asked: () => set(on.wipe, WIPE_AFTER_MS),
    /** Somebody looked and told nothing: the calm screen comes back without a question. */
    quiet: (millis) => set(on.wipe, millis),
    /** Nobody to wait for. */
    rest: () => clearTimeout(timer),
  };
}
