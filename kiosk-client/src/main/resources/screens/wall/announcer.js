/**
 * Announces calls: a chime, then the number by recorded pieces when there are some. Each sequence once and in turn;
 * a recall has its own sequence, so it is announced again; a reload announces nothing again. A screen that has announced
 * more than its server knows (a backup was put in place, a demonstration was built anew) begins afresh.
 */
import { serverNow } from '../common/moments.js';
import { spokenPlace } from '../common/place.js';
import { hush, numberPieces, say } from '../common/speech.js';

const PLACE = 'parvis.wall.heard';
const OLDEST_MS = 30000;
const STAY_MS = 4000;

/** How a call is said: "Numéro", A, 46, then the counter as its sign says: "Bureau", 3. */
export function spokenCall(call, texts) {
  return [...texts.phrase('call.number').voice, ...numberPieces(call, texts), ...spokenPlace(call.counter, texts)];
}

/**
 * The calls still to announce, oldest first. On a first start nothing older than 30 s is announced.
 * @param {{sequence: number, at: number}|null} announced the furthest call announced so far
 */
export function unheard(calls, announced, now) {
  return calls
    .filter((call) => call.active)
    .filter((call) => (announced === null ? now - Date.parse(call.calledAt) <= OLDEST_MS
      : call.sequence > announced.sequence || Date.parse(call.calledAt) > announced.at))
    .sort((one, other) => one.sequence - other.sequence);
}

/** The furthest call announced after these calls; both numbers only grow while the server does not fall back. */
export function furthest(calls, announced) {
  return {
    sequence: Math.max(announced?.sequence ?? 0, ...calls.map((call) => call.sequence)),
    at: Math.max(announced?.at ?? 0, ...calls.map((call) => Date.parse(call.calledAt))),
  };
}

export class Announcer {
  /** @param {(sequence: number|null) => void} onTurn which call is being announced */
  constructor(texts, onTurn) {
    this.texts = texts;
    this.onTurn = onTurn;
    this.queue = [];
    this.busy = false;
    this.stopped = false;
    this.announced = JSON.parse(sessionStorage.getItem(PLACE));
    this.audio = 'AudioContext' in window ? new AudioContext() : null;
  }

  /** The browser wants a touch before it lets a page sound. */
  isMuted() {
    return this.audio !== null && this.audio.state !== 'running';
  }

  wake() {
    return this.audio?.resume();
  }

  stop() {
    this.stopped = true;
    hush();
    this.audio?.close();
  }

  /** @param {{sequence: number, calls: Object[]}} view of the server, whose sequence is at least that of any call heard before */
  hear({ sequence, calls }) {
    if (this.announced?.sequence > sequence) this.announced = null;
    const fresh = unheard(calls, this.announced, serverNow().getTime());
    this.announced = furthest(calls, this.announced);
    sessionStorage.setItem(PLACE, JSON.stringify(this.announced));
    this.queue.push(...fresh);
    if (!this.busy) this.announceAll();
  }

  async announceAll() {
    this.busy = true;
    while (this.queue.length > 0 && !this.stopped) {
      const call = this.queue.shift();
      this.onTurn(call.sequence);
      const shown = new Promise((resolve) => setTimeout(resolve, STAY_MS));
      await this.chime();
      await say(spokenCall(call, this.texts));
      await shown;
    }
    this.busy = false;
    this.onTurn(null);
  }

  /** Two soft notes, the second lower, like a door bell. */
  chime() {
    if (!this.audio || this.isMuted()) return Promise.resolve();
    const start = this.audio.currentTime;
    [[659.26, 0], [523.25, 0.45]].forEach(([pitch, delay]) => this.note(pitch, start + delay));
    return new Promise((resolve) => setTimeout(resolve, 1500));
  }

  note(pitch, from) {
    const gain = this.audio.createGain();
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.4, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, from + 1);
    const tone = this.audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(gain).connect(this.audio.destination);
    tone.start(from);
    tone.stop(from + 1.05);
  }
}
