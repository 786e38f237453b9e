/**
 * "Montrez votre code." The camera's picture like a mirror, four corners of light; help after four seconds, other ways
 * after fifteen. The code can be typed from the first moment.
 */
import { h, words } from '../../common/dom.js';
import { say } from '../../common/speech.js';
import { look } from '../camera.js';
import { lede, steps, way } from './pieces.js';

const HELP_AFTER_MS = 4000;
const OTHER_WAYS_AFTER_MS = 15000;

/** Four corners of light that say where the code goes. */
function corners() {
  return h('div', { class: 'corners', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'), h('i'));
}

export function scan(kiosk) {
  const { texts, visit } = kiosk;
  const video = h('video', { class: 'view', playsinline: true, muted: true, 'aria-hidden': 'true' });
  video.muted = true;
  const status = h('span', { class: 'words' }, words(texts.phrase('scan.starting')));
  const line = h('p', { class: 'status', role: 'status' }, h('i', { class: 'pulse', 'aria-hidden': 'true' }), status);
  const frame = h('div', { class: 'camera', 'data-state': 'starting' }, video, corners(), line);
  const other = h('div', { class: 'row pair-row' },
    way({ action: 'type', sign: 'keys', text: texts.phrase('scan.type'), onclick: () => kiosk.go('code') }),
    way({ action: 'no-code', picture: 'ticket', text: texts.phrase('scan.none'), onclick: () => kiosk.go('no-code') }));
  const tell = (state, key) => {
    frame.dataset.state = state;
    const phrase = texts.phrase(key);
    status.replaceChildren(words(phrase));
    if (visit.voice) say(phrase.voice);
  };
  return { name: 'scan', title: texts.phrase('scan.title'), before: [steps(texts, 1, 3)], under: [lede(texts.phrase('scan.lede'))], body: [frame, other],
    begin: () => watch(kiosk, { video, tell, other }) };
}

/** Turns the camera on; what is answered turns it off, whatever screen follows. */
function watch(kiosk, { video, tell, other }) {
  const timers = [
    setTimeout(() => tell('help', 'scan.closer'), HELP_AFTER_MS),
    setTimeout(() => { tell('help', 'scan.light'); other.classList.add('lit'); }, OTHER_WAYS_AFTER_MS),
  ];
  const calm = () => timers.forEach(clearTimeout);
  const stop = look({
    video, token: kiosk.token,
    onReady: () => tell('looking', 'scan.looking'),
    onText: (text) => { calm(); tell('found', 'scan.found'); kiosk.scanned(text); },
    onBlind: () => { calm(); tell('blind', 'scan.blind'); other.classList.add('lit'); },
  });
  return () => { calm(); stop(); };
}
