/**
 * Appointment codes as people type them and as scanners read them. Pure functions.
 */

/** The signs of a code, in the order of the keypad: Crockford's base 32 without I, L, O, U. */
export const SIGNS = '1234567890ABCDEFGHJKMNPQRSTVWXYZ';

/** How many signs a typed code has. */
export const LENGTH = 8;

/** One sign as the code means it: small letters, O for 0, I and L for 1 are forgiven; else an empty text. */
export function sign(typed) {
  const upper = typed.toUpperCase().replace('O', '0').replace(/[IL]/, '1');
  return upper.length === 1 && SIGNS.includes(upper) ? upper : '';
}

/** A typed code without spaces and hyphens, in the signs of the code. */
export function normalize(typed) {
  return [...typed].map(sign).join('').slice(0, LENGTH);
}

/** Whether a scanner's text can be one of ours: a typed code, a sealed text or its address. */
export function looksLikeCode(text) {
  const bare = text.trim();
  return /(^|\/R\/)PV1\.[0-9A-Z]{26}\.[0-9A-Z]{13}$/i.test(bare) || /^[0-9A-Z]{4}[ -]?[0-9A-Z]{4}$/i.test(bare);
}
