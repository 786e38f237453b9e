/**
 * Booking at the kiosk: for what, when, is it good, here is your code. Nobody is asked who they are.
 */
import { h, words, voice, drawing, pictogram, glyph } from '../../common/dom.js';
import { clockPhrase, dayPhrase, waitPhrase } from '../../common/moments.js';
import { spelled } from '../../common/speech.js';
import { askPaper } from '../asks.js';
import { bookSlot, openSlots } from '../booking.js';
import { labelled, lede, pagesOf, steps, tile, turns, way } from './pieces.js';

const MOST = 6;
const STAGES = 3;

/** Beside the ticket, as many times as are read at a glance. */
const BESIDE_A_TICKET = 2;

const person = (kiosk) => way({ action: 'call-person', kind: 'person', sign: 'someone', text: kiosk.texts.phrase('person'), onclick: () => kiosk.callPerson() });

/** The motifs that visitors may book here. */
export function bookable(kiosk) {
  return (kiosk.facts?.motifs ?? []).filter((motif) => motif.bookable);
}

/** "Un rendez-vous pour quoi ?" */
export function book(kiosk, { page = 0 }, most) {
  const { texts, visit } = kiosk;
  const pages = pagesOf(bookable(kiosk), Math.min(most, MOST));
  const at = Math.min(page, pages.length - 1);
  const choose = (motif) => { visit.motif = motif.id; visit.code = null; openSlots(kiosk); };
  const tiles = pages[at].map((motif) => tile({
    action: 'motif', value: motif.code, picture: motif.pictogram, text: labelled(texts, motif.labels, `motif.${motif.code}`), onclick: () => choose(motif),
  }));
  return { name: 'book', title: texts.phrase('book.title'), before: [steps(texts, 1, STAGES)], choices: tiles.length, body: [
    h('div', { class: `paving motifs n${tiles.length}` }, tiles),
    turns(kiosk, at, pages.length, (to) => kiosk.show('book', { page: to })),
  ] };
}

/** A day and an hour as one choice. */
function time(kiosk, slot, width) {
  const { texts, facts } = kiosk;
  const day = dayPhrase(slot.startsAt, facts.site.zone, texts);
  const hour = clockPhrase(slot.startsAt, facts.site.zone, texts);
  return tile({ action: 'slot', value: slot.startsAt, width, text: { text: `${day.text}\n${hour.text}`, voice: [...day.voice, ...hour.voice] },
    onclick: () => kiosk.go('choose', { slot }) });
}

/** "Quand pouvez-vous venir ?" */
export function slots(kiosk, { free, page = 0 }, most) {
  const { texts } = kiosk;
  if (free.length === 0) {
    return { name: 'slots', title: texts.phrase('slots.none'), body: [
      h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, pictogram('calendar'))),
      h('div', { class: 'ways' }, person(kiosk),
        way({ action: 'ticket', picture: 'ticket', text: texts.phrase('home.ticket'), onclick: () => kiosk.show('motifs') })),
    ] };
  }
  const pages = pagesOf(free, Math.min(most, MOST));
  const at = Math.min(page, pages.length - 1);
  return { name: 'slots', title: texts.phrase('slots.title'), before: [steps(texts, 2, STAGES)], under: [lede(texts.phrase('slots.lede'))], choices: pages[at].length, body: [
    h('div', { class: `paving times n${pages[at].length}` }, pages[at].map((slot) => time(kiosk, slot))),
    turns(kiosk, at, pages.length, (to) => kiosk.show('slots', { free, page: to })),
  ] };
}

/** The wait is long: a ticket is always possible, and so is another day. */
export function instead(kiosk, { free }) {
  const { texts } = kiosk;
  const wait = waitPhrase(kiosk.motif()?.wait, texts);
  return { name: 'instead', title: texts.phrase('instead.title'), before: [steps(texts, 1, STAGES)], under: [lede(wait)], body: [
    h('div', { class: 'row single' }, way({ action: 'ticket', kind: 'strong', picture: 'ticket', text: texts.phrase('instead.ticket'), onclick: () => kiosk.go('needs') })),
    lede(texts.phrase('instead.or')),
    h('div', { class: 'paving times beside' }, free.slice(0, BESIDE_A_TICKET).map((slot) => time(kiosk, slot, 'w2')),
      tile({ action: 'other-time', width: 'w2', text: texts.phrase('instead.other'), onclick: () => kiosk.go('slots', { free }) })),
  ] };
}

