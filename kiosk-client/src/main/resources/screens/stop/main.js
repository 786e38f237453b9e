/** One sentence and one button: somebody wants no messages any more. The unguessable link of a message is the only right. */
import { read, change, freshId, Problem } from '../common/api.js';
import { h, loadPictures, mark } from '../common/dom.js';
import { chooseLanguage, loadTexts, shippedLanguages } from '../common/texts.js';

const link = location.pathname.split('/').filter(Boolean).at(-1);
const address = `/notifications/links/${encodeURIComponent(link)}`;
const requestId = freshId();
const state = { known: true, done: false, failed: false, busy: false };

await loadPictures();
const shipped = (await shippedLanguages('stop')).map((row) => row.code);
const texts = await loadTexts('stop', await language());
document.documentElement.lang = texts.tag;
document.documentElement.dir = texts.dir;
document.title = texts.say('title');
show();

/** That of the appointment; that of the phone when it cannot be known. */
async function language() {
  try {
    const told = (await read(address)).language.split('-')[0];
    if (shipped.includes(told)) return told;
  } catch (failure) {
    state.known = !(failure instanceof Problem && failure.status === 404);
  }
  return chooseLanguage(navigator.languages ?? [], shipped);
}

async function stop() {
  if (state.busy || state.done) return;
  state.busy = true;
  state.failed = false;
  try {
    await change(`${address}/stop`, {}, { requestId });
    state.done = true;
  } catch (failure) {
    state.known = !(failure instanceof Problem && failure.status === 404);
    state.failed = state.known;
  }
  state.busy = false;
  show();
}

function words() {
  if (!state.known) return 'unknown';
  return state.done ? 'done' : 'ask';
}

function show() {
  const key = words();
  const title = h('h1', { tabindex: '-1' }, texts.say(key));
  document.getElementById('stop').replaceChildren(h('div', { class: 'phone', 'data-screen': 'stop', 'data-state': key },
    h('header', {}, mark(), h('span', { class: 'site' }, texts.say('app'))),
    h('main', {}, title, h('p', {}, texts.say(`${key}.more`)),
      h('p', { role: 'status' }, state.failed ? texts.say('failed') : ''),
      key === 'ask' ? h('button', { type: 'button', class: 'btn strong', onclick: stop }, texts.say('stop')) : '')));
  if (key === 'done') title.focus();
}
