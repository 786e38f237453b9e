/**
 * The frame of every screen: name and time, the question, the threshold with the ways out. The zones never move.
 */
import { h, words, voice, glyph, mark } from '../common/dom.js';
import { clockTime, serverNow } from '../common/moments.js';
import { speaking } from '../common/speech.js';
import { settle } from './fit.js';

const DEAF_MS = 400;
let deafUntil = 0;

/** Touches just after a change of screen were meant for the previous screen: they are ignored, and seen to be. */
export function guardTouches() {
  const ignore = (event) => {
    if (performance.now() >= deafUntil) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('click', ignore, true);
}

/**
 * @typedef {Object} View one screen, ready to be shown
 * @property {string} name for data-screen
 * @property {Phrase} title the question, or what is true
 * @property {boolean} [quiet] the title is only for ears: the screen shows it another way
 * @property {Node[]} [before] above the title
 * @property {Node[]} [under] under the title
 * @property {Node[]} body what can be pressed
 * @property {boolean} [scene] shows the forecourt
 * @property {boolean} [end] nothing lies behind
 * @property {(shell: Element) => void} [ready] called when the screen is in its place, before it is seen
 * @property {number} [choices] how many choices the page holds: with fewer it may fit better
 * @property {() => (() => void)} [begin] begins what lasts as long as the screen; answers how to end it
 */

/**
 * Draws a screen over the previous one, of which nothing remains.
 * @param {(most: number) => View} make the view with at most so many choices on its page
 */
export function draw(root, make, kiosk) {
  speakTheLanguage(kiosk);
  const before = root.firstElementChild?.dataset.screen;
  const view = settle((most) => {
    const made = make(most);
    root.replaceChildren(shell(made, kiosk));
    made.ready?.(root.firstElementChild);
    return made;
  }, root);
  document.title = `${view.title.text.replaceAll('\n', ' ')} – ${kiosk.texts.say('kiosk.name')}`;
  if (view.name === 'home' && before === 'home') return view; // fresher facts at rest: a touch on its way still means what it meant
  deafUntil = performance.now() + DEAF_MS;
  root.querySelector('h1').focus({ preventScroll: true });
  return view;
}

function speakTheLanguage({ texts, visit }) {
  document.documentElement.lang = texts.tag;
  document.documentElement.dir = texts.dir;
  const theme = visit.contrast ? 'contrast' : localStorage.getItem('parvis.theme') ?? '';
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function shell(view, kiosk) {
  const heading = h('h1', { tabindex: '-1', class: view.quiet ? 'sr' : null, 'data-voice': voice(view.title) }, words(view.title));
  return h('div', { class: `kiosk${kiosk.visit.low ? ' low' : ''}${view.scene ? ' with-scene' : ''}`, 'data-screen': view.name },
    top(kiosk),
    h('main', { class: 'ask' },
      h('div', { class: 'head' }, h('div', { class: 'scene', 'aria-hidden': 'true' }), h('div', { class: 'told' }, view.before, heading, view.under)),
      h('div', { class: 'body' }, view.body)),
    threshold(kiosk, view));
}

function top(kiosk) {
  const { facts, texts } = kiosk;
  const zone = facts?.site.zone;
  const clock = h('time', { class: 'clock num' }, zone ? clockTime(serverNow(), zone, texts) : '');
  return h('header', { class: 'top' }, mark(), h('span', { class: 'site' }, h('bdi', {}, facts?.site.name ?? texts.say('kiosk.name'))), clock);
}

/** Sets the clock again; called every few seconds. */
export function tick(root, kiosk) {
  const clock = root.querySelector('.clock');
  if (clock && kiosk.facts) clock.textContent = clockTime(serverNow(), kiosk.facts.site.zone, kiosk.texts);
}

/** Shows that the voice speaks, and that the same button stops it. */
export function showSpeaking(root, now) {
  const button = root.querySelector('[data-action="listen"]');
  if (!button) return;
  button.setAttribute('aria-pressed', String(now));
  button.querySelector('.glyph').replaceWith(glyph(now ? 'quiet' : 'listen', 'mirror'));
}

function tool(kiosk, name, sign, facts = {}) {
  const text = kiosk.texts.phrase(`tool.${facts.word ?? name}`);
  return h('button', { type: 'button', 'data-action': name, 'data-voice': voice(text), onclick: () => kiosk.use(name), 'aria-pressed': facts['aria-pressed'] },
    glyph(sign, name === 'listen' || name === 'loud' ? 'mirror' : ''), h('span', { class: 'words' }, words(text)));
}

function threshold(kiosk, view) {
  const { texts, visit } = kiosk;
  const [backWords, personWords] = [texts.phrase('back'), texts.phrase('person')];
  const back = h('button', { type: 'button', class: 'slab ghost', 'data-action': 'back', 'data-voice': voice(backWords), disabled: view.end || visit.behind.length === 0,
    onclick: () => kiosk.back() }, glyph('back', 'mirror'), h('span', { class: 'words' }, words(backWords)));
  const person = h('button', { type: 'button', class: 'slab person', 'data-action': 'help', 'data-voice': voice(personWords), onclick: () => kiosk.callPerson() },
    glyph('someone'), h('span', { class: 'words' }, words(personWords)));
  return h('footer', { class: 'seuil', 'aria-label': texts.say('threshold') },
    h('div', { class: 'tools' },
      kiosk.languages().length > 1 ? tool(kiosk, 'language', 'globe') : null,
      kiosk.speaks ? tool(kiosk, 'listen', speaking() ? 'quiet' : 'listen', { 'aria-pressed': String(speaking()) }) : null,
      kiosk.speaks ? tool(kiosk, 'loud', kiosk.isLoud() ? 'softer' : 'louder', { word: kiosk.isLoud() ? 'softer' : 'louder', 'aria-pressed': String(kiosk.isLoud()) }) : null,
      tool(kiosk, 'low', visit.low ? 'higher' : 'lower', { word: visit.low ? 'high' : 'low', 'aria-pressed': String(visit.low) }),
      tool(kiosk, 'contrast', 'contrast', { 'aria-pressed': String(visit.contrast) })),
    h('div', { class: 'out' }, back, person));
}
