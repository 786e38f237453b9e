/**
 * The page of one ticket. Redrawn only when what it says has changed, so that a reader is not disturbed.
 */
import { h, words, glyph, mark, pictogram, ticketNumber } from '../common/dom.js';
import { clockTime, waitWords } from '../common/moments.js';

const MOST_STONES = 10;
let shape = '';
let explained = false;
let told = false;

/** What is true for a status: the picture and whether one may still leave. */
const STATUS = {
  WAITING: { picture: 'chair', mayLeave: true },
  CALLED: { picture: 'door', mayLeave: true },
  SERVING: { picture: 'person', mayLeave: false },
  ON_HOLD: { picture: 'chair', mayLeave: false },
  FINISHED: { picture: 'door', mayLeave: false },
  NO_SHOW: { picture: 'person', mayLeave: false },
  LEFT: { picture: 'door', mayLeave: false },
};

/** Draws the page into the phone. */
export function draw(phone, state, on) {
  const { texts, ticket } = state;
  const now = JSON.stringify([texts.language, ticket?.number, ticket?.status, ticket?.ahead, ticket?.wait, ticket?.counter, ticket?.seenAt?.slice(0, 16), state.unknown, state.lost, state.asking, state.failed]);
  if (now === shape) return;
  shape = now;
  const focused = phone.contains(document.activeElement) ? document.activeElement.dataset.action : null;
  const name = screenName(state);
  document.documentElement.lang = texts.tag;
  document.documentElement.dir = texts.dir;
  document.title = `${title(state)} – Parvis`;
  let live = phone.querySelector('[role="status"]');
  if (!live) {
    live = h('p', { class: 'sr', role: 'status' });
    phone.append(h('div', { class: 'phone' }), live);
  }
  phone.firstElementChild.replaceWith(h('div', { class: 'phone', 'data-screen': name },
    header(state, on), h('main', {}, main(state)), footer(state, on)));
  const said = title(state);
  if (live.textContent !== said) live.textContent = said;
  if (focused) phone.querySelector(`[data-action="${focused}"]`)?.focus();
}

function screenName({ unknown, ticket }) {
  if (unknown) return 'unknown';
  return ticket ? ticket.status.toLowerCase().replace('_', '-') : 'loading';
}

function title({ texts, unknown, ticket }) {
  if (unknown) return texts.say('unknown.title');
  if (!ticket) return texts.say('loading');
  if (ticket.status === 'CALLED') return texts.say('called.title');
  return texts.say('page.title', { number: ticket.number });
}

function header({ texts, ticket, languages }, on) {
  const options = languages.map((row) => {
    const option = h('option', { value: row.code, lang: row.tag ?? row.code }, row.name);
    option.selected = row.code === texts.language;
    return option;
  });
  return h('header', {}, mark(), h('span', { class: 'site' }, h('bdi', {}, ticket?.site.name ?? texts.say('app'))),
    languages.length < 2 ? null : h('label', { class: 'icon' }, glyph('globe'), h('span', { class: 'sr' }, texts.say('language.choose')),
      h('select', { 'data-action': 'language', onchange: (event) => on.language(event.target.value) }, options)));
}

function main(state) {
  const { texts, unknown, ticket, lost } = state;
  if (unknown) return card('', h('h1', { class: 'big' }, words(texts.say('unknown.title'))), h('p', { class: 'wait' }, words(texts.say('unknown.lede'))));
  if (!ticket) return card('', h('h1', { class: 'big' }, texts.say(lost ? 'lost' : 'loading')));
  return [
    ticket.status === 'CALLED' ? called(texts, ticket) : numbered(state),
    lost ? h('p', { class: 'told', role: 'note' }, texts.say('lost')) : null,
    advice(texts, ticket),
    ticket.status === 'WAITING' ? why(texts) : null,
    kept(texts),
  ];
}

function card(kind, ...inside) {
  return h('section', { class: `no ${kind}` }, inside);
}

/** Unmistakable: all light, where to go in the largest letters. */
function called(texts, ticket) {
  return card('lit', h('h1', { class: 'big' }, texts.say('called.title')),
    h('p', { class: 'wait' }, texts.say('called.go')),
    h('p', { class: 'where num' }, h('bdi', {}, ticket.counter?.label ?? '')),
    h('p', { class: 'yours' }, h('span', {}, texts.say('yours')), ticketNumber(ticket)));
}

function numbered(state) {
  const { texts, ticket } = state;
  const waiting = ticket.status === 'WAITING';
  return card(waiting ? '' : 'still', h('h1', {}, texts.say('yours')), ticketNumber(ticket),
    h('p', { class: 'wait num' }, waiting ? waitWords(ticket.wait, texts) : words(texts.say(`status.${ticket.status}`))),
    waiting ? h('p', { class: 'since num' }, `${texts.count('ahead', ticket.ahead).text} `, seen(texts, ticket)) : null,
    waiting ? way(state) : null);
}

function seen(texts, ticket) {
  return ticket.seenAt ? texts.say('seen', { time: clockTime(ticket.seenAt, ticket.site.zone, texts) }) : '';
}

/** The way to the door: one stone per person before you. */
function way({ ticket, most }) {
  const all = Math.min(MOST_STONES, Math.max(most, 1));
  const left = Math.min(all, ticket.ahead);
  return h('div', { class: 'way', 'aria-hidden': 'true' }, Array.from({ length: all }, (_, at) => h('i', { class: at < all - left ? 'past' : null })), h('i', { class: 'door' }));
}

function advice(texts, ticket) {
  const counter = isolated(ticket.counter?.label ?? '');
  return h('div', { class: 'can' }, pictogram(STATUS[ticket.status].picture),
    h('p', {}, h('b', {}, words(texts.say(`do.${ticket.status}`, { counter }))), h('br'), words(texts.say(`then.${ticket.status}`, { counter }))));
}

/** A label inside a sentence, which may run the other way. */
const isolated = (label) => `\u2068${label}\u2069`;

/** Why others may pass first: true for everybody, and nothing about anybody. */
function why(texts) {
  return h('details', { class: 'why', open: explained, ontoggle: (event) => { explained = event.target.open; } },
    h('summary', { 'data-action': 'why' }, texts.say('why.ask')),
    h('p', {}, texts.say('why.skills')), h('p', {}, texts.say('why.order')), h('p', {}, texts.say('why.ceiling')));
}

/** What the desk keeps of a visit, in each language: docs/privacy.md. */
function kept(texts) {
  return h('details', { class: 'why', open: told, ontoggle: (event) => { told = event.target.open; } },
    h('summary', { 'data-action': 'kept' }, texts.say('kept.ask')),
    ['kept.not', 'kept.what', 'kept.for', 'kept.whom'].map((key) => h('p', {}, words(texts.say(key)))));
}

function footer(state, on) {
  const { texts, ticket } = state;
  if (state.unknown || !ticket || !STATUS[ticket.status].mayLeave) return null;
  if (!state.asking) return h('footer', {}, h('button', { type: 'button', class: 'btn plain', 'data-action': 'leave', onclick: on.ask }, texts.say('leave')));
  return h('footer', {},
    h('p', {}, h('b', {}, texts.say('leave.sure')), h('br'), texts.say(state.failed ? 'leave.failed' : 'leave.means')),
    h('button', { type: 'button', class: 'btn', 'data-action': 'keep', onclick: on.keep }, texts.say('leave.no')),
    h('button', { type: 'button', class: 'btn strong', 'data-action': 'leave-sure', onclick: on.leave }, texts.say('leave.yes')));
}
