/**
 * A scanner that types like a keyboard, only faster, and ends with Enter. Heard on every screen.
 */

const BETWEEN_KEYS_MS = 60;
const SHORTEST = 6;

/**
 * @param {(text: string) => void} onScan a whole burst
 * @returns {() => void} stops listening
 */
export function hearScanner(onScan) {
  let burst = '';
  let last = 0;

  function key(event) {
    const now = performance.now();
    if (now - last > BETWEEN_KEYS_MS) burst = '';
    last = now;
    if (event.key === 'Enter') {
      if (burst.length >= SHORTEST) {
        event.preventDefault();
        event.stopImmediatePropagation();
        onScan(burst);
      }
      burst = '';
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      burst += event.key;
    }
  }

  document.addEventListener('keydown', key, true);
  return () => document.removeEventListener('keydown', key, true);
}
