/**
 * A shared screen stays as it was installed: nobody enlarges, selects, drags or opens a menu by chance, and what a visitor could
 * still leave for the next one is put back (`restore`). Enlarging is not one of the ways offered here: the screens fit, nothing
 * scrolls, and what is pushed out of a kiosk's view cannot be reached any more; larger words and contrast are buttons.
 */

/** Keys that a browser takes for its own zoom, with Ctrl or Command. */
const ZOOM_KEYS = ['+', '-', '=', '_', '0', 'Add', 'Subtract'];
const NEARLY_ONE = 0.01;

const refuse = (event) => event.preventDefault();
let wasFull = false;

/** Refuses every way to change how the page is shown. */
export function holdSteady() {
  const active = { passive: false };
  // Pinching: touch-action in tokens of `.steady` for most browsers, these events for Safari.
  document.documentElement.classList.add('steady');
  ['gesturestart', 'gesturechange', 'gestureend'].forEach((name) => document.addEventListener(name, refuse, active));
  document.addEventListener('touchmove', (event) => { if (event.touches.length > 1) event.preventDefault(); }, active);
  addEventListener('wheel', (event) => { if (event.ctrlKey || event.metaKey) event.preventDefault(); }, active);
  addEventListener('keydown', (event) => { if ((event.ctrlKey || event.metaKey) && ZOOM_KEYS.includes(event.key)) event.preventDefault(); }, true);
  ['contextmenu', 'dragstart', 'selectstart'].forEach((name) => document.addEventListener(name, refuse));
  document.addEventListener('fullscreenchange', () => { wasFull ||= document.fullscreenElement !== null; });
  addEventListener('pointerup', fillAgain);
}

/** A page that was shown without the browser's bars is so again at the next touch. */
function fillAgain() {
  if (wasFull && document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Whether somebody has enlarged or moved the page. */
export function isMoved() {
  const view = window.visualViewport;
  return view !== null && view !== undefined && (Math.abs(view.scale - 1) > NEARLY_ONE || view.offsetLeft > 1 || view.offsetTop > 1);
}

/**
 * Puts back what a visitor could have changed: what is selected, scrolled, typed into, enlarged. A page that stays enlarged (a tablet
 * that allows it whatever the page says) is opened again: in Chromium neither reload() nor the viewport's limits set its size back,
 * only a new address does.
 */
export function restore() {
  getSelection()?.removeAllRanges();
  const typing = document.activeElement;
  if (typing instanceof HTMLElement && typing.matches('input, textarea, select, [contenteditable]')) typing.blur();
  document.querySelectorAll('dialog[open]').forEach((one) => one.close());
  scrollTo(0, 0);
  for (const one of document.querySelectorAll('*')) {
    if (one.scrollTop !== 0) one.scrollTop = 0;
    if (one.scrollLeft !== 0) one.scrollLeft = 0;
  }
  if (isMoved()) location.replace(`${location.pathname}${location.search === '?again' ? '' : '?again'}${location.hash}`);
}
