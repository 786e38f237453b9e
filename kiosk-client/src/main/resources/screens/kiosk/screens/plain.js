/**
 * Screens that say one thing: working, closed, pause of the network, help, still there.
 */
import { h, glyph, pictogram } from '../../common/dom.js';
import { clockPhrase, dayPhrase } from '../../common/moments.js';
import { lede, way } from './pieces.js';

/** The server is being asked. */
export function working(kiosk) {
  return { name: 'working', title: kiosk.texts.phrase('working.title'), end: true, body: [h('div', { class: 'picture-only calm' }, pictogram('ticket'))] };
}

/** When the door opens, in words; nothing when it is not known. */
export function opening(kiosk, opensAt) {
  const { texts, facts } = kiosk;
  if (!opensAt) return texts.phrase('closed.soon');
  const { zone } = facts.site;
  return texts.phrase('closed.opens', { day: dayPhrase(opensAt, zone, texts), time: clockPhrase(opensAt, zone, texts) });
}

/** The reception is closed, and when it opens; help nearby goes on. */
export function closed(kiosk) {
  const { texts, facts } = kiosk;
  const places = facts.places ? [h('div', { class: 'row enter' },
    way({ action: 'places', picture: 'pin', text: texts.phrase('home.places'), onclick: () => kiosk.openPlaces() }))] : [];
  return { name: 'closed', title: texts.phrase('closed.title'), under: [lede(opening(kiosk, facts.opensAt))], scene: true, end: true, body: places };
}

/** No network: a calm screen that goes away by itself. */
export function paused(kiosk) {
  const { texts } = kiosk;
  const starting = kiosk.facts === null && kiosk.failures === 0;
  return { name: 'paused', title: texts.phrase(starting ? 'starting.title' : 'paused.title'), scene: true, end: true,
    under: starting ? [] : [lede(texts.phrase('paused.lede'))], body: [] };
}

/** A person comes; or, without a network, where to go. */
export function help(kiosk, { told }) {
  const { texts } = kiosk;
  const lost = told === false;
  return { name: 'help', title: texts.phrase(lost ? 'help.go' : 'help.title'), under: [lede(texts.phrase(lost ? 'help.desk' : 'help.stay'))], body: [
    h('div', { class: 'picture-only lit' }, pictogram('person')),
    h('div', { class: 'row single' }, way({ action: 'continue', sign: 'back', text: texts.phrase('help.continue'), onclick: () => kiosk.back() })),
  ] };
}

/** Asked after a while without a touch. */
export function stillThere(kiosk, { shown }) {
  const { texts } = kiosk;
  return { name: 'still-there', title: texts.phrase('still.title'), under: [lede(texts.phrase('still.lede'))], end: true, body: [
    h('div', { class: 'picture-only' }, pictogram('person')),
    h('div', { class: 'row answers' },
      way({ action: 'yes', kind: 'strong', sign: 'tick', text: texts.phrase('still.yes'), onclick: () => kiosk.show(...shown) }),
      way({ action: 'no', sign: 'cross', text: texts.phrase('still.no'), onclick: () => kiosk.wipe() })),
  ] };
}

/** The sign of a problem screen: never red, never a number. */
export function sign(name) {
  return h('div', { class: 'picture-only' }, name === 'clock' ? glyph('clock') : pictogram(name));
}
