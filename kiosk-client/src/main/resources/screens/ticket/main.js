/**
 * The phone of a visitor follows one ticket by its unguessable link: read every five seconds, shown again when
 * something changed.
 */
import { change, freshId, read, Problem, Unreachable } from '../common/api.js';
import { loadPictures } from '../common/dom.js';
import { chooseLanguage, loadTexts, shippedLanguages } from '../common/texts.js';
import { setServerNow } from '../common/moments.js';
import { draw } from './page.js';

const EVERY_MS = 5000;
const OVER = ['FINISHED', 'NO_SHOW', 'LEFT'];

const link = location.pathname.split('/').filter(Boolean).at(-1);
const phone = document.getElementById('phone');
const state = { ticket: null, unknown: false, lost: false, asking: false, failed: false, most: 0, texts: null, languages: [], chosen: false };
let leaveId = freshId();
let timer = 0;

/** A phone that lies on a table is felt when the number is called. */
function feel(before, after) {
  if (after.status === 'CALLED' && before !== null && before.status !== 'CALLED') navigator.vibrate?.([400, 200, 400, 200, 400]);
}

function take(ticket) {
  feel(state.ticket, ticket);
  if (ticket.seenAt) setServerNow(ticket.seenAt);
  if (ticket.status !== 'WAITING') state.asking = false;
  state.most = Math.max(state.most, ticket.ahead ?? 0);
  Object.assign(state, { ticket, unknown: false, lost: false });
}

async function look() {
  clearTimeout(timer);
  try {
    take(await read(`/tickets/${encodeURIComponent(link)}`));
    await speakAsTheTicket();
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) state.unknown = true;
    else state.lost = true;
  }
  show();
  if (!state.unknown && !OVER.includes(state.ticket?.status)) timer = setTimeout(look, EVERY_MS);
}

async function leave() {
  try {
    take(await change(`/tickets/${encodeURIComponent(link)}/leave`, {}, { requestId: leaveId }));
    leaveId = freshId();
    Object.assign(state, { asking: false, failed: false });
  } catch (failure) {
    state.failed = failure instanceof Unreachable;
    state.asking = state.failed;
    if (!state.failed) { look(); return; }
  }
  show();
}

async function speakIn(language) {
  state.texts = await loadTexts('ticket', language);
  show();
}

/** The language chosen at the kiosk holds, until another is chosen here. */
async function speakAsTheTicket() {
  const { ticket, languages, chosen, texts } = state;
  if (chosen || !ticket) return;
  state.chosen = true;
  const wanted = [ticket.language, ticket.language.split('-')[0]].find((one) => languages.some((row) => row.code === one));
  if (wanted && wanted !== texts.language) await speakIn(wanted);
}

function show() {
  draw(phone, state, {
    ask: () => { state.asking = true; show(); phone.querySelector('[data-action="keep"]').focus(); },
    keep: () => { Object.assign(state, { asking: false, failed: false }); show(); },
    leave,
    language: (code) => { state.chosen = true; speakIn(code); },
  });
}

await loadPictures();
state.languages = await shippedLanguages('ticket');
await speakIn(chooseLanguage(navigator.languages ?? [], state.languages.map((row) => row.code)));
look();
document.addEventListener('visibilitychange', () => { if (!document.hidden && !OVER.includes(state.ticket?.status)) look(); });
