/**
 * A visitor books an appointment without an account (/rdv), and finds, moves or cancels it again by its unguessable link (/r/…).
 * One state, drawn by page.js; each step is an entry of the browser's history, so that the phone's own way back works.
 */
import { change, freshId, pictureOf, read, Problem, Unreachable } from '../common/api.js';
import { loadPictures } from '../common/dom.js';
import { chooseLanguage, loadTexts, shippedLanguages } from '../common/texts.js';
import { setServerNow } from '../common/moments.js';
import { hush, onVoices } from './aloud.js';
import { draw } from './page.js';
import { answersOf, follows, prepares } from './prepare.js';

const AGAIN_MS = 3200;
const phone = document.getElementById('phone');
const part = (text) => encodeURIComponent(text);

const state = {
  step: 'loading', site: null, sites: [], home: null, motif: null, times: null, day: '', dayTimes: null, time: null, nearest: null,
  who: { callName: '', phone: '', email: '', website: '' }, faults: {}, form: null, appointment: null, qr: null, moving: false,
  preparation: null, answers: null, at: 0, asking: false, told: null, problem: null, busy: false, texts: null, languages: [], chosen: false,
};
let link = location.pathname.startsWith('/r/') ? decodeURIComponent(location.pathname.slice(3)) : null;
let moveId = freshId();
let cancelId = freshId();
let prepareId = freshId();
let retry = () => {};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const show = () => draw(phone, state, on);

/** Goes to a step, which the phone's way back leaves again. */
function go(step, keep = false) {
  hush();
  Object.assign(state, { step, busy: false, told: step === 'mine' ? state.told : null });
  const address = link === null ? `/rdv${location.search}` : `/r/${link}`;
  history[keep ? 'replaceState' : 'pushState']({ step, at: state.at }, '', address);
  show();
  window.scrollTo(0, 0);
}

/** Does something with the server; what goes wrong becomes a sentence and a way forward. */
async function ask(deed) {
  if (state.busy) return;
  state.busy = true;
  retry = () => ask(deed);
  show();
  try {
    await deed();
  } catch (failure) {
    fail(failure);
  }
  state.busy = false;
  show();
}

function fail(failure) {
  if (failure instanceof Unreachable) stop('lost');
  else if (!(failure instanceof Problem)) throw failure;
  else if (failure.key === 'slot-taken') taken(failure.facts.nearest ?? []);
  else if (failure.key === 'appointment-unknown' || failure.key === 'site-unknown') stop('unknown');
  else if (failure.key === 'too-many-tries') stop('slow');
  else if (failure.key === 'booked-often') stop('often', failure.facts.phone);
  else if (failure.key === 'appointment-fixed') { state.asking = false; open().catch(fail); }
  else if (['phone', 'email', 'callName'].includes(failure.facts.field)) { state.faults = { [failure.facts.field]: true }; go('who'); }
  else stop('fault', failure.facts.phone);
}

function stop(problem, call = '') {
  Object.assign(state, { problem, call: call || state.home?.site.phone || state.appointment?.site.phone || '' });
  go('problem', true);
}

/** Somebody was faster: what is free near it; the time of before, if there is one, is still theirs. */
function taken(nearest) {
  state.nearest = nearest;
  moveId = freshId();
  go('taken');
}

async function chooseSite(code) {
  state.site = code;
  state.home = await read(`/booking/sites/${part(code)}`);
  setServerNow(state.home.now);
  state.form = await read(`/booking/sites/${part(code)}/form`);
}

/** The earliest times and the days; of one's own appointment where it is moved. */
async function loadTimes() {
  state.times = await read(`${timesAt()}`);
  Object.assign(state, { day: '', dayTimes: null });
}

const timesAt = () => (state.moving ? `/appointment/${part(link)}/times` : `/booking/sites/${part(state.site)}/motifs/${state.motif.id}/times`);

async function book() {
  const { callName, phone: number, email, website } = state.who;
  const order = { motif: state.motif.id, startsAt: state.time.startsAt, workshop: state.time.workshop ?? null, callName, phone: number, email,
    language: state.texts.language, form: state.form.form, website };
  try {
    return await change(`/booking/sites/${part(state.site)}/appointments`, order, { requestId: state.form.requestId });
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.key !== 'booking-form' || failure.facts.reason === 'TRAP') throw failure;
    if (failure.facts.reason === 'NOT_OURS') state.form = await read(`/booking/sites/${part(state.site)}/form`);
    await pause(AGAIN_MS);
    order.form = state.form.form;
    return change(`/booking/sites/${part(state.site)}/appointments`, order, { requestId: state.form.requestId });
  }
}

async function take(appointment) {
  setServerNow(appointment.now);
  state.appointment = appointment;
  link = appointment.link;
  const coming = ['BOOKED', 'LISTED'].includes(appointment.status) && !appointment.over;
  state.preparation = coming ? await read(`/appointment/${part(link)}/preparation`).catch(() => null) : null;
  state.qr = coming ? await pictureOf(appointment.qr).catch(() => null) : null;
}

