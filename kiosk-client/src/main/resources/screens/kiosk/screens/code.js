/**
 * "Entrez votre code." Eight signs on a keypad, a keyboard or under a scanner. Where there is little room the keys have pages.
 */
import { h, voice, glyph } from '../../common/dom.js';
import { LENGTH, SIGNS, sign } from '../codes.js';
import { lede, steps, way } from './pieces.js';

const ALL = SIGNS.length;

function boxes(kiosk) {
  const { typed } = kiosk.visit;
  const cell = (at) => h('i', { class: at === typed.length ? 'next' : null }, typed[at] ?? '');
  const half = (from) => h('span', { class: 'half' }, ...Array.from({ length: LENGTH / 2 }, (_, at) => cell(from + at)));
  return [h('span', { class: 'boxes', 'aria-hidden': 'true' }, half(0), half(LENGTH / 2)),
    h('span', { class: 'sr', 'aria-live': 'polite' }, [...typed].join(' ') || kiosk.texts.say('code.empty'))];
}

function key(kiosk, one, onclick) {
  const sound = /\d/.test(one) ? kiosk.texts.sound(`number.${one}`) : kiosk.texts.sound(`letter.${one}`);
  return h('button', { type: 'button', class: 'slab key', 'data-action': `key-${one}`, 'data-voice': sound, onclick }, one);
}

/** How many pages the signs need when so many keys fit. */
function pagesFor(most) {
  const room = Math.max(6, most * 3);
  return room >= ALL ? 1 : Math.ceil(ALL / room);
}

export function code(kiosk, { page = 0 }, most) {
  const { texts, visit } = kiosk;
  const shown = h('p', { class: 'typed num' });
  const okWords = texts.phrase('code.ok');
  const done = h('button', { type: 'button', class: 'slab strong key ok', 'data-action': 'code-ok', 'data-voice': voice(okWords) }, glyph('tick'), h('span', { class: 'words' }, okWords.text));
  const draw = () => {
    shown.replaceChildren(...boxes(kiosk));
    shown.dataset.typed = visit.typed;
    done.disabled = visit.typed.length < LENGTH;
  };
  const add = (typed) => { visit.typed = (visit.typed + sign(typed)).slice(0, LENGTH); draw(); };
  const erase = () => { visit.typed = visit.typed.slice(0, -1); draw(); };
  const use = () => { visit.code = visit.typed; visit.otherCodes = []; kiosk.lookUp(); };
  done.addEventListener('click', use);
  const pages = pagesFor(most);
  const size = Math.ceil(ALL / pages);
  const at = page % pages;
  const keys = [...SIGNS].slice(at * size, (at + 1) * size).map((one) => key(kiosk, one, () => add(one)));
  const eraseWords = texts.phrase('code.erase');
  const moreWords = texts.phrase('code.more');
  const pad = h('div', { class: `keypad p${pages}`, role: 'group', 'aria-label': texts.say('code.keys') }, keys,
    pages > 1 ? h('button', { type: 'button', class: 'slab key more', 'data-action': 'more-keys', 'aria-label': moreWords.text, 'data-voice': voice(moreWords), onclick: () => kiosk.show('code', { page: at + 1 }) }, glyph('forward', 'mirror')) : null,
    h('button', { type: 'button', class: 'slab key erase', 'data-action': 'erase', 'aria-label': eraseWords.text, 'data-voice': voice(eraseWords), onclick: erase }, glyph('erase', 'mirror')), done);
  draw();
  kiosk.onType = (typed, onButton) => {
    if (typed === 'Backspace') erase();
    else if (typed === 'Enter' && !onButton && !done.disabled) use();
    else if (typed.length === 1) add(typed);
  };
  return { name: 'code', title: texts.phrase('code.title'), before: [steps(texts, 1, 3)], under: [lede(texts.phrase('code.lede')), shown], choices: 12, least: 2, body: [
    pad, h('div', { class: 'row single none' }, way({ action: 'no-code', text: texts.phrase('code.none'), onclick: () => kiosk.go('no-code') })),
  ] };
}
