/**
 * How the sign of a counter is said: "Bureau 3" is not "Guichet 3". The label is read as on the sign, word by word: usual words of
 * places, letters A to Z, numbers up to 9999, "2e étage". Which French words are known: place-words.json; each is a piece of
 * sound in every language. `fr.parvis.web.screens.SpokenPlaces` reads labels in the same way for whoever names a counter.
 */
import { numberPhrase } from './texts.js';

const FLOOR = /^(\d{1,2})(?:er|ere|e|eme|nd|nde)$/;
const NUMBER = /^\d{1,4}$/;
const LETTER = /^[a-z]$/;
const TOKEN = /\d+(?:ere|er|eme|e|nde|nd)(?![a-z])|\d+|[a-z]+|[^\s\d.,;:–—/()«»"°º'’-]/g;

let words = null;

/** Reads the known words, once. */
export async function loadPlaceWords() {
  words ??= await (await fetch('/common/place-words.json')).json();
  return words;
}

/** Small letters without accents, ligatures undone, a hyphen and an apostrophe as gaps. */
function plain(label) {
  return label.replace(/(^|\s)à(?=\s)/gi, '$1').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/['’-]/g, ' ');
}

/**
 * The pieces that say a label, without language: place.bureau, letter.B, {number}, floor.2.
 * @returns {(string|number)[]|null} null when a part of it is not known, or nothing of it is said
 */
export function readPlace(label, { phrases, words: single, unsaid }) {
  const tokens = plain(label).match(TOKEN) ?? [];
  const pieces = [];
  for (let at = 0; at < tokens.length;) {
    const long = [3, 2].find((many) => tokens.slice(at, at + many).join(' ') in phrases && at + many <= tokens.length);
    const floor = tokens[at].match(FLOOR);
    if (long) {
      pieces.push(phrases[tokens.slice(at, at + long).join(' ')]);
      at += long;
    } else if (floor && tokens[at + 1] === 'etage') {
      pieces.push(...(Number(floor[1]) < 10 ? [`floor.${Number(floor[1])}`] : ['place.etage', Number(floor[1])]));
      at += 2;
    } else {
      const read = readToken(tokens, at, single, unsaid);
      if (read === null) return null;
      pieces.push(...read);
      at += 1;
    }
  }
  return pieces.length > 0 ? pieces : null;
}

/** One word, letter or number. @returns {(string|number)[]|null} */
function readToken(tokens, at, single, unsaid) {
  const token = tokens[at];
  if (Object.hasOwn(single, token)) return [single[token]];
  if (NUMBER.test(token)) {
    const zeros = token.match(/^0*(?=\d)/)[0].length;
    return [...Array(zeros).fill(0), Number(token)];
  }
  if (unsaid.includes(token) && at + 1 < tokens.length) return LETTER.test(token) && isName(tokens, at) ? [`letter.${token.toUpperCase()}`] : [];
  return LETTER.test(token) ? [`letter.${token.toUpperCase()}`] : null;
}

/** "Box D 2": a letter before a number is a name, in "salle d accueil" and "n 3" it is not. */
function isName(tokens, at) {
  return tokens[at] !== 'n' && NUMBER.test(tokens[at + 1]);
}

/** The sounds that say where to go, in a language; "Regardez l’écran" when the sign cannot be said. */
export function spokenPlace(label, texts) {
  const pieces = words === null ? null : readPlace(label, words);
  if (pieces === null) return texts.phrase('call.look').voice;
  return pieces.flatMap((piece) => {
    if (typeof piece === 'number') return numberPhrase(piece, texts.tag).voice;
    return piece === 'call.counter' ? texts.phrase(piece).voice : [texts.sound(piece)];
  });
}
