/**
 * The path of who does not see the screen: four keys reach and work everything. Down and Up walk over what can be pressed
 * and say it, Enter presses, F1 reads the screen again; the keys of volume, or F2 and F3, set how loud.
 */
import { say } from '../common/speech.js';
import { numberPhrase } from '../common/texts.js';

const LOUDER = ['AudioVolumeUp', 'F3'];
const SOFTER = ['AudioVolumeDown', 'F2'];

/** What can be pressed now, in the order of walking: the answers first, then the ways out. */
export function stops(root) {
  return [...root.querySelectorAll('main button, footer button')].filter((button) => !button.disabled && button.getClientRects().length > 0);
}

function walk(kiosk, step) {
  const all = stops(kiosk.root);
  if (all.length === 0) return;
  const at = all.indexOf(document.activeElement);
  const next = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length;
  all[next].focus();
  sayStop(kiosk, all[next]);
}

/** Says the choice that was reached, and whether it is on. */
export function sayStop(kiosk, button) {
  const pieces = (button.dataset.voice ?? '').split(' ').filter(Boolean);
  const pressed = button.getAttribute('aria-pressed');
  if (pressed !== null && button.closest('main')) pieces.push(...kiosk.texts.phrase(pressed === 'true' ? 'needs.on' : 'needs.off').voice);
  say(pieces);
}

function turnVolume(kiosk, step) {
  const level = kiosk.turnVolume(step);
  say(kiosk.texts.phrase('keys.volume', { level: numberPhrase(level, kiosk.texts.tag) }).voice);
}

function listen(kiosk) {
  kiosk.visit.voice = true;
  kiosk.listen();
}

const KEYS = {
  ArrowDown: (kiosk) => walk(kiosk, 1),
  ArrowUp: (kiosk) => walk(kiosk, -1),
  F1: listen,
};
LOUDER.forEach((key) => { KEYS[key] = (kiosk) => turnVolume(kiosk, 1); });
SOFTER.forEach((key) => { KEYS[key] = (kiosk) => turnVolume(kiosk, -1); });

/** @returns {() => void} stops hearing the keys */
export function hearKeypad(kiosk) {
  const pressed = (event) => {
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    const first = !kiosk.visit.voice;
    kiosk.visit.voice = true;
    if (first && event.key.startsWith('Arrow')) { kiosk.sayQuestion(); return; }
    act(kiosk);
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

/** Headphones that go in wake the voice. @returns {() => void} */
export function hearHeadphones(kiosk) {
  const devices = navigator.mediaDevices;
  if (!devices?.enumerateDevices) return () => {};
  const outputs = async () => (await devices.enumerateDevices()).filter((one) => one.kind === 'audiooutput').length;
  let known = 0;
  outputs().then((count) => { known = count; });
  const changed = async () => {
    const count = await outputs();
    if (count > known) { kiosk.visit.voice = true; kiosk.sayQuestion(); }
    known = count;
  };
  devices.addEventListener('devicechange', changed);
  return () => devices.removeEventListener('devicechange', changed);
}
