/**
 * The calm screen, the first question, and the ways of somebody with an appointment or with mail.
 */
import { h, glyph } from '../../common/dom.js';
import { mayLook } from '../camera.js';
import { bookable } from './slots.js';
import { lede, steps, tile, way } from './pieces.js';

/** Nobody is there: the forecourt, a welcome in every language, one way in. */
export function attract(kiosk) {
  const { texts } = kiosk;
  const hellos = kiosk.languages().filter((row) => !row.base).slice(0, 9);
  return { name: 'attract', title: texts.phrase('attract.title'), scene: true, end: true,
    under: [h('p', { class: 'hellos', 'aria-hidden': 'true' }, hellos.map((row) => h('span', { lang: row.code, dir: row.dir }, row.hello)))],
    body: [h('div', { class: 'row enter' },
      way({ action: 'start', kind: 'strong', sign: 'forward', text: texts.phrase('attract.start'), onclick: () => kiosk.go('home') }),
      kiosk.languages().length > 1 ? way({ action: 'languages', sign: 'globe', text: texts.phrase('attract.language'), onclick: () => kiosk.go('language') }) : null)],
    ready: (shell) => { shell.querySelector('.head').addEventListener('click', () => kiosk.go('home')); } };
}

/** Where a code is shown: to the camera where there is one, else it is typed. */
export function codeScreen() {
  return mayLook() ? 'scan' : 'code';
}

/** A way starts with nothing typed. */
function start(kiosk, next) {
  kiosk.visit.typed = '';
  kiosk.visit.code = null;
  kiosk.visit.moving = null;
  kiosk.go(next);
}

/** "Bonjour. Que voulez-vous faire ?" Only what works today is offered. */
export function home(kiosk) {
  const { texts, facts } = kiosk;
  const below = [['rendezvous', 'calendar', () => start(kiosk, 'rendezvous')]];
  if (bookable(kiosk).length > 0) below.push(['book', 'pencil', () => start(kiosk, 'book')]);
  if (facts?.mail) below.push(['mail', 'envelope', () => start(kiosk, 'mail')]);
  if (facts?.places) below.push(['places', 'pin', () => kiosk.openPlaces()]);
  const width = { 1: 'w6', 2: 'w3', 3: 'w2', 4: 'w3' }[below.length];
  const one = (action, picture, onclick, wide) => tile({ action, picture, width: wide, text: texts.phrase(`home.${action}`), onclick });
  return { name: 'home', title: texts.phrase('home.title'), end: true, body: [
    h('div', { class: `paving home n${below.length}` }, one('code', 'phone', () => start(kiosk, codeScreen()), 'w3'), one('ticket', 'ticket', () => start(kiosk, 'motifs'), 'w3'),
      below.map(([action, picture, onclick]) => one(action, picture, onclick, `${width} second`))),
  ] };
}

/** "Avez-vous votre code ?" */
export function rendezvous(kiosk) {
  const { texts } = kiosk;
  return { name: 'rendezvous', title: texts.phrase('rendezvous.title'), before: [steps(texts, 1, 3)], under: [lede(texts.phrase('rendezvous.lede'))], body: [
    h('div', { class: 'paving pair' },
      tile({ action: 'code', picture: 'phone', text: texts.phrase('rendezvous.yes'), onclick: () => start(kiosk, codeScreen()) }),
      tile({ action: 'no-code', picture: 'unsure', text: texts.phrase('rendezvous.no'), onclick: () => kiosk.go('no-code') })),
  ] };
}

/** Nobody needs a code to be received: a person finds the appointment. */
export function noCode(kiosk) {
  const { texts } = kiosk;
  return { name: 'no-code', title: texts.phrase('nocode.title'), under: [lede(texts.phrase('nocode.lede'))], body: [
    h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, glyph('someone'))),
    h('div', { class: 'ways' },
      way({ action: 'call-person', kind: 'person', sign: 'someone', text: texts.phrase('nocode.person'), onclick: () => kiosk.callPerson() }),
      way({ action: 'ticket', picture: 'ticket', text: texts.phrase('nocode.ticket'), onclick: () => kiosk.go('motifs') })),
  ] };
}

/** Who comes for mail takes a ticket in two presses. */
export function mail(kiosk) {
  const { texts, visit, facts } = kiosk;
  const take = () => {
    visit.motif = facts.motifs.find((motif) => motif.pictogram === 'envelope' && motif.offered)?.id ?? null;
    visit.code = null;
    if (visit.motif === null) kiosk.show('motifs');
    else kiosk.ask();
  };
  return { name: 'mail', title: texts.phrase('mail.title'), under: [lede(texts.phrase('mail.lede'))], body: [
    h('div', { class: 'paving pair' },
      tile({ action: 'mail-yes', picture: 'envelope', text: texts.phrase('mail.yes'), onclick: take }),
      tile({ action: 'mail-no', picture: 'folder', text: texts.phrase('mail.no'), onclick: () => kiosk.go('motifs') })),
  ] };
}
