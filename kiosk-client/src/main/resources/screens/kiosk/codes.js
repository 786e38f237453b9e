/**
 * Appointment codes as people type them and as scanners read them. Pure functions.
 */
import { sealedIn, typedIn } from './scanned-text.js';

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

/** The code in the text of a scanner or a camera, whatever stands around it: sealed, or eight signs; null without one. */
export function codeIn(text) {
  const typed = typedIn(text);
  return sealedIn(text) ?? (typed === null ? null : normalize(typed));
}
