/**
 * Pieces that several screens share. Each takes phrases, so that what is shown can be said.
 */
import { h, words, voice, glyph, pictogram } from '../../common/dom.js';
import { numberPhrase } from '../../common/texts.js';

/** A tile: a picture, a few words, and perhaps a second line. */
export function tile({ action, picture, text, small, width = 'w3', pressed, value, onclick }) {
  return h('button', { type: 'button', class: `slab tile ${width}`, 'data-action': action, 'data-value': value ?? null, 'data-voice': voice(text),
    'aria-pressed': pressed === undefined ? null : String(pressed), onclick },
    picture ? pictogram(picture) : null, h('span', { class: 'words' }, words(text), small ? h('small', {}, ...small) : null));
}

/** A wide slab, for an answer or a way forward. */
export function way({ action, text, sign, picture, kind = '', value, onclick }) {
  return h('button', { type: 'button', class: `slab way ${kind}`, 'data-action': action, 'data-value': value ?? null, 'data-voice': voice(text), onclick },
    sign ? glyph(sign, sign === 'forward' || sign === 'back' ? 'mirror' : '') : null, picture ? pictogram(picture) : null, h('span', { class: 'words' }, words(text)));
}

/** Where am I, how much is left: paving stones and words. */
export function steps(texts, now, all, key = 'step') {
  const stones = Array.from({ length: all }, (_, at) => h('i', { class: at + 1 < now ? 'done' : at + 1 === now ? 'now' : null }));
  const said = texts.phrase(key, { now: numberPhrase(now, texts.tag), all: numberPhrase(all, texts.tag) });
  return h('p', { class: 'paves' }, h('span', { class: 'stones', 'aria-hidden': 'true' }, ...stones), h('span', { class: 'num' }, said.text));
}

/** A sentence under the question. */
export function lede(phrase, kind = '') {
  return h('p', { class: `lede ${kind}`.trim(), 'data-voice': voice(phrase) }, words(phrase));
}

/** Splits choices into pages of nearly the same size. */
export function pagesOf(choices, most) {
  const count = Math.max(1, Math.ceil(choices.length / most));
  const size = Math.ceil(choices.length / count);
  return Array.from({ length: count }, (_, at) => choices.slice(at * size, (at + 1) * size));
}

/** The two slabs that turn pages; nothing on a single page. */
export function turns(kiosk, at, all, turn) {
  if (all === 1) return null;
  const to = (action, sign, page) => way({ action, sign, text: kiosk.texts.phrase(`page.${action}`), onclick: () => turn(page) });
  return h('div', { class: 'row turn' },
    at > 0 ? to('previous', 'back', at - 1) : null,
    at < all - 1 ? to('next', 'forward', at + 1) : null);
}

/** A phrase of the server: its words in the language, else in the base language, else in French; said when they are the standard ones. */
export function labelled(texts, labels, key) {
  const text = labels[texts.language] ?? labels[texts.tag] ?? labels.fr ?? '';
  const standard = key !== null && texts.has(key) ? texts.phrase(key) : null;
  return standard?.text === text ? standard : { text, voice: [] };
}

/** Yes, no, and not knowing is fine. */
export function answers(kiosk, onAnswer) {
  const answer = (value, sign, kind) => way({ action: 'answer', value, sign, kind, text: kiosk.texts.phrase(`paper.${value.toLowerCase()}`), onclick: () => onAnswer(value) });
  return h('div', { class: 'row answers three' }, answer('YES', 'tick', ''), answer('NO', 'cross', ''), answer('UNKNOWN', 'question', 'wide'));
}
