/** Draws the step at which the visitor is. The focus goes to the heading of a new step, and stays where it was within one. */
import { h, glyph, mark } from '../common/dom.js';
import { canRead, hush, isReading, readAloud } from './aloud.js';
import { mine } from './appointment.js';
import { prepares, preparing } from './prepare.js';
import { booking } from './steps.js';

let shown = '';

/** Draws the page into the phone. */
export function draw(phone, state, on) {
  const { texts } = state;
  const place = state.step === 'paper' ? `paper ${state.at}` : state.step;
  const fresh = !['', 'loading', place].includes(shown);
  shown = place;
  const focused = phone.contains(document.activeElement) ? document.activeElement : null;
  const action = focused?.dataset.action ?? focused?.id ?? '';
  const view = state.step === 'mine' ? mine(state, on) : prepares(state.step) ? preparing(state, on) : booking(state, on);
  document.documentElement.lang = texts.tag;
  document.documentElement.dir = texts.dir;
  document.title = `${view.title} – Parvis`;
  if (!phone.querySelector('[role="status"]')) phone.append(h('div', { class: 'phone' }), h('p', { class: 'sr', role: 'status' }));
  phone.firstElementChild.replaceWith(h('div', { class: 'phone booking', 'data-screen': state.step, 'aria-busy': state.busy ? 'true' : null },
    header(state, on), h('main', {}, view.main, aloud(state, on)), view.footer?.length ? h('footer', {}, view.footer) : null));
  const status = phone.querySelector('[role="status"]');
  const said = state.busy ? texts.say('loading') : view.title;
  if (status.textContent !== said) status.textContent = said;
  const next = fresh || focused?.tagName === 'H1' ? phone.querySelector('h1') : [...phone.querySelectorAll('[data-action], input, select')].find((one) => action && (one.dataset.action ?? one.id) === action);
  next?.focus({ preventScroll: true });
}

function header({ texts, home, appointment, languages }, on) {
  const options = languages.map((row) => {
    const option = h('option', { value: row.code, lang: row.tag ?? row.code }, row.name);
    option.selected = row.code === texts.language;
    return option;
  });
  const name = appointment?.site.name ?? home?.site.name ?? texts.say('app');
  return h('header', {}, mark(), h('span', { class: 'site' }, h('bdi', {}, name)),
    h('label', { class: 'icon' }, glyph('globe'), h('span', { class: 'sr' }, texts.say('language.choose')),
      h('select', { 'data-action': 'language', onchange: (event) => on.language(event.target.value) }, options)));
}

/** Only where this phone has a voice of its own for the language. */
function aloud({ texts, step }, on) {
  if (step === 'loading' || !canRead(texts.tag)) return null;
  const reading = isReading();
  return h('button', { type: 'button', class: 'btn plain', 'data-action': 'listen', onclick: () => {
    if (reading) hush();
    else readAloud([...document.querySelectorAll('main [data-say], main h1, main h2, main p, main li')].filter((one) => one.closest('details:not([open])') === null)
      .map((one) => one.textContent).join('. '), texts.tag, on.redraw);
    setTimeout(on.redraw, 60);
  } }, glyph(reading ? 'cross' : 'listen'), texts.say(reading ? 'listen.stop' : 'listen'));
}
