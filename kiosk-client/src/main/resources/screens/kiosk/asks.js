/**
 * What a kiosk asks of the server for a visitor. Each answer leads to a screen; nothing here can happen twice for
 * one intention.
 */
import { change, freshId, read, Problem, Unreachable } from '../common/api.js';
import { followPaper } from './paper.js';
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
    visit.asked = { path, body, requestId };
    visit.behind = [];
    visit.intention = null;
    followPaper(kiosk, visit);
    await kiosk.showTicket();
  } catch (failure) {
    if (kiosk.visit !== visit) return;
    answerTo(kiosk, failure, from);
  }
}

/**
 * There is paper again: asks for the same ticket with the same Request-Id, so that it is printed if it was not, once, and
 * nothing else happens.
 */
export async function askPaper(kiosk) {
  const { visit } = kiosk;
  const { path, body, requestId } = visit.asked;
  kiosk.show('working');
  try {
    const { printed } = await change(path, body, { token: kiosk.token, requestId });
    visit.ticket.printed = printed;
  } catch {
    visit.ticket.printed = 'NO_PRINTER';
  }
  if (kiosk.visit === visit) kiosk.show(screenOf(visit.ticket));
}

function screenOf(ticket) {
  if (ticket.booked) return 'booked';
  return ticket.appointmentAt ? 'noted' : 'ticket';
}

/** Shows what stands in the way, with a way forward; the screen from which was asked stays behind. */
export function answerTo(kiosk, failure, from) {
  if (failure instanceof Problem && failure.isAboutTheDevice) { kiosk.onRevoked(); return; }
  const key = failure instanceof Problem ? failure.key : 'unreachable';
  if (failure instanceof Problem && failure.status < 500) kiosk.visit.intention = null;
  if (from[0] !== 'problem') kiosk.visit.behind.push(from);
  kiosk.show('problem', { key, facts: failure.facts ?? {} });
}

/** A path that this server or agent does not have. */
function isMissing(failure) {
  return failure instanceof Problem && (failure.status === 405 || (failure.status === 404 && failure.key !== 'code-unknown'));
}

/**
 * Looks a code up before it is used, so that the visitor can say "yes, that is me" to the hour. Where looking up is not
 * possible the code is used as it is.
 */
export async function askCode(kiosk) {
  const { visit } = kiosk;
  const from = kiosk.shown;
  kiosk.show('working');
  try {
    const found = await change('/kiosk/codes', { code: visit.code }, { token: kiosk.token, requestId: freshId(), tries: 1 });
    if (kiosk.visit !== visit) return;
    visit.motif = found.motif ?? null;
    visit.behind.push(from);
    kiosk.show('confirm', { at: found.at, again: found.again });
  } catch (failure) {
    if (kiosk.visit !== visit) return;
    if (failure instanceof Problem && failure.key === 'code-unknown' && visit.otherCodes.length > 0) {
      visit.code = visit.otherCodes.shift();
      kiosk.shown = from;
      await askCode(kiosk);
      return;
    }
    if (!isMissing(failure) && !(failure instanceof Unreachable)) { answerTo(kiosk, failure, from); return; }
    visit.behind.push(from);
    kiosk.show('needs');
  }
}

/** Tells the staff what the visitor has with them. @returns {Promise<boolean>} whether they know */
export async function tellPreparation(kiosk) {
  const { visit } = kiosk;
  const body = { ticket: visit.ticket.link, papers: visit.papers, question: Object.keys(visit.question).length > 0 ? visit.question : null };
  try {
    await change('/kiosk/preparations', body, { token: kiosk.token, requestId: intend(visit, '/kiosk/preparations', body).requestId });
    return true;
  } catch {
    return false;
  }
}

/** The directory of help nearby; empty when nobody answers. */
export async function askPlaces(kiosk) {
  try {
    return (await read('/kiosk/places', kiosk.token)).places;
  } catch {
    return [];
  }
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
