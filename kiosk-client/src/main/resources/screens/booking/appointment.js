/** One's own appointment: when, code, where, what to bring, what can still be changed; or what became of it and a way forward. */
import { drawing, h, words, glyph } from '../common/dom.js';
import { bring } from './prepare.js';
import { button, call, kept, momentWords } from './words.js';

/** What a status is told as. */
function told({ appointment }) {
  const { status, over } = appointment;
  if (status === 'LISTED') return over ? 'OVER' : 'LISTED';
  if (status === 'BOOKED') return over ? 'OVER' : 'BOOKED';
  return status;
}

/** What the page of an appointment shows. */
export function mine(state, on) {
  const kind = told(state);
  return kind === 'BOOKED' || kind === 'LISTED' ? coming(state, on, kind) : gone(state, on, kind);
}

function gone(state, on, kind) {
  const { texts, appointment } = state;
  const title = texts.say(`status.${kind}`);
  return { title, main: [h('section', { class: 'no still' }, h('h1', { class: 'big', tabindex: '-1' }, words(title)),
    h('p', { class: 'since first' }, momentWords(appointment.startsAt, appointment.site.zone, texts))),
  h('p', {}, words(texts.say(`then.${kind}`))), call(appointment.site.phone, texts)],
  footer: kind === 'CHECKED_IN' ? null : [h('a', { class: 'btn strong', href: `/rdv?site=${encodeURIComponent(appointment.site.code)}`, 'data-action': 'book-again' }, texts.say('book.again'))] };
}

function coming(state, on, kind) {
  const { texts, appointment: one } = state;
  const when = momentWords(one.startsAt, one.site.zone, texts);
  const title = texts.say(kind === 'LISTED' ? 'mine.listed' : 'mine.title');
  return { title, main: [
    state.told ? h('p', { class: 'told', role: 'note' }, glyph('tick'), h('span', {}, words(texts.say(`${state.told}${kind === 'LISTED' ? '.listed' : ''}`)))) : null,
    h('section', { class: 'no' }, h('h1', { tabindex: '-1' }, words(title)), h('p', { class: 'wait first' }, when),
      one.workshop === null || one.workshop === undefined ? null : h('p', { class: 'since' }, h('bdi', {}, one.workshop || texts.say('workshop'))),
      kind === 'LISTED' ? h('p', { class: 'since' }, words(texts.say('mine.place', { rank: String(one.place) }))) : null),
    kind === 'LISTED' ? h('p', {}, words(texts.say('mine.listed.lede'))) : code(state),
    where(one, texts), bring(state, on), calendar(one, texts), keep(one, texts), late(one, texts), kept(texts)],
  footer: footer(state, on) };
}

function code({ texts, appointment, qr }) {
  return h('section', { class: 'code', 'aria-labelledby': 'code' }, h('h2', { id: 'code' }, texts.say('code.title')),
    appointment.code ? h('p', { class: 'typed' }, h('bdi', { dir: 'ltr' }, appointment.code)) : null,
    h('p', {}, words(texts.say('code.lede'))), qr ? drawing(qr, texts.say('qr.label'), { class: 'qr' }) : null);
}

function where(one, texts) {
  const { address, access, name, phone } = one.site;
  return h('section', { 'aria-labelledby': 'where' }, h('h2', { id: 'where' }, texts.say('where.title')),
    h('address', {}, [name, ...address].map((line) => h('span', {}, h('bdi', {}, line)))), access ? h('p', {}, h('bdi', {}, words(access))) : null, call(phone, texts));
}

function calendar(one, texts) {
  return h('a', { class: 'btn', href: `${one.calendar}?language=${texts.tag}`, download: 'rendez-vous.ics', 'data-action': 'calendar' }, texts.say('calendar'));
}

function keep(one, texts) {
  return h('section', { 'aria-labelledby': 'keep' }, h('h2', { id: 'keep' }, texts.say('keep.title')), h('p', {}, words(texts.say('keep.lede'))),
    h('p', { class: 'link' }, h('a', { href: `/r/${one.link}`, dir: 'ltr', 'data-action': 'link' }, one.address)));
}

function late(one, texts) {
  if (one.changeable) return h('p', {}, words(texts.say('change.until', { when: momentWords(one.changeUntil, one.site.zone, texts) })));
  return h('section', {}, h('p', {}, h('b', {}, words(texts.say('change.late')))), h('p', {}, words(texts.say('change.late.lede'))));
}

function footer(state, on) {
  const { texts, appointment: one, asking, busy } = state;
  if (!one.changeable) return null;
  if (!asking) return [one.movable ? button('change', texts.say('change'), on.change) : null, button('cancel', texts.say('cancel'), on.askCancel, 'plain')].filter(Boolean);
  return [h('p', {}, h('b', {}, words(texts.say('cancel.sure'))), h('br'), words(texts.say('cancel.means'))),
    button('keep', texts.say('cancel.no'), on.keep),
    h('button', { type: 'button', class: 'btn strong', 'data-action': 'cancel-sure', 'aria-disabled': busy ? 'true' : null, onclick: on.cancel }, texts.say('cancel.yes'))];
}
