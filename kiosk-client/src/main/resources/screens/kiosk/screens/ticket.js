/**
 * The number fills the screen: how long, a code to follow it on a phone, what happens now. On paper where there is paper,
 * in the head where there is none.
 */
import { h, words, voice, drawing, glyph, pictogram, ticketNumber } from '../../common/dom.js';
import { clockPhrase, waitPhrase } from '../../common/moments.js';
import { numberPieces } from '../../common/speech.js';
import { askPaper } from '../asks.js';
import { lede, way } from './pieces.js';

const FIRST = {
  YES: ['take', 'ticket'], PRINTING: ['coming', 'ticket'], NO_PAPER: ['nopaper', 'ticket'],
  COVER_OPEN: ['noprinter', 'ticket'], PRINTER_ERROR: ['noprinter', 'ticket'], NO_PRINTER: ['noprinter', 'ticket'],
};

/** A number was told, and its paper did not come: it may come when somebody has put paper in. */
const LACKS_PAPER = ['NO_PAPER', 'COVER_OPEN', 'PRINTER_ERROR', 'NO_PRINTER'];

/** What happens now: take the paper or remember the number, sit, watch. */
function then(ticket) {
  return [FIRST[ticket.printed] ?? ['remember', 'ticket'], ['sit', 'chair'], ['watch', 'screen']];
}

function number(kiosk, ticket) {
  const { texts } = kiosk;
  const said = [...texts.phrase('ticket.number').voice, ...numberPieces(ticket, texts)].join(' ');
  return h('div', { class: 'facts' },
    h('p', { class: 'yours' }, texts.say('ticket.yours')),
    ticketNumber(ticket, { 'data-voice': said }),
    wait(kiosk, ticket));
}

function wait(kiosk, ticket) {
  const { texts } = kiosk;
  const range = waitPhrase(ticket.wait, texts);
  const ahead = ticket.ahead === null || ticket.ahead === undefined ? null : texts.count('ticket.ahead', ticket.ahead);
  return [
    h('p', { class: 'wait', 'data-voice': voice(range) }, ticket.wait?.known ? glyph('clock') : null, h('span', {}, range.text)),
    ahead ? h('p', { class: 'ahead num', 'data-voice': voice(ahead) }, words(ahead)) : null,
  ];
}

/** The way to follow the number on a phone; nothing when the picture could not be had. */
function follow(texts, ticket) {
  if (!ticket.picture) return null;
  return h('figure', { class: 'follow' }, drawing(ticket.picture, texts.say('ticket.qr'), { 'data-follow': ticket.follow }),
    h('figcaption', {}, words(texts.phrase('ticket.follow'))));
}

function paper(kiosk, ticket) {
  return h('section', { class: 'paper', 'aria-label': kiosk.texts.say('ticket.yours'), 'data-ticket': ticket.number, 'data-printed': ticket.printed ?? null },
    number(kiosk, ticket), follow(kiosk.texts, ticket));
}

/** "C'est noté. Rendez-vous à 10 h 30." */
export function noted(kiosk) {
  const { texts, facts, visit } = kiosk;
  return numbered(kiosk, 'noted', texts.phrase('ticket.appointment', { time: clockPhrase(visit.ticket.appointmentAt, facts.site.zone, texts) }));
}

/** "C'est noté." */
export function ticket(kiosk) {
  return numbered(kiosk, 'ticket', kiosk.texts.phrase(kiosk.visit.ticket.again ? 'ticket.again' : 'ticket.title'));
}

/**
 * Says on the present screen what became of the paper: in its line where there is room for it, else by drawing the screen again.
 * @returns {Phrase} what it says now
 */
export function showPaper(kiosk) {
  const { ticket: mine } = kiosk.visit;
  const line = kiosk.texts.phrase(`ticket.${then(mine)[0][0]}`);
  const button = kiosk.root.querySelector('[data-action="print"]') !== null;
  const step = kiosk.root.querySelector('.then li');
  if (!step || button !== LACKS_PAPER.includes(mine.printed)) {
    kiosk.show(...kiosk.shown);
    return line;
  }
  step.dataset.voice = voice(line);
  step.querySelector('span').replaceChildren(words(line));
  kiosk.root.querySelector('.paper').dataset.printed = mine.printed;
  return line;
}

function numbered(kiosk, name, title) {
  const { texts, visit } = kiosk;
  const lines = then(visit.ticket).map(([key, picture]) => [texts.phrase(`ticket.${key}`), picture]);
  const steps = lines.map(([line, picture]) => h('li', { 'data-voice': voice(line) }, pictogram(picture), h('span', {}, words(line))));
  const prepares = (kiosk.motif()?.documents ?? []).length > 0 || kiosk.motif()?.question;
  return { name, title, end: true,
    under: [visit.ticket.offline ? lede(texts.phrase('ticket.offline'), 'quiet') : null, paper(kiosk, visit.ticket)],
    body: [
      h('ol', { class: 'then', 'aria-live': 'polite' }, steps),
      h('div', { class: `row ends ${prepares ? '' : 'single'}` },
        LACKS_PAPER.includes(visit.ticket.printed) ? way({ action: 'print', kind: 'wide', picture: 'ticket', text: texts.phrase('ticket.print'), onclick: () => askPaper(kiosk) }) : null,
        prepares ? way({ action: 'prepare', kind: 'strong', text: texts.phrase('ticket.papers'), onclick: () => kiosk.prepare(0) }) : null,
        way({ action: 'finish', kind: prepares ? '' : 'strong', sign: 'tick', text: texts.phrase('ticket.finish'), onclick: () => kiosk.wipe() })),
    ] };
}
