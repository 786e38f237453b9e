/**
 * What a kiosk asks of the server for a visitor. Each answer leads to a screen; nothing here can happen twice for
 * one intention.
 */
import { change, freshId, Problem } from '../common/api.js';
import { intend } from './visit.js';

function wish(visit) {
  const common = { language: visit.language, needs: [...visit.needs].sort() };
  return visit.code !== null
    ? intend(visit, '/kiosk/check-ins', { code: visit.code, ...common })
    : intend(visit, '/kiosk/tickets', { motif: visit.motif, priority: visit.priority, ...common });
}

/** Takes the ticket, by code or by motif, and shows it; or shows what happened and a way forward. */
export async function askTicket(kiosk) {
  const { visit } = kiosk;
  const { path, body, requestId } = wish(visit);
  const from = kiosk.shown;
  kiosk.show('working');
  try {
    const ticket = await change(path, body, { token: kiosk.token, requestId });
    if (kiosk.visit !== visit) return;
    visit.ticket = ticket;
    visit.behind = [];
    visit.intention = null;
    kiosk.show('ticket');
  } catch (failure) {
    if (kiosk.visit !== visit) return;
    answerTo(kiosk, failure, from);
  }
}

function answerTo(kiosk, failure, from) {
  if (failure instanceof Problem && failure.isAboutTheDevice) { kiosk.onRevoked(); return; }
  const key = failure instanceof Problem ? failure.key : 'unreachable';
  if (failure instanceof Problem && failure.status < 500) kiosk.visit.intention = null;
  if (from[0] !== 'problem') kiosk.visit.behind.push(from);
  kiosk.show('problem', { key, facts: failure.facts ?? {} });
}

/** Tells the staff that somebody wants a person, and tells the visitor what comes. */
export async function askHelp(kiosk) {
  const { visit } = kiosk;
  if (kiosk.shown[0] === 'help' || kiosk.shown[0] === 'working') return;
  const shown = kiosk.shown;
  if (shown[0] !== 'still-there') visit.behind.push(shown);
  kiosk.show('help', { told: null });
  let told = true;
  try {
    await change('/kiosk/help', {}, { token: kiosk.token, requestId: freshId() });
  } catch {
    told = false;
  }
  if (kiosk.visit === visit && kiosk.shown[0] === 'help') kiosk.show('help', { told });
}
