/**
 * The voice: recorded pieces `/audio/<lang>/<key>.opus`, one after the other. A piece that is missing is skipped, a
 * language without files is silent: the picture suffices, nothing breaks.
 */

import { numberPhrase } from './texts.js';

const TRIAL = 'home.title';
const known = new Map();
let turn = 0;
let playing = null;
let level = 7;
let told = () => {};

/** Whether a language has a voice: its first question was recorded. @returns {Promise<boolean>} */
export function hasVoice(language) {
  if (!known.has(language)) {
    const heard = fetch(`/audio/${language}/${TRIAL}.opus`, { method: 'HEAD' }).then((answer) => answer.ok, () => false);
    known.set(language, heard);
  }
  return known.get(language);
}

/** Tells when the voice begins and when it has ended. @param {(speaking: boolean) => void} listener */
export function onSpeaking(listener) {
  told = listener;
}

/** Whether the voice is speaking. */
export function speaking() {
  return playing !== null;
}

function ended() {
  playing = null;
  told(false);
}

/** Stops talking. */
export function hush() {
  turn += 1;
  if (!playing) return;
  playing.pause();
  playing.removeAttribute('src');
  ended();
}

/** Sets how loud the voice is, 0 to 10. */
export function setVolume(to) {
  level = Math.max(0, Math.min(10, to));
  if (playing) playing.volume = level / 10;
  return level;
}

/** How loud the voice is, 0 to 10. */
export function volume() {
  return level;
}

function play(piece, mine) {
  return new Promise((resolve) => {
    if (mine !== turn) { resolve(); return; }
    const sound = new Audio(`/audio/${piece}.opus`);
    sound.volume = level / 10;
    playing = sound;
    ['ended', 'error', 'emptied', 'abort'].forEach((end) => sound.addEventListener(end, resolve, { once: true }));
    sound.play().catch(resolve);
  });
}

/**
 * Says pieces in sequence, in place of what was being said.
 * @param {string[]} pieces such as fr/ticket.number, fr/letter.A, fr/number.46
 * @returns {Promise<boolean>} whether it was said to the end
 */
export async function say(pieces) {
  hush();
  const mine = turn;
  for (const piece of pieces) {
    if (mine !== turn) return false;
    if (!playing) told(true);
    await play(piece, mine);
  }
  if (mine !== turn) return false;
  if (playing) ended();
  return true;
}

/** The pieces of a ticket number: letter.A, number.46, or number.100, number.46. */
export function numberPieces(ticket, texts) {
  const letter = ticket.series ?? ticket.number.slice(0, 1);
  const rank = ticket.rank ?? Number(ticket.number.slice(letter.length));
  return [texts.sound(`letter.${letter}`), ...numberPhrase(rank, texts.tag).voice];
}

/** A code, sign by sign. */
export function spelled(code, texts) {
  return [...code].filter((sign) => sign !== ' ').flatMap((sign) => (/[0-9]/.test(sign) ? numberPhrase(Number(sign), texts.tag).voice : [texts.sound(`letter.${sign}`)]));
}
