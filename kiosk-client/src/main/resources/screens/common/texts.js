/**
 * The words of a screen in one language, and the pieces of sound that say them. A bundle is a flat JSON file; a new
 * language is a new file and its row in `languages.json`. A text that a language lacks is said in French.
 */

const FIRST = 'fr';
const cache = new Map();

async function json(address) {
  if (!cache.has(address)) {
    const answer = await fetch(address);
    if (answer.status === 404) cache.set(address, null);
    else if (!answer.ok) throw new Error(`No texts at ${address}`);
    else cache.set(address, await answer.json());
  }
  return cache.get(address);
}

/** Every language that Parvis knows: code, own name, direction. @returns {Promise<Object[]>} */
export function knownLanguages() {
  return json('/common/languages.json');
}

/** The languages whose words for this page are shipped, in the order of `languages.json`. */
export async function shippedLanguages(folder) {
  const rows = await knownLanguages();
  const found = await Promise.all(rows.map((row) => json(`/${folder}/texts/${row.code}.json`)));
  return rows.filter((row, at) => found[at] !== null);
}

/**
 * A text with the sound that says it.
 * @typedef {{text: string, voice: string[]}} Phrase voice: addresses below /audio without ending, such as fr/home.title
 */

/** A bare text, which no file says. */
export const mute = (text) => ({ text, voice: [] });

function piece(value) {
  return value !== null && typeof value === 'object' ? value : mute(String(value));
}

const AUDIBLE = /[\p{L}\p{N}]/u;

/** Lays facts into the braces of a text; each stretch between braces has a sound of its own: key.0, key.1, … */
function compose(text, facts, voiceOf) {
  const parts = text.split(/\{(\w+)\}/);
  if (parts.length === 1) return { text, voice: AUDIBLE.test(text) ? [voiceOf(null)] : [] };
  const made = { text: '', voice: [] };
  parts.forEach((part, at) => {
    if (at % 2 === 0) {
      made.text += part;
      if (AUDIBLE.test(part)) made.voice.push(voiceOf(at / 2));
      return;
    }
    const fact = part in facts ? piece(facts[part]) : mute(`{${part}}`);
    made.text += fact.text;
    made.voice.push(...fact.voice);
  });
  return made;
}

/**
 * @typedef {Object} Texts
 * @property {string} language code of the language, kept on the ticket
 * @property {string} tag the language for browsers
 * @property {string} dir ltr or rtl
 * @property {(key: string, facts?: Object) => Phrase} phrase the text of a key and its sound; facts may be phrases
 * @property {(key: string, facts?: Object) => string} say the text of a key
 * @property {(key: string, count: number, facts?: Object) => Phrase} count the plural form of a key for a number
 * @property {(key: string) => boolean} has
 * @property {(name: string) => string} sound the address of a sound without text, such as letter.A
 */

/** @returns {Promise<Texts>} */
export async function loadTexts(folder, language) {
  const rows = await knownLanguages();
  const row = rows.find((one) => one.code === language) ?? rows[0];
  const chain = [...new Set([row.code, row.base ?? row.code, FIRST])];
  const bundles = await Promise.all(chain.map((code) => json(`/${folder}/texts/${code}.json`)));
  const tag = row.tag ?? row.code;
  const holder = (key) => bundles.findIndex((bundle) => bundle !== null && key in bundle);
  const phrase = (key, facts = {}) => {
    const at = holder(key);
    if (at < 0) throw new Error(`No text ${key} in ${language}`);
    return compose(bundles[at][key], facts, (stretch) => `${chain[at]}/${key}${stretch === null ? '' : `.${stretch}`}`);
  };
  const count = (key, number, facts = {}) => {
    const at = bundles.findIndex((bundle) => bundle !== null && `${key}.other` in bundle);
    const form = new Intl.PluralRules(tagOf(rows, chain[at])).select(number);
    const named = (number === 0 ? ['zero', form] : [form]).find((one) => `${key}.${one}` in bundles[at]) ?? 'other';
    return phrase(`${key}.${named}`, { count: numberPhrase(number, tag), ...facts });
  };
  return { language: row.code, tag, dir: row.dir, phrase, count, say: (key, facts) => phrase(key, facts).text, has: (key) => holder(key) >= 0,
    sound: (name) => `${tag}/${name}` };
}

function tagOf(rows, code) {
  return rows.find((row) => row.code === code)?.tag ?? code;
}

/** Languages in which a hundred alone has a word of its own: "cien", but "ciento uno". */
const HUNDRED_ALONE = ['es', 'pt'];
/** Languages that say "and" between the hundreds and the rest: "cento e quarenta e seis". */
const AND_AFTER_HUNDREDS = ['ar', 'pt'];

/** The sounds of a number up to 9999, without language: thousands, hundreds, the rest as one piece. */
function numberPieces(number, tag) {
  const thousands = Math.floor(number / 1000) % 10;
  const hundreds = Math.floor(number / 100) % 10;
  const rest = number % 100;
  const pieces = [];
  if (thousands > 1) pieces.push(String(thousands));
  if (thousands > 0) pieces.push('1000');
  if (hundreds > 0) pieces.push(hundreds === 1 && rest === 0 && HUNDRED_ALONE.includes(tag) ? '100.alone' : String(hundreds * 100));
  if (hundreds > 0 && rest > 0 && AND_AFTER_HUNDREDS.includes(tag)) pieces.push('and');
  if (rest > 0 || number === 0) pieces.push(String(rest));
  return pieces;
}

/** A whole number: its digits, and its sound. */
export function numberPhrase(number, tag) {
  return { text: String(number), voice: numberPieces(number, tag).map((piece) => `${tag}/number.${piece}`) };
}

/** The first wanted language that is shipped, else the first shipped one. */
export function chooseLanguage(wanted, shipped) {
  const short = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return short.find((tag) => shipped.includes(tag)) ?? shipped[0];
}
