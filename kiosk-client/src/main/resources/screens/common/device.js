/**
 * What a screen keeps between two starts: its token, given once against an enrolment code. One place per kind, so
 * that a kiosk and a wall screen can be tried in one browser.
 */
import { change, freshId } from './api.js';

const place = (kind) => `parvis.device.${kind.toLowerCase()}`;

/** @returns {{token: string, device: Object}|null} */
export function knownDevice(kind) {
  try {
    return JSON.parse(localStorage.getItem(place(kind)));
  } catch {
    return null;
  }
}

/** Forgets the token: the device was revoked. */
export function forgetDevice(kind) {
  localStorage.removeItem(place(kind));
}

/** Changes an enrolment code into a token and keeps it. A code of another kind of screen is refused. */
export async function enrol(kind, code) {
  const answer = await change('/devices/enrol', { code }, { requestId: freshId() });
  if (answer.device.kind !== kind) return null;
  localStorage.setItem(place(kind), JSON.stringify(answer));
  return answer;
}

/** Says every minute that this screen is alive. @returns {() => void} stops it */
export function keepHeartbeat(token, facts) {
  const beat = () => change('/devices/heartbeat', facts(), { token, requestId: freshId() }).catch(() => {});
  beat();
  const timer = setInterval(beat, 60000);
  return () => clearInterval(timer);
}
