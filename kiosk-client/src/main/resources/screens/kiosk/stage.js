/**
 * The frame of every screen: name and time, the question, the threshold with the ways out. The zones never move.
 */
import { h, words, glyph, mark } from '../common/dom.js';
import { clockTime, serverNow } from '../common/moments.js';

const DEAF_MS = 400;
let deafUntil = 0;

/** Touches just after a change of screen were meant for the previous screen: they are ignored. */
export function guardTouches() {
  const ignore = (event) => {
    if (performance.now() < deafUntil) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  document.addEventListener('click', ignore, true);
  document.addEventListener('contextmenu', (event) => event.preventDefault());
}

/**
 * @typedef {Object} View one screen, ready to be shown
 * @property {string} name for data-screen
 * @property {string} title the question, or what is true
 * @property {boolean} [quiet] the title is only for ears: the screen shows it another way
 * @property {Node[]} [before] above the title
 * @property {Node[]} [under] under the title
 * @property {Node[]} body what can be pressed
 * @property {boolean} [scene] shows the forecourt
 * @property {boolean} [end] nothing lies behind
 */

/** Draws a screen over the previous one, of which nothing remains. */
export function draw(root, view, kiosk) {
  const { texts } = kiosk;
  const heading = h('h1', { tabindex: '-1', class: view.quiet ? 'sr' : null }, words(view.title));
  const shell = h('div', { class: `kiosk${kiosk.visit.low ? ' low' : ''}${view.scene ? ' with-scene' : ''}`, 'data-screen': view.name },
    top(kiosk),
    h('main', { class: 'ask' },
      h('div', { class: 'head' }, h('div', { class: 'scene', 'aria-hidden': 'true' }), h('div', { class: 'told' }, view.before, heading, view.under)),
      h('div', { class: 'body' }, view.body)),
    threshold(kiosk, view));
  document.documentElement.lang = texts.language;
  document.documentElement.dir = ['ar', 'fa', 'ps'].includes(texts.language) ? 'rtl' : 'ltr';
  if (kiosk.visit.contrast) document.documentElement.dataset.theme = 'contrast';
  else delete document.documentElement.dataset.theme;
  document.title = `${view.title.replaceAll('\n', ' ')} – ${texts.say('kiosk.name')}`;
  const refreshed = view.name === 'home' && root.firstElementChild?.dataset.screen === 'home';
  root.replaceChildren(shell);
  if (refreshed) return; // fresher facts on the screen at rest: a touch on its way still means what it meant
  deafUntil = performance.now() + DEAF_MS;
  heading.focus({ preventScroll: true });
}

function top(kiosk) {
  const { facts, texts } = kiosk;
  const zone = facts?.site.zone;
  const clock = h('time', { class: 'clock num' }, zone ? clockTime(serverNow(), zone, texts) : '');
  return h('header', { class: 'top' }, mark(), h('span', { class: 'site' }, facts?.site.name ?? texts.say('kiosk.name')), clock);
}

/** Sets the clock again; called every few seconds. */
export function tick(root, kiosk) {
  const clock = root.querySelector('.clock');
  if (clock && kiosk.facts) clock.textContent = clockTime(serverNow(), kiosk.facts.site.zone, kiosk.texts);
}

function tool(kiosk, name, sign, facts = {}) {
  return h('button', { type: 'button', 'data-action': name, onclick: () => kiosk.use(name), 'aria-pressed': facts['aria-pressed'] },
    glyph(sign, name === 'listen' ? 'mirror' : ''), h('span', {}, kiosk.texts.say(`tool.${facts.word ?? name}`)));
}

function threshold(kiosk, view) {
  const { texts, visit } = kiosk;
  const back = h('button', { type: 'button', class: 'slab ghost', 'data-action': 'back', disabled: view.end || visit.behind.length === 0,
    onclick: () => kiosk.back() }, glyph('back', 'mirror'), h('span', {}, texts.say('back')));
  const person = h('button', { type: 'button', class: 'slab person', 'data-action': 'help', onclick: () => kiosk.callPerson() },
    glyph('someone'), h('span', {}, words(texts.say('person'))));
  return h('footer', { class: 'seuil', 'aria-label': texts.say('threshold') },
    h('div', { class: 'tools' },
      kiosk.languages().length > 1 ? tool(kiosk, 'language', 'globe') : null,
      kiosk.hasVoice() ? tool(kiosk, 'listen', 'listen') : null,
      tool(kiosk, 'low', visit.low ? 'higher' : 'lower', { word: visit.low ? 'high' : 'low', 'aria-pressed': String(visit.low) }),
      tool(kiosk, 'contrast', 'contrast', { 'aria-pressed': String(visit.contrast) })),
    h('div', { class: 'out' }, back, person));
}