/** Reads the appointment of the link again. */
async function open() {
  await take(await read(`/appointment/${part(link)}`));
  await speakAsBooked();
  Object.assign(state, { moving: false, asking: false });
  go('mine', true);
}

/** The paper at that place, or after the last one what is needed at the counter. */
function prepareAt(at) {
  state.at = at;
  go(at < state.preparation.papers.length ? 'paper' : 'needs');
}

async function begin() {
  if (link !== null) { await open(); return; }
  const wanted = new URLSearchParams(location.search).get('site');
  state.sites = await read('/booking/sites');
  if (wanted !== null || state.sites.length === 1) {
    await chooseSite(wanted ?? state.sites[0].code);
    go('motif', true);
  } else {
    go('site', true);
  }
}

async function speakIn(language) {
  state.texts = await loadTexts('booking', language);
  show();
}

/** The language in which it was booked holds, until another is chosen here. */
async function speakAsBooked() {
  const { appointment, chosen, languages, texts } = state;
  if (chosen || !appointment.language || appointment.language === texts.language) return;
  state.chosen = true;
  if (languages.some((row) => row.code === appointment.language)) state.texts = await loadTexts('booking', appointment.language);
}

const on = {
  language: (code) => { hush(); state.chosen = true; speakIn(code); },
  again: () => (state.step === 'problem' && ['unknown', 'fault'].includes(state.problem) ? location.assign('/rdv') : retry()),
  back: () => history.back(),
  site: (code) => ask(async () => { await chooseSite(code); go('motif'); }),
  motif: (motif) => ask(async () => { state.motif = motif; await loadTimes(); go('when'); }),
  pickDay: (day) => { state.day = day; },
  day: () => ask(async () => { state.dayTimes = state.day ? (await read(`${timesAt()}?day=${part(state.day)}`)).times : null; }),
  time: (time) => { state.time = time; state.nearest = null; moveId = freshId(); go(state.moving ? 'move' : 'who'); },
  type: (field, value) => { state.who[field] = value; },
  who: () => { state.faults = {}; go('check'); },
  book: () => ask(async () => { await take(await book()); state.told = 'booked'; go('mine', true); }),
  change: () => ask(async () => { state.moving = true; await loadTimes(); go('when'); }),
  move: () => ask(async () => {
    await take(await change(`/appointment/${part(link)}/move`, { startsAt: state.time.startsAt, workshop: state.time.workshop ?? null }, { requestId: moveId }));
    Object.assign(state, { moving: false, told: 'moved' });
    go('mine', true);
  }),
  keep: () => { Object.assign(state, { moving: false, asking: false }); go('mine', true); },
  askCancel: () => { state.asking = true; show(); phone.querySelector('[data-action="keep"]').focus(); },
  cancel: () => ask(async () => {
    await take(await change(`/appointment/${part(link)}/cancel`, {}, { requestId: cancelId }));
    cancelId = freshId();
    state.asking = false;
    go('mine', true);
  }),
  prepare: () => { state.answers = answersOf(state.preparation); prepareAt(0); },
  say: (answer) => {
    const one = state.preparation.papers[state.at];
    state.answers.papers[one.code] = answer;
    prepareId = freshId();
    if (follows(one, answer, state.preparation)) show();
    else prepareAt(state.at + 1);
  },
  nextPaper: () => prepareAt(state.at + 1),
  need: (need) => {
    const { answers } = state;
    prepareId = freshId();
    if (need === 'accompanied') answers.accompanied = !answers.accompanied;
    else answers.needs = answers.needs.includes(need) ? answers.needs.filter((one) => one !== need) : [...answers.needs, need];
    show();
  },
  tongue: (code) => { state.answers.interpreter = code; prepareId = freshId(); },
  savePreparation: () => ask(async () => {
    const { papers, needs, accompanied, interpreter } = state.answers;
    state.preparation = await change(`/appointment/${part(link)}/preparation`, { papers, needs, accompanied, interpreter: needs.includes('interpreter') ? interpreter : '' }, { requestId: prepareId });
    go('ready', true);
  }),
  redraw: () => show(),
};

window.addEventListener('popstate', (event) => {
  hush();
  const step = event.state?.step ?? 'loading';
  const prepared = prepares(step) && state.preparation !== null && state.answers !== null;
  Object.assign(state, { step: link !== null && !state.moving && !prepared ? 'mine' : step, at: event.state?.at ?? 0, busy: false, asking: false });
  if (state.step === 'mine') state.moving = false;
  show();
});
onVoices(() => { if (state.texts) show(); });

await loadPictures();
state.languages = await shippedLanguages('booking');
await speakIn(chooseLanguage(navigator.languages ?? [], state.languages.map((row) => row.code)));
ask(begin);
