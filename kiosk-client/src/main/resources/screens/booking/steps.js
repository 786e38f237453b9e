/** The steps of booking and of moving: site, motif, time, who, check. Each answers its title, what it shows, and its buttons below. */
import { h, words, glyph, pictogram } from '../common/dom.js';
import { clockTime, dayPhrase } from '../common/moments.js';
import { button, call, heading, kept, label, momentWords } from './words.js';

const zoneOf = (state) => (state.appointment ?? state.home).site.zone;

/** What the step shows. */
export function booking(state, on) {
  return STEPS[state.step](state, on);
}

const STEPS = { loading, site, motif, when, taken, who, check, move, problem };

function loading({ texts }) {
  return { title: texts.say('loading'), main: h('h1', { class: 'ask', tabindex: '-1' }, texts.say('loading')) };
}

function site({ texts, sites }, on) {
  if (sites.length === 0) return none(texts);
  return { title: texts.say('site.title'), main: [heading(texts.say('site.title')),
    h('ul', { class: 'choices' }, sites.map((one) => h('li', {}, h('button', { type: 'button', class: 'btn choice', 'data-action': `site-${one.code}`, onclick: () => on.site(one.code) },
      pictogram('pin'), h('span', {}, h('bdi', {}, one.name), one.address.length ? h('small', {}, h('bdi', {}, one.address.join(', '))) : null)))))] };
}

function none(texts, phone = '') {
  return { title: texts.say('none.title'), main: [heading(texts.say('none.title')), h('p', {}, words(texts.say('none.lede'))), call(phone, texts)] };
}

function motif({ texts, home, sites }, on) {
  if (home.motifs.length === 0) return none(texts, home.site.phone);
  return { title: texts.say('motif.title'), main: [heading(texts.say('motif.title')),
    h('ul', { class: 'choices' }, home.motifs.map((one) => h('li', {}, h('button', { type: 'button', class: 'btn choice', 'data-action': `motif-${one.id}`, onclick: () => on.motif(one) },
      pictogram(one.pictogram), h('span', {}, h('bdi', {}, label(one.labels, texts)), h('small', { class: 'num' }, texts.say('motif.minutes', { minutes: String(one.minutes) }))))))) ],
  footer: sites.length > 1 ? [back(texts, on)] : null };
}

const back = (texts, on) => button('back', texts.say('back'), on.back, 'plain');

function when(state, on) {
  const { texts, times, moving } = state;
  const zone = zoneOf(state);
  const title = texts.say(moving ? 'move.title' : 'when.title');
  if (times.times.length === 0) {
    return { title: texts.say('when.none'), main: [heading(texts.say('when.none')), h('p', {}, words(texts.say('when.none.lede'))), call((state.appointment ?? state.home).site.phone, texts)],
      footer: [back(texts, on)] };
  }
  return { title, main: [heading(title), moving ? h('p', {}, words(texts.say('move.keep'))) : null,
    h('section', { 'aria-labelledby': 'earliest' }, h('h2', { id: 'earliest' }, texts.say('when.earliest')), list(times.times, state, on, (time) => momentWords(time.startsAt, zone, texts))),
    otherDay(state, on, zone)],
  footer: [back(texts, on)] };
}

function list(times, state, on, say) {
  return h('ul', { class: 'choices' }, times.map((time) => h('li', {}, h('button', { type: 'button', class: 'btn choice time', 'data-action': `time-${time.startsAt}-${time.workshop ?? ''}`, onclick: () => on.time(time) },
    h('span', {}, h('span', { class: 'num first' }, say(time)), workshop(time, state.texts))))));
}

function workshop(time, texts) {
  if (!time.workshop) return null;
  return h('small', {}, time.title ? h('bdi', {}, time.title) : texts.say('workshop'), h('br'),
    time.free > 0 ? texts.say('workshop.free', { free: String(time.free) }) : texts.say('workshop.full'));
}

function otherDay(state, on, zone) {
  const { texts, times, dayTimes, day } = state;
  const chosen = times.days.find((one) => one.day === day);
  return h('section', { 'aria-labelledby': 'other-day' }, h('h2', { id: 'other-day' }, texts.say('when.day')),
    h('label', { for: 'chosen-day' }, texts.say('when.choose')),
    h('div', { class: 'pick' }, h('select', { id: 'chosen-day', class: 'field', onchange: (event) => on.pickDay(event.target.value) },
      h('option', { value: '' }, '…'), times.days.map((one) => h('option', { value: one.day, selected: one.day === day }, dayPhrase(one.first, zone, texts).text))),
    button('day', texts.say('when.show'), on.day)),
    dayTimes && chosen ? h('div', { role: 'group', 'aria-label': texts.say('when.of', { day: dayPhrase(chosen.first, zone, texts).text }) },
      h('p', { class: 'first' }, h('b', {}, texts.say('when.of', { day: dayPhrase(chosen.first, zone, texts).text }))),
      h('div', { class: dayTimes.some((time) => time.workshop) ? '' : 'hours' }, list(dayTimes, state, on, (time) => clockTime(time.startsAt, zone, texts)))) : null);
}

