/**
 * What a kiosk asks of the agenda for a visitor: free times, an appointment, another time for one. Nothing here can happen twice for one
 * intention, and a ticket stays possible whatever is answered.
 */
import { change, read, Problem, Unreachable } from '../common/api.js';
import { answerTo } from './asks.js';
import { followPaper } from './paper.js';
import { intend } from './visit.js';

/** Without a server there is no agenda: said as the terminal says it. */
const OFFLINE = new Problem(503, { key: 'booking-offline' });

async function freeTimes(kiosk, motif) {
  return (await read(`/kiosk/motifs/${motif}/slots`, kiosk.token)).slots;
}

const told = (failure) => (failure instanceof Unreachable ? OFFLINE : failure);

/** Shows the free times of the visitor's motif; the present screen stays behind. */
export async function openSlots(kiosk) {
  const { visit } = kiosk;
  const from = kiosk.shown;
  kiosk.show('working');
  try {
    const free = await freeTimes(kiosk, visit.motif);
    if (kiosk.visit !== visit) return;
    if (from[0] !== 'problem') visit.behind.push(from);
    kiosk.show('slots', { free });
  } catch (failure) {
    if (kiosk.visit === visit) answerTo(kiosk, told(failure), from);
  }
}

/** Whether so long a wait is told for a motif that an appointment is proposed beside the ticket. */
function isLong(kiosk, motif) {
  const { wait } = motif;
  return motif.bookable && wait.known && (wait.high ?? wait.low) >= kiosk.facts.proposeFrom;
}

/** A motif was chosen for a ticket: when the wait is long, another day is proposed beside it. */
export async function afterMotif(kiosk, motif) {
  if (!isLong(kiosk, motif)) { kiosk.go('needs'); return; }
  const { visit } = kiosk;
  const from = kiosk.shown;
  kiosk.show('working');
  const free = await freeTimes(kiosk, motif.id).catch(() => []);
  if (kiosk.visit !== visit) return;
  visit.behind.push(from);
  kiosk.show(free.length > 0 ? 'instead' : 'needs', { free });
}

/** Books a time, or moves the appointment that was shown to it, and shows the code. */
export async function bookSlot(kiosk, { startsAt }) {
  const { visit } = kiosk;
  const from = kiosk.shown;
  const body = visit.moving === null
    ? { motif: visit.motif, startsAt, language: visit.language }
    : { code: visit.moving, startsAt, language: visit.language };
  const { path, requestId } = intend(visit, `/kiosk/appointments${visit.moving === null ? '' : '/moves'}`, body);
  kiosk.show('working');
  try {
    const appointment = await change(path, body, { token: kiosk.token, requestId });
    if (kiosk.visit !== visit) return;
    visit.ticket = { ...appointment, booked: true };
    visit.asked = { path, body, requestId };
    visit.behind = [];
    visit.intention = null;
    followPaper(kiosk, visit);
    kiosk.show('booked');
  } catch (failure) {
    if (kiosk.visit === visit) answerTo(kiosk, told(failure), from);
  }
}
