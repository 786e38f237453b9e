/**
 * The first question, and the ways of somebody with an appointment.
 */
import { h } from '../../common/dom.js';
import { lede, steps, tile, way } from './pieces.js';

/** A way starts with nothing typed. */
function start(kiosk, next) {
  kiosk.visit.typed = '';
  kiosk.go(next);
}

/** "Bonjour. Que voulez-vous faire ?" Only what works today is offered. */
export function home(kiosk) {
  const { texts } = kiosk;
  const tileOf = (action, picture, next, width) => tile({ action, picture, width, text: texts.say(`home.${action}`), onclick: () => start(kiosk, next) });
  return { name: 'home', title: texts.say('home.title'), end: true, body: [
    h('div', { class: 'paving home' }, tileOf('code', 'phone', 'code', 'w3'), tileOf('ticket', 'ticket', 'motifs', 'w3'),
      tileOf('rendezvous', 'calendar', 'rendezvous', 'w6')),
  ] };
}

/** "Avez-vous votre code ?" */
export function rendezvous(kiosk) {
  const { texts } = kiosk;
  return { name: 'rendezvous', title: texts.say('rendezvous.title'), before: [steps(texts, 1, 3)], under: [lede(texts.say('rendezvous.lede'))], body: [
    h('div', { class: 'paving pair' },
      tile({ action: 'code', picture: 'phone', text: texts.say('rendezvous.yes'), onclick: () => start(kiosk, 'code') }),
      tile({ action: 'no-code', picture: 'unsure', text: texts.say('rendezvous.no'), onclick: () => kiosk.go('no-code') })),
  ] };
}

/** Nobody needs a code to be received: a person finds the appointment. */
export function noCode(kiosk) {
  const { texts } = kiosk;
  return { name: 'no-code', title: texts.say('nocode.title'), under: [lede(texts.say('nocode.lede'))], body: [
    h('div', { class: 'ways' },
      way({ action: 'call-person', kind: 'person', sign: 'someone', text: texts.say('nocode.person'), onclick: () => kiosk.callPerson() }),
      way({ action: 'ticket', picture: 'ticket', text: texts.say('nocode.ticket'), onclick: () => kiosk.go('motifs') })),
  ] };
}