/** "Jeudi 3 décembre à 9 h 20. C'est bon pour vous ?" */
export function choose(kiosk, { slot }) {
  const { texts, facts } = kiosk;
  const said = { day: dayPhrase(slot.startsAt, facts.site.zone, texts), time: clockPhrase(slot.startsAt, facts.site.zone, texts) };
  return { name: 'choose', title: texts.phrase('choose.title', said), before: [steps(texts, STAGES, STAGES)], body: [
    h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, pictogram('calendar'))),
    h('div', { class: 'row answers' },
      way({ action: 'yes', kind: 'strong', sign: 'tick', text: texts.phrase('choose.yes'), onclick: () => bookSlot(kiosk, slot) }),
      way({ action: 'no', sign: 'cross', text: texts.phrase('choose.no'), onclick: () => kiosk.back() })),
  ] };
}

const PAPER = { YES: 'booked.take', PRINTING: 'booked.coming' };
const LACKS_PAPER = ['NO_PAPER', 'COVER_OPEN', 'PRINTER_ERROR', 'NO_PRINTER'];

function paper(kiosk, booked) {
  const { texts } = kiosk;
  return h('section', { class: 'paper appointment', 'aria-label': texts.say('booked.code'), 'data-printed': booked.printed ?? null },
    h('div', { class: 'facts' },
      h('p', { class: 'yours', 'data-voice': [...texts.phrase('booked.code').voice, ...spelled(booked.code, texts)].join(' ') }, texts.say('booked.code')),
      h('p', { class: 'code', dir: 'ltr' }, booked.code)),
    booked.qr ? h('figure', { class: 'follow' }, drawing(booked.qr, texts.say('ticket.qr'), { 'data-follow': booked.address }), h('figcaption', {}, words(texts.phrase('booked.phone')))) : null);
}

/** What became of the paper: its words, and their picture. */
function paperLine(appointment) {
  const key = PAPER[appointment.printed] ?? 'booked.keep';
  return [key, key === 'booked.keep' ? 'pencil' : 'ticket'];
}

/** Shows what became of the paper by drawing the screen again. @returns {Phrase} what it says now */
export function showBookedPaper(kiosk) {
  kiosk.show('booked');
  return kiosk.texts.phrase(paperLine(kiosk.visit.ticket)[0]);
}

/** "C'est noté. Jeudi 3 décembre à 9 h 20." */
export function booked(kiosk) {
  const { texts, facts, visit } = kiosk;
  const { ticket: appointment } = visit;
  const said = { day: dayPhrase(appointment.startsAt, facts.site.zone, texts), time: clockPhrase(appointment.startsAt, facts.site.zone, texts) };
  const lines = [paperLine(appointment), ['booked.show', 'calendar']].map(([key, picture]) => {
    const line = texts.phrase(key);
    return h('li', { 'data-voice': voice(line) }, pictogram(picture), h('span', {}, words(line)));
  });
  return { name: 'booked', title: texts.phrase('booked.title', said), end: true, under: [paper(kiosk, appointment)], body: [
    h('ol', { class: 'then', 'aria-live': 'polite' }, lines),
    h('div', { class: 'row ends single' },
      LACKS_PAPER.includes(appointment.printed) ? way({ action: 'print', kind: 'wide', picture: 'ticket', text: texts.phrase('ticket.print'), onclick: () => askPaper(kiosk) }) : null,
      way({ action: 'finish', kind: 'strong', sign: 'tick', text: texts.phrase('ticket.finish'), onclick: () => kiosk.wipe() })),
  ] };
}
