/**
 * Finds a visitor's code in what a scanner types. Pure functions.
 *
 * A scanner presses the keys of the keyboard that it was set to; the machine shows the signs of its own. So the same keys are
 * read in several ways: as the machine shows them, and by their place on the usual keyboards, whatever Shift and Caps Lock say.
 */

const SEALED = /PV1\.[0-9A-Z]{26}\.[0-9A-Z]{13}/gi;
const TYPED = /^(?:\][A-Z][0-9A-Z])?([0-9A-Z]{4})[ -]?([0-9A-Z]{4})$/i;

/** Signs by the place of their key, of the kinds that codes and addresses are made of. */
const PLACES = {
  us: { KeyA: 'A', KeyQ: 'Q', KeyZ: 'Z', KeyW: 'W', KeyM: 'M', Period: '.', Minus: '-', BracketRight: ']' },
  azerty: { KeyA: 'Q', KeyQ: 'A', KeyZ: 'W', KeyW: 'Z', Semicolon: 'M', KeyM: ',', Comma: '.' },
  qwertz: { KeyZ: 'Y', KeyY: 'Z', Period: '.', Slash: '-' },
  bepo: {
    KeyQ: 'B', KeyE: 'P', KeyR: 'O', KeyU: 'V', KeyI: 'D', KeyO: 'L', KeyP: 'J', BracketLeft: 'Z', BracketRight: 'W', KeyA: 'A', KeyS: 'U', KeyD: 'I', KeyF: 'E',
    KeyG: ',', KeyH: 'C', KeyJ: 'T', KeyK: 'S', KeyL: 'R', Semicolon: 'N', Quote: 'M', KeyZ: 'À', KeyX: 'Y', KeyC: 'X', KeyV: '.', KeyB: 'K', KeyN: '’', KeyM: 'Q', Comma: 'G',
    Period: 'H', Slash: 'F', KeyW: 'É', KeyT: 'È', KeyY: '^', Equal: 'Ç', Minus: '=',
  },
};
const KEYPAD = { NumpadDecimal: '.', NumpadDivide: '/', NumpadSubtract: '-', Space: ' ' };

/** The readings in the order in which they are tried; the one that found a sealed code last is tried first. */
export const READINGS = ['shown', ...Object.keys(PLACES)];

function byPlace(code, places) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (digit) return digit[1];
  if (KEYPAD[code]) return KEYPAD[code];
  if (places[code]) return places[code];
  const letter = /^Key([A-Z])$/.exec(code);
  return letter ? letter[1] : '?';
}

/** What one reading makes of keys. @param {{key: string, code: string}[]} keys */
export function read(keys, reading) {
  if (reading === 'shown') return keys.map(({ key }) => key).join('');
  return keys.map(({ key, code }) => (code ? byPlace(code, PLACES[reading]) : key)).join('');
}

/** The sealed code in a text, the last one if there are several; null without one. */
export function sealedIn(text) {
  return text.match(SEALED)?.at(-1).toUpperCase() ?? null;
}

/** The eight signs that a text consists of, behind a prefix of the scanner; null when it is something else. */
export function typedIn(text) {
  const typed = TYPED.exec(text.trim());
  return typed ? (typed[1] + typed[2]).toUpperCase() : null;
}

/**
 * Every code that keys may mean, the likeliest first, without doubles; sealed ones only when there is one.
 * @returns {{codes: string[], reading: string|null}}
 */
export function codesIn(keys, readings = READINGS) {
  for (const find of [sealedIn, typedIn]) {
    const found = readings.map((reading) => ({ reading, code: find(read(keys, reading)) })).filter(({ code }) => code !== null);
    if (found.length > 0) return { codes: [...new Set(found.map(({ code }) => code))], reading: find === sealedIn ? found[0].reading : null };
  }
  return { codes: [], reading: null };
}

/** How an address or a sealed code begins: nobody types so by hand. */
const BEGINNINGS = ['HTTP', 'PV1.'];

/** Whether keys can only come from a scanner: they begin as an address or a sealed code does. */
export function isNoHand(keys, readings = READINGS) {
  return keys.length > 3 && readings.some((reading) => {
    const text = read(keys, reading).toUpperCase().replace(/^\][A-Z][0-9A-Z]/, '');
    return BEGINNINGS.some((one) => text.startsWith(one));
  });
}
