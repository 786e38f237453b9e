/**
 * "C'est noté." The number, how many people are before, a range of wait, a code to follow it on a phone, what happens now.
 */
import { h, words, glyph, pictogram, ticketNumber } from '../../common/dom.js';
import { clockTime, waitWords } from '../../common/moments.js';
import { way } from './pieces.js';

const THEN = [['remember', 'ticket'], ['sit', 'chair'], ['watch', 'screen']];

function title(kiosk, ticket) {
  const { texts, facts } = kiosk;
  if (ticket.again) return texts.say('ticket.again');
  if (!ticket.appointmentAt) return texts.say('ticket.title');
  return texts.say('ticket.appointment', { time: clockTime(ticket.appointmentAt, facts.site.zone, texts) });
}

/** The torn edge of the paper, sixty teeth wide. */
function paper(kiosk, ticket) {
  const { texts } = kiosk;
  return h('section', { class: 'paper', 'aria-label': texts.say('ticket.yours'), 'data-ticket': ticket.number },
    h('div', { class: 'facts' },
      h('p', { class: 'yours' }, texts.say('ticket.yours')),
      ticketNumber(ticket),
      h('p', { class: 'wait' }, glyph('clock'), h('span', { class: 'num', 'data-say': `${ticket.number}. ${waitWords(ticket.wait, texts)}` }, waitWords(ticket.wait, texts))),
      h('p', { class: 'ahead num' }, words(texts.count('ticket.ahead', ticket.ahead)))),
    h('figure', { class: 'follow' }, h('img', { src: ticket.qr, alt: texts.say('ticket.qr'), 'data-follow': ticket.follow }), h('figcaption', {}, words(texts.say('ticket.follow')))));
}

export function ticket(kiosk) {
  const { texts, visit } = kiosk;
  const steps = THEN.map(([key, picture]) => h('li', {}, pictogram(picture), h('span', {}, words(texts.say(`ticket.${key}`)))));
  return { name: 'ticket', title: title(kiosk, visit.ticket), end: true, under: [paper(kiosk, visit.ticket)], body: [
    h('ol', { class: 'then' }, steps),
    h('div', { class: 'row single' }, way({ action: 'finish', kind: 'strong', sign: 'tick', text: texts.say('ticket.finish'), onclick: () => kiosk.wipe() })),
  ] };
}
