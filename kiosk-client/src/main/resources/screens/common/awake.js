/**
 * Keeps the panel lit while the page is shown, where the browser allows it (Screen Wake Lock: https or this machine itself,
 * Chromium 84, Safari 16.4, Firefox 126 and newer). A lock is lost when the page is hidden or power is short: it is asked for again.
 * Where there is none, the device's own settings must do it: docs/kiosk-installation.md. A silent film in a loop, the trick of old,
 * is not used: it depends on the browser, wants a touch first and keeps a processor busy all day.
 *
 * `data-awake` on the page says what is true: held, refused (asked again every half minute) or missing.
 */

const AGAIN_MS = 30000;

let lock = null;
let asking = false;

const tell = (state) => { document.documentElement.dataset.awake = state; };

async function hold() {
  if (lock !== null || asking || document.visibilityState !== 'visible') return;
  asking = true;
  try {
    lock = await navigator.wakeLock.request('screen');
    tell('held');
    lock.addEventListener('release', () => { lock = null; tell('refused'); hold(); });
  } catch {
    tell('refused');
  } finally {
    asking = false;
  }
}

/** Holds the panel awake from now on. */
export function stayAwake() {
  if (!('wakeLock' in navigator)) { tell('missing'); return; }
  hold();
  document.addEventListener('visibilitychange', hold);
  setInterval(hold, AGAIN_MS);
}
