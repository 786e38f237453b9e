/**
 * Pieces that several screens share.
 */
import { h, words, glyph, pictogram } from '../../common/dom.js';

/** A tile: a picture, a few words, and perhaps a second line. */
export function tile({ action, picture, text, small, width = 'w3', pressed, value, onclick }) {
  return h('button', { type: 'button', class: `slab tile ${width}`, 'data-action': action, 'data-value': value ?? null,
    'aria-pressed': pressed === undefined ? null : String(pressed), onclick },
    pictogram(picture), h('span', { class: 'words' }, words(text), small ? h('small', {}, ...small) : null));
}

/** A wide slab, for an answer or a way forward. */
export function way({ action, text, sign, picture, kind = '', onclick }) {
  return h('button', { type: 'button', class: `slab way ${kind}`, 'data-action': action, onclick },
    sign ? glyph(sign, sign === 'forward' ? 'mirror' : '') : null, picture ? pictogram(picture) : null, h('span', {}, words(text)));
}

/** Where am I, how much is left: paving stones and words. */
export function steps(texts, now, all) {
  const stones = Array.from({ length: all }, (_, at) => h('i', { class: at + 1 < now ? 'done' : at + 1 === now ? 'now' : null }));
  return h('p', { class: 'paves' }, h('span', { class: 'stones', 'aria-hidden': 'true' }, ...stones), h('span', { class: 'num' }, texts.say('step', { now, all })));
}

/** A sentence under the question. */
export function lede(text) {
  return h('p', { class: 'lede', 'data-say': text }, words(text));
}
