/**
 * Screens that say one thing: working, closed, pause of the network, help, language, still there.
 */
import { h, glyph, pictogram } from '../../common/dom.js';
import { clockTime, dayWords } from '../../common/moments.js';
import { lede, tile, way } from './pieces.js';

const AUTONYMS = { fr: 'fr.autonym', en: 'en.autonym' };

/** The server is being asked. */
export function working(kiosk) {
  return { name: 'working', title: kiosk.texts.say('working.title'), end: true, body: [h('div', { class: 'picture-only calm' }, pictogram('ticket'))] };
}

/** When the door opens, in words; nothing when it is not known. */
export function opening(kiosk, opensAt) {
  const { texts, facts } = kiosk;
  if (!opensAt) return texts.say('closed.soon');
  const { zone } = facts.site;
  return texts.say('closed.opens', { day: dayWords(opensAt, zone, texts), time: clockTime(opensAt, zone, texts) });
}

/** The reception is closed, and when it opens. */
export function closed(kiosk) {
  const { texts, facts } = kiosk;
  return { name: 'closed', title: texts.say('closed.title'), under: [lede(opening(kiosk, facts.opensAt))], scene: true, end: true, body: [] };
}

/** No network: a calm screen that goes away by itself. */
export function paused(kiosk) {
  const { texts } = kiosk;
  const starting = kiosk.facts === null && kiosk.failures === 0;
  return { name: 'paused', title: texts.say(starting ? 'starting.title' : 'paused.title'), scene: true, end: true,
    under: starting ? [] : [lede(texts.say('paused.lede'))], body: [] };
}

/** A person comes; or, without a network, where to go. */
export function help(kiosk, { told }) {
  const { texts } = kiosk;
  const lost = told === false;
  return { name: 'help', title: texts.say(lost ? 'help.go' : 'help.title'), under: [lede(texts.say(lost ? 'help.desk' : 'help.stay'))], body: [
    h('div', { class: 'picture-only lit' }, pictogram('person')),
    h('div', { class: 'row single' }, way({ action: 'continue', sign: 'back', text: texts.say('help.continue'), onclick: () => kiosk.back() })),
  ] };
}

/** Each language by its own name. */
export function language(kiosk) {
  const { texts } = kiosk;
  return { name: 'language', title: texts.say('language.title'), body: [
    h('div', { class: 'paving pair languages' }, kiosk.languages().map((one) => {
      const choice = tile({ action: 'choose-language', value: one, picture: 'speech', text: texts.say(AUTONYMS[one]), onclick: () => kiosk.choose(one) });
      choice.lang = one;
      return choice;
    })),
  ] };
}

/** Asked after a while without a touch. */
export function stillThere(kiosk, { shown }) {
  const { texts } = kiosk;
  return { name: 'still-there', title: texts.say('still.title'), under: [lede(texts.say('still.lede'))], end: true, body: [
    h('div', { class: 'row answers' },
      way({ action: 'yes', kind: 'strong', sign: 'tick', text: texts.say('still.yes'), onclick: () => kiosk.show(...shown) }),
      way({ action: 'no', sign: 'cross', text: texts.say('still.no'), onclick: () => kiosk.wipe() })),
    h('div', { class: 'picture-only' }, pictogram('person')),
  ] };
}

/** The sign of a problem screen: never red, never a number. */
export function sign(name) {
  return h('div', { class: 'picture-only' }, name === 'clock' ? glyph('clock') : pictogram(name));
}
