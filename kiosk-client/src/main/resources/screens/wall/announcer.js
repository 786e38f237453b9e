/**
 * Announces calls: a chime, then the number by the browser's voice when there is one. Each sequence once and in turn;
 * a recall has its own sequence, so it is announced again; a reload announces nothing again.
 */
import { serverNow } from '../common/moments.js';
import { hush, speak } from '../common/speech.js';

const PLACE = 'parvis.wall.announced';
const OLDEST_MS = 30000;
const STAY_MS = 4000;

/** How a number is said: "A, 46", digits as a number. */
export function spokenNumber(call) {
  return `${call.series ?? call.number.slice(0, 1)}, ${call.rank ?? Number(call.number.slice(1))}`;
}

/** The calls still to announce, oldest first. On a first start nothing older than 30 s is announced. */
export function unheard(calls, announced, now) {
  return calls
    .filter((call) => call.active && call.sequence > (announced ?? -1))
    .filter((call) => announced !== null || now - Date.parse(call.calledAt) <= OLDEST_MS)
    .sort((one, other) => one.sequence - other.sequence);
}

export class Announcer {
  /** @param {(sequence: number|null) => void} onTurn which call is being announced */
  constructor(texts, onTurn) {
    this.texts = texts;
    this.onTurn = onTurn;
    this.queue = [];
    this.busy = false;
    this.stopped = false;
    const kept = sessionStorage.getItem(PLACE);
    this.announced = kept === null ? null : Number(kept);
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

  hear(calls) {
    const fresh = unheard(calls, this.announced, serverNow().getTime());
    const newest = Math.max(this.announced ?? 0, ...calls.map((call) => call.sequence));
    this.announced = newest;
    sessionStorage.setItem(PLACE, String(newest));
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
      await speak(this.texts.say('call.spoken', { number: spokenNumber(call), counter: call.counter }), this.texts.language);
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
