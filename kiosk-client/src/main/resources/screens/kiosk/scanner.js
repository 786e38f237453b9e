/**
 * A scanner that types like a keyboard, with an ending or without one, fast or slowly, and hands that type on a keyboard.
 * Heard on every screen. Whatever was typed is forgotten two seconds after its last key.
 */
import { READINGS, codesIn, isNoHand, read } from './scanned-text.js';

const FORGOTTEN_MS = 2000;
/** No hand types so: keys nearer to each other on the average come from a scanner. */
const HAND_MS = 100;
const SHORTEST = 6;
/** A scanner that is silent for so long has sent everything. */
const PAUSE_MS = 400;
/** A key is a hand's when nothing follows it so soon. */
const HELD_MS = 150;
const MOST_KEYS = 300;
/** Signs of a code, and a space or hyphen. */
const MOST_BY_HAND = 9;

const ENDINGS = ['Enter', 'NumpadEnter', 'Tab'];

/** Enter and Tab, and what scanners send for carriage return and line feed. */
function ends(event) {
  return ENDINGS.includes(event.key) || (event.ctrlKey && ['j', 'm'].includes(event.key.toLowerCase()));
}

function isSign(event) {
  const keypad = event.code?.startsWith('Numpad') && /\d|Decimal|Divide|Subtract/.test(event.code);
  const plain = !event.ctrlKey && !event.metaKey && (!event.altKey || event.getModifierState?.('AltGraph'));
  return plain && (event.key.length === 1 || event.key === 'Dead' || keypad);
}

/** A hand's key as it is meant: a digit also without Shift, where French keyboards have other signs. */
function meant({ key, code }) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code ?? '');
  return digit && !/^[0-9A-Z]$/i.test(key) ? digit[1] : key;
}

/**
 * @param {(text: string, others: string[]) => void} onScan a code, with what its keys may mean besides, or a whole burst without one
 * @param {{onTyped?: (key: string) => boolean, onTaken?: (count: number) => void}} [hand] a key that a hand typed, and whether it was
 *   taken; that so many keys that were taken were a scanner's
 * @returns {() => void} stops listening
 */
export function hearScanner(onScan, { onTyped = () => false, onTaken = () => {} } = {}) {
  let keys = [];
  let held = [];
  let taken = 0;
  let byNumber = '';
  let last = 0;
  let began = 0;
  let swallow = 0;
  let swallowEnd = 0;
  let timers = [];
  let readings = READINGS;

  const fast = () => keys.length > 1 && (last - began) / (keys.length - 1) <= HAND_MS;
  const calm = () => { timers.forEach(clearTimeout); timers = []; };
  const forget = () => { calm(); keys = []; held = []; taken = 0; };
  const noHand = () => isNoHand(keys, readings) || (keys.length > MOST_BY_HAND && fast());

  function takeBack() {
    if (taken > 0) onTaken(taken);
    taken = 0;
  }

  function release() {
    const mine = held;
    held = [];
    if (!noHand()) taken += mine.filter((one) => onTyped(meant(one))).length;
  }

  function fire(codes, reading) {
    if (reading) readings = [reading, ...READINGS.filter((one) => one !== reading)];
    const gap = (last - began) / Math.max(1, keys.length - 1);
    takeBack();
    forget();
    swallow = performance.now() + PAUSE_MS;
    swallowEnd = performance.now() + Math.max(PAUSE_MS, 2 * gap);
    onScan(codes[0], codes.slice(1));
  }

  /** Eight signs that stand in the boxes of the code screen are looked at there before they are used. */
  function paused() {
    const { codes, reading } = codesIn(keys, readings);
    if (codes.length > 0 && (reading || (fast() && taken === 0))) fire(codes, reading);
  }

  function sign(event, now) {
    if (now < swallow) { swallow = now + PAUSE_MS; return; } // what follows a code within one scan
    if (now - last > FORGOTTEN_MS) forget();
    if (keys.length === 0) began = now;
    last = now;
    swallowEnd = 0;
    const one = { key: event.key.length === 1 ? event.key : '', code: event.code ?? '' };
    keys = [...keys, one].slice(-MOST_KEYS);
    held.push(one);
    if (noHand()) takeBack();
    calm();
    const { codes, reading } = codesIn(keys, readings);
    if (reading) { fire(codes, reading); return; }
    timers = [setTimeout(release, HELD_MS), setTimeout(paused, PAUSE_MS), setTimeout(forget, FORGOTTEN_MS)];
  }

  function end(event, now) {
    const whole = now - last <= FORGOTTEN_MS ? keys : [];
    const { codes, reading } = codesIn(whole, readings);
    const text = read(whole, 'shown').trim();
    const burst = whole.length >= SHORTEST && (fast() || noHand());
    if (now < Math.max(swallow, swallowEnd) || (codes.length > 0 && (reading || fast())) || burst) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (codes.length > 0 && (reading || fast())) fire(codes, reading);
    else if (burst) fire([text], null);
    else { calm(); release(); forget(); }
  }

  function key(event) {
    if (event.repeat) return;
    const now = performance.now();
    if (event.altKey && /^Numpad\d$/.test(event.code ?? '')) { byNumber += event.code.slice(-1); return; }
    if (event.key === ' ' && keys.length > 0 && now - last <= HAND_MS) event.preventDefault(); // would press what has the focus
    if (ends(event)) end(event, now);
    else if (isSign(event)) sign(event, now);
  }

  /** Scanners that are set to no keyboard at all give each sign by its number, under Alt. */
  function released(event) {
    if (event.key !== 'Alt' || byNumber === '') return;
    const number = Number(byNumber) % 256;
    byNumber = '';
    if (number >= 32) sign({ key: String.fromCharCode(number), code: '' }, performance.now());
  }

  document.addEventListener('keydown', key, true);
  document.addEventListener('keyup', released, true);
  return () => {
    forget();
    document.removeEventListener('keydown', key, true);
    document.removeEventListener('keyup', released, true);
  };
}