/** Somebody was faster: what is left near it. */
function taken(state, on) {
  const { texts, nearest, moving } = state;
  const zone = zoneOf(state);
  return { title: texts.say('taken.title'), main: [heading(texts.say('taken.title')), h('p', {}, words(texts.say(nearest.length ? 'taken.lede' : 'when.none.lede'))),
    moving ? h('p', {}, words(texts.say('move.keep'))) : null,
    nearest.length ? list(nearest, state, on, (time) => momentWords(time.startsAt, zone, texts)) : call((state.appointment ?? state.home).site.phone, texts)],
  footer: [moving ? button('keep', texts.say('move.no'), on.keep, 'plain') : back(texts, on)] };
}

function who(state, on) {
  const { texts } = state;
  return { title: texts.say('who.title'), main: [heading(texts.say('who.title')), h('p', {}, words(texts.say('who.lede'))),
    h('form', { id: 'who', class: 'who', novalidate: true, onsubmit: (event) => { event.preventDefault(); on.who(); } },
      input(state, on, 'callName', 'who.name', { autocomplete: 'off', maxlength: '40' }),
      input(state, on, 'phone', 'who.phone', { type: 'tel', autocomplete: 'tel', inputmode: 'tel', maxlength: '40', dir: 'ltr' }),
      input(state, on, 'email', 'who.email', { type: 'email', autocomplete: 'email', inputmode: 'email', maxlength: '254', dir: 'ltr' }),
      h('div', { class: 'unseen', 'aria-hidden': 'true' }, h('label', { for: 'website' }, texts.say('who.trap')),
        h('input', { id: 'website', name: 'website', tabindex: '-1', autocomplete: 'off', oninput: (event) => on.type('website', event.target.value) }))),
    h('p', {}, words(texts.say('who.only'))), kept(texts)],
  footer: [h('button', { type: 'submit', form: 'who', class: 'btn strong', 'data-action': 'next' }, texts.say('next')), back(texts, on)] };
}

function input({ texts, who: given, faults }, on, field, key, facts) {
  const bad = faults[field] === true;
  return h('div', {}, h('label', { for: `give-${field}` }, texts.say(key)), h('p', { id: `${field}-why`, class: 'hint' }, words(texts.say(`${key}.why`))),
    bad ? h('p', { id: `${field}-bad`, class: 'bad', role: 'alert' }, glyph('cross'), h('span', {}, words(texts.say(`${key}.bad`)))) : null,
    h('input', { id: `give-${field}`, name: field, class: 'field', value: given[field], ...facts, 'aria-describedby': `${field}-why${bad ? ` ${field}-bad` : ''}`, 'aria-invalid': bad ? 'true' : null,
      oninput: (event) => on.type(field, event.target.value) }));
}

function facts(rows) {
  return h('dl', { class: 'facts' }, rows.filter((row) => row !== null).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, h('bdi', {}, value)))));
}

function check(state, on) {
  const { texts, home, motif: chosen, time, who: given, busy } = state;
  const tell = [given.phone, given.email].filter((one) => one.trim()).join('\n');
  const full = time.workshop && time.free === 0;
  return { title: texts.say('check.title'), main: [heading(texts.say('check.title')),
    facts([[texts.say('check.place'), home.site.name], [texts.say('check.what'), label(chosen.labels, texts)], [texts.say('check.when'), h('span', { class: 'first' }, momentWords(time.startsAt, zoneOf(state), texts))],
      time.workshop ? [texts.say('workshop'), time.title || texts.say('workshop')] : null,
      given.callName.trim() ? [texts.say('who.name'), given.callName] : null, [texts.say('check.tell'), tell || texts.say('check.nobody')]]),
    full ? h('p', { class: 'told', role: 'note' }, words(texts.say('workshop.full'))) : null],
  footer: [h('button', { type: 'button', class: 'btn strong', 'data-action': 'book', 'aria-disabled': busy ? 'true' : null, onclick: on.book }, texts.say(busy ? 'working' : full ? 'check.list' : 'check.yes')), back(texts, on)] };
}

function move(state, on) {
  const { texts, appointment, time, busy } = state;
  const zone = zoneOf(state);
  return { title: texts.say('move.sure'), main: [heading(texts.say('move.sure')),
    facts([[texts.say('move.before'), h('span', { class: 'first' }, momentWords(appointment.startsAt, zone, texts))], [texts.say('move.after'), h('span', { class: 'first' }, momentWords(time.startsAt, zone, texts))]])],
  footer: [h('button', { type: 'button', class: 'btn strong', 'data-action': 'move', 'aria-disabled': busy ? 'true' : null, onclick: on.move }, texts.say(busy ? 'loading' : 'move.yes')),
    button('keep', texts.say('move.no'), on.keep)] };
}

function problem(state, on) {
  const { texts, problem: what, call: phone } = state;
  const title = texts.say(`${what}.title`);
  const again = what === 'often' ? null : button('again', texts.say(what === 'unknown' ? 'book.again' : 'again'), on.again, 'strong');
  return { title, main: [heading(title), h('p', {}, words(texts.say(`${what}.lede`))), call(phone, texts)], footer: [again].filter(Boolean) };
}
