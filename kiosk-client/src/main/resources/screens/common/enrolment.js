/**
 * The screen an installer meets first: type the code given by the page of devices. The same on a kiosk and on a
 * wall screen; keys by touch, mouse or keyboard.
 */
import { h, words, glyph, mark } from './dom.js';
import { Unreachable } from './api.js';
import { enrol } from './device.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0', 'ok'];
const LENGTH = 6;

/**
 * Shows the screen until a code is accepted.
 * @param {{kind: string, texts: Object, revoked: boolean, into: Element, enrolling?: (code: string) => Promise<Object>,
 *   besides?: (letIn: (answer: Object) => void, tell: (key: string) => void) => (() => void)}} facts besides: another way in, which may
 *   say how it goes; answers how to end it
 * @returns {Promise<{token: string, device: Object}>}
 */
export function askForEnrolment({ kind, texts, revoked, into, enrolling = (code) => enrol(kind, code), besides = () => () => {} }) {
  return new Promise((resolve) => {
    let code = '';
    let asking = false;
    let endBesides = () => {};
    const digits = h('p', { class: 'digits num', 'aria-live': 'polite', 'data-typed': '' });
    const state = h('p', { class: 'state', role: 'status' });

    const draw = () => {
      const boxes = Array.from({ length: LENGTH }, (_, at) => h('i', { 'aria-hidden': 'true' }, code[at] ?? ''));
      digits.replaceChildren(h('span', { class: 'sr' }, [...code].join(' ') || texts.say('enrol.empty')), ...boxes);
      digits.dataset.typed = code;
    };

    async function send() {
      if (asking || code.length < LENGTH) return;
      asking = true;
      state.textContent = texts.say('enrol.asking');
      try {
        const answer = await enrolling(code);
        if (answer) { end(answer); return; }
        state.textContent = texts.say('enrol.kind');
      } catch (failure) {
        state.textContent = texts.say(failure instanceof Unreachable ? 'enrol.unreachable' : 'enrol.unknown');
      }
      asking = false;
      code = '';
      draw();
    }

    function press(key) {
      if (asking) return;
      if (key === 'erase') code = code.slice(0, -1);
      else if (key === 'ok') { send(); return; }
      else if (code.length < LENGTH) code += key;
      draw();
      if (code.length === LENGTH) send();
    }

    function typed(event) {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') press('erase');
    }

    function end(answer) {
      endBesides();
      document.removeEventListener('keydown', typed);
      resolve(answer);
    }

    const keys = KEYS.map((key) => h('button', {
      type: 'button', class: key === 'ok' ? 'slab strong' : 'slab', 'data-action': `key-${key}`,
      'aria-label': /\d/.test(key) ? null : texts.say(`enrol.${key}`), onclick: () => press(key),
    }, /\d/.test(key) ? key : glyph(key === 'ok' ? 'tick' : 'erase')));
    const heading = h('h1', { tabindex: '-1' }, words(texts.say('enrol.title')));
    into.replaceChildren(h('main', { class: 'enrolment', 'data-screen': 'enrolment' },
      h('div', { class: 'told' }, mark(), heading,
        h('p', {}, words(texts.say(revoked ? 'enrol.revoked' : 'enrol.how'))), digits, state),
      h('div', { class: 'keys', role: 'group', 'aria-label': texts.say('enrol.keys') }, ...keys)));
    document.title = texts.say('enrol.title');
    document.documentElement.lang = texts.tag;
    document.documentElement.dir = texts.dir;
    document.addEventListener('keydown', typed);
    draw();
    heading.focus();
    endBesides = besides(end, (key) => { if (!asking && code === '') state.textContent = texts.say(key); });
  });
}
