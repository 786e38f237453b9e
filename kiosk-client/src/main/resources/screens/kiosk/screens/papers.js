/**
 * One paper a screen: yes, no, I do not know. No answer ever blocks; "no" is met with "Ce n'est pas grave."
 */
import { h, words, voice, pictogram } from '../../common/dom.js';
import { answers, labelled, lede, steps, way } from './pieces.js';

function picture(kind, phrase, more) {
  return h('div', { class: 'doc' }, pictogram(kind), h('strong', { 'data-voice': voice(phrase) }, words(phrase)), more ? h('p', { 'data-voice': voice(more) }, words(more)) : null);
}

/** "Ce n'est pas grave" follows a "no" on whatever comes next. */
function comfort(kiosk, at) {
  const before = kiosk.motif().documents[at - 1];
  const answer = before ? kiosk.visit.papers[before.key] : undefined;
  return answer === 'NO' || answer === 'UNKNOWN' ? lede(kiosk.texts.phrase('paper.fine'), 'fine') : null;
}

function count(kiosk) {
  const { documents = [], question: asked } = kiosk.motif();
  return documents.length + (asked ? 1 : 0);
}

/** "Avez-vous ce papier ?" */
export function paper(kiosk, { at }) {
  const { texts, visit } = kiosk;
  const document = kiosk.motif().documents[at];
  const name = labelled(texts, document.labels, `paper.${document.key}`);
  const more = document.more ? labelled(texts, document.more, `paper.${document.key}.more`) : null;
  return { name: 'paper', title: texts.phrase('paper.title'), before: [steps(texts, at + 1, count(kiosk), 'paper.step')], under: [comfort(kiosk, at)], body: [
    picture(document.pictogram, name, more?.text ? more : null),
    answers(kiosk, (value) => { visit.papers[document.key] = value; kiosk.prepare(at + 1); }),
  ] };
}

/** The one question of a motif. */
export function question(kiosk, { at }) {
  const { texts, visit } = kiosk;
  const { question: asked } = kiosk.motif();
  const title = labelled(texts, asked.labels, `question.${asked.key}`);
  return { name: 'question', title, before: [steps(texts, at + 1, count(kiosk), 'step')], under: [comfort(kiosk, at)], body: [
    h('div', { class: 'doc' }, pictogram(asked.pictogram ?? 'unsure')),
    answers(kiosk, (value) => { visit.question[asked.key] = value; kiosk.prepare(at + 1); }),
  ] };
}

function missing(kiosk) {
  const { visit, texts } = kiosk;
  return kiosk.motif().documents.filter((one) => visit.papers[one.key] !== 'YES' && !(one.key in (visit.ticket?.prepared ?? {})))
    .map((one) => { const name = labelled(texts, one.labels, `paper.${one.key}`); return h('li', { 'data-voice': voice(name) }, pictogram(one.pictogram), h('span', {}, words(name))); });
}

/** What is missing, and that it is no reason to go. */
export function prepared(kiosk, { told }) {
  const { texts, visit } = kiosk;
  const list = missing(kiosk);
  const lost = told === false ? lede(texts.phrase('prepared.lost')) : null;
  const under = list.length === 0 ? [lede(texts.phrase('prepared.all')), lost] : [lede(texts.phrase('prepared.fine')), lost, lede(texts.phrase('prepared.some'))];
  return { name: 'prepared', title: texts.phrase('prepared.title'), end: true, under, body: [
    list.length === 0 ? h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, pictogram('chair'))) : h('ul', { class: `then lacking n${list.length}` }, list),
    h('div', { class: 'row' },
      way({ action: 'number', picture: 'ticket', text: texts.phrase('ticket.yours'), onclick: () => kiosk.show(visit.ticket.appointmentAt ? 'noted' : 'ticket') }),
      way({ action: 'finish', kind: 'strong', sign: 'tick', text: texts.phrase('ticket.finish'), onclick: () => kiosk.wipe() })),
  ] };
}
