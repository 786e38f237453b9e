/**
 * The paper of a number that is on the screen: asked after until it is in the printer, so that the screen says "votre ticket
 * sort" and then what became of it. Asking says that the visit is on the screen; its end is told, and nothing is printed then
 * that was not begun.
 */
import { change } from '../common/api.js';
import { say, speaking } from '../common/speech.js';
import { showBookedPaper } from './screens/slots.js';
import { showPaper } from './screens/ticket.js';

const AGAIN_MS = 700;
const LISTEN_MS = 200;
const SHOWN = ['ticket', 'noted', 'booked'];

const wait = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Answers that may still change by themselves: on its way, or told not to come while it is tried further. */
const OPEN = ['PRINTING', 'NO_PRINTER'];

/** Whether a paper was wanted and is not known to be there, so that the terminal must hear of the visit. */
const unsettled = (printed) => Boolean(printed) && printed !== 'YES' && printed !== 'OFF';

async function ask(requestId, over) {
  try {
    return (await change('/local/paper', { over }, { requestId, tries: 1 })).printed;
  } catch {
    return null; // the terminal starts again, or is busy: the next question tells
  }
}

/** Follows the paper of a visit until it is in the printer or the visit is over. */
export async function followPaper(kiosk, visit) {
  const { requestId } = visit.asked;
  while (kiosk.visit === visit && unsettled(visit.ticket.printed)) {
    await wait(AGAIN_MS);
    const printed = kiosk.visit === visit ? await ask(requestId, false) : null;
    if (kiosk.visit === visit && printed && printed !== 'OFF' && OPEN.includes(visit.ticket.printed)) tell(kiosk, printed);
  }
  if (kiosk.visit !== visit && unsettled(visit.ticket.printed)) await ask(requestId, true);
}

function tell(kiosk, printed) {
  const { ticket } = kiosk.visit;
  if (ticket.printed === printed) return;
  ticket.printed = printed;
  if (!SHOWN.includes(kiosk.shown[0])) return;
  const line = kiosk.shown[0] === 'booked' ? showBookedPaper(kiosk) : showPaper(kiosk);
  if (kiosk.visit.voice) sayAfterwards(kiosk, line);
}

/** The number is said to its end first. */
async function sayAfterwards(kiosk, line) {
  const { visit } = kiosk;
  const { printed } = visit.ticket;
  while (speaking()) await wait(LISTEN_MS);
  if (kiosk.visit === visit && visit.ticket.printed === printed && SHOWN.includes(kiosk.shown[0])) say(line.voice);
}
