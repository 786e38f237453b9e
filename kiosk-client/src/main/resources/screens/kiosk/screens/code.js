/**
 * "Entrez votre code." Eight signs on a keypad, a keyboard or under a scanner.
 */
import { h, glyph } from '../../common/dom.js';
import { LENGTH, SIGNS, sign } from '../codes.js';
import { lede, steps, way } from './pieces.js';

function boxes(kiosk) {
  const { typed } = kiosk.visit;
  const cell = (at) => h('i', { class: at === typed.length ? 'next' : null }, typed[at] ?? '');
  const half = (from) => h('span', { class: 'half' }, ...Array.from({ length: LENGTH / 2 }, (_, at) => cell(from + at)));
  return [h('span', { class: 'boxes', 'aria-hidden': 'true' }, half(0), half(LENGTH / 2)),
    h('span', { class: 'sr', 'aria-live': 'polite' }, [...typed].join(' ') || kiosk.texts.say('code.empty'))];
}

export function code(kiosk) {
  const { texts, visit } = kiosk;
  const shown = h('p', { class: 'typed num' });
  const done = h('button', { type: 'button', class: 'slab strong key w5', 'data-action': 'code-ok' }, glyph('tick'), h('span', {}, texts.say('code.ok')));
  const draw = () => {
    shown.replaceChildren(...boxes(kiosk));
    shown.dataset.typed = visit.typed;
    done.disabled = visit.typed.length < LENGTH;
  };
  const add = (typed) => { visit.typed = (visit.typed + sign(typed)).slice(0, LENGTH); draw(); };
  const erase = () => { visit.typed = visit.typed.slice(0, -1); draw(); };
  const use = () => { visit.code = visit.typed; visit.motif = null; kiosk.go('needs'); };
  done.addEventListener('click', use);
  const keys = [...SIGNS].map((one) => h('button', { type: 'button', class: 'slab key', 'data-action': `key-${one}`, onclick: () => add(one) }, one));
  const pad = h('div', { class: 'keypad', role: 'group', 'aria-label': texts.say('code.keys') }, keys,
    h('button', { type: 'button', class: 'slab key w3k', 'data-action': 'erase', 'aria-label': texts.say('code.erase'), onclick: erase }, glyph('erase', 'mirror')), done);
  draw();
  kiosk.onType = (key, onButton) => {
    if (key === 'Backspace') erase();
    else if (key === 'Enter' && !onButton && !done.disabled) use();
    else if (key.length === 1) add(key);
  };
  return { name: 'code', title: texts.say('code.title'), before: [steps(texts, 1, 3)], under: [lede(texts.say('code.lede')), shown], body: [
    pad, h('div', { class: 'row single' }, way({ action: 'no-code', text: texts.say('code.none'), onclick: () => kiosk.go('no-code') })),
  ] };
}
