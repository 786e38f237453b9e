/**
 * Small hands for building pages: elements, pictures, numbers. Every visible word comes from a text bundle,
 * never from here.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element.
 * @param {string} tag
 * @param {Object<string, *>} [facts] attributes; `on…` are listeners; false, null and undefined are left out
 * @param {...(Node|string|null)} children
 */
export function h(tag, facts = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The sound of a phrase as an attribute: what is read aloud when it is reached. */
export function voice(phrase) {
  return phrase?.voice?.length > 0 ? phrase.voice.join(' ') : null;
}

/** A text whose "rendez-vous" is never cut at the hyphen; a line break in the bundle becomes a new line. */
export function words(said) {
  const text = typeof said === 'string' ? said : said.text;
  const whole = document.createDocumentFragment();
  text.split('\n').forEach((line, at) => {
    if (at > 0) whole.append(document.createElement('br'));
    for (const piece of line.split(/(rendez-vous)/i)) {
      whole.append(/^rendez-vous$/i.test(piece) ? h('span', { class: 'nb' }, piece) : piece);
    }
  });
  return whole;
}

/** A ticket number: `A046` shown with a gap that is a margin, so copies and screen readers get `A046`. */
export function ticketNumber(ticket, facts = {}) {
  const letter = ticket.series ?? ticket.number.slice(0, 1);
  const digits = ticket.number.slice(letter.length);
  return h('span', { class: 'ticket-no', ...facts }, h('b', {}, letter), digits);
}

const sheets = new Map();

/** Reads the sheets of pictures once, before the first screen. */
export async function loadPictures() {
  await Promise.all(['pictograms', 'glyphs'].map(async (name) => {
    const answer = await fetch(`/common/${name}.svg`);
    sheets.set(name, new DOMParser().parseFromString(await answer.text(), 'image/svg+xml'));
  }));
}

function picture(sheet, name, className, fallback) {
  const drawings = sheets.get(sheet);
  const symbol = drawings.getElementById(name) ?? drawings.getElementById(fallback);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', symbol.getAttribute('viewBox'));
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  for (const child of symbol.children) svg.append(document.importNode(child, true));
  return svg;
}

/** A picture for visitors (OpenMoji, see the page "about"); an unknown key shows the folder. */
export function pictogram(name) {
  return picture('pictograms', name, 'picto', 'folder');
}

/** A sign of the machine: arrow, clock, tick. */
export function glyph(name, extra = '') {
  return picture('glyphs', name, `glyph ${extra}`.trim(), 'question');
}

/** A picture that the server draws, such as a code for phones, as part of the page. */
export function drawing(text, label, facts = {}) {
  const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  for (const [name, value] of Object.entries(facts)) svg.setAttribute(name, value);
  return svg;
}

/** The mark: a portal and its light on the ground. */
export function mark() {
  return picture('glyphs', 'mark', 'mark', 'question');
}
