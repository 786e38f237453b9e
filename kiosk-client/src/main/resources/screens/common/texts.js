/**
 * The words of a screen in one language. A bundle is a flat JSON file; a new language is a new file.
 */

const cache = new Map();

async function bundle(folder, language) {
  const address = `/${folder}/texts/${language}.json`;
  if (!cache.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`No texts at ${address}`);
    cache.set(address, await answer.json());
  }
  return cache.get(address);
}

/** Lays facts into the braces of a text. */
export function fill(text, facts = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}

/**
 * @typedef {Object} Texts
 * @property {string} language
 * @property {(key: string, facts?: Object) => string} say the text of a key
 * @property {(key: string) => boolean} has
 * @property {(key: string, count: number, facts?: Object) => string} count the plural form of a key for a number
 */

/** @returns {Promise<Texts>} */
export async function loadTexts(folder, language) {
  const texts = await bundle(folder, language);
  const plural = new Intl.PluralRules(language);
  const say = (key, facts) => {
    if (!(key in texts)) throw new Error(`No text ${key} in ${language}`);
    return fill(texts[key], facts);
  };
  const count = (key, number, facts = {}) => {
    const forms = number === 0 ? ['zero', plural.select(0)] : [plural.select(number)];
    const form = [...forms, 'other'].find((name) => `${key}.${name}` in texts);
    return say(`${key}.${form}`, { count: number, ...facts });
  };
  return { language, say, count, has: (key) => key in texts };
}

/** The first wanted language that is shipped, else the first shipped one. */
export function chooseLanguage(wanted, shipped) {
  const short = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return short.find((tag) => shipped.includes(tag)) ?? shipped[0];
}
