/**
 * The camera of the page: about eight pictures a second go to the own origin, which looks for a code in each. The camera
 * is on only while its screen is shown. It may stand upright or lie, be turned, unplugged and plugged in again.
 */
import { Problem, sendFrame } from '../common/api.js';

const EVERY_MS = 125;
const WIDTH = 1280;
const HEIGHT = 720;
const QUALITIES = [0.82, 0.6, 0.4];
/** A camera that shows the same moment for so long hangs. */
const FROZEN_MS = 10000;
const AGAIN_MS = 3000;
const TOO_LARGE = 413;
/** The visitor or the installation does not want it: asking again would only ask again. */
const REFUSED = ['NotAllowedError', 'SecurityError'];

const wait = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Whether a camera is plugged in, as the browser sees it; null while it is not known. */
let plugged = null;

/** Notices the cameras of this machine, now and when one comes or goes. */
export function noticeCameras() {
  const devices = navigator.mediaDevices;
  if (!devices?.enumerateDevices) return;
  const count = () => devices.enumerateDevices().then((all) => { plugged = all.some((one) => one.kind === 'videoinput'); }, () => {});
  devices.addEventListener('devicechange', count);
  count();
}

/** Whether a code can be shown here: there is a camera, and the page may have it (own machine or HTTPS only). */
export function mayLook() {
  return Boolean(navigator.mediaDevices?.getUserMedia) && plugged !== false;
}

/**
 * The size in which a picture of a camera is sent: its own form, whatever that is, and no more pixels than are read in time.
 * @returns {{width: number, height: number}|null} null while the camera has no picture yet
 */
export function sentSize(width, height) {
  if (!(width > 0 && height > 0)) return null;
  const scale = Math.min(1, Math.sqrt((WIDTH * HEIGHT) / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** One stream of a camera; ends when it is unplugged, hangs, or is stopped. */
class Lens {
  constructor(video, stream) {
    this.video = video;
    this.stream = stream;
    this.track = stream.getVideoTracks()[0];
    this.canvas = document.createElement('canvas');
    this.picture = this.canvas.getContext('2d', { alpha: false });
    this.moment = -1;
    this.moved = performance.now();
  }

  /** Whether pictures still come. */
  lives() {
    if (this.video.currentTime !== this.moment) { this.moment = this.video.currentTime; this.moved = performance.now(); }
    return this.track?.readyState === 'live' && performance.now() - this.moved < FROZEN_MS;
  }

  /** The present picture as JPEG, in the camera's own form; null while there is none. */
  async take(quality) {
    const size = sentSize(this.video.videoWidth, this.video.videoHeight);
    if (size === null) return null;
    if (this.canvas.width !== size.width || this.canvas.height !== size.height) Object.assign(this.canvas, size);
    this.picture.drawImage(this.video, 0, 0, size.width, size.height);
    return new Promise((resolve) => this.canvas.toBlob(resolve, 'image/jpeg', quality));
  }

  close() {
    this.stream.getTracks().forEach((track) => track.stop());
    this.video.srcObject = null;
  }
}

/**
 * Looks until a code is found or it is stopped.
 * @param {{video: HTMLVideoElement, token: string|null, onText: (text: string) => void, onReady: () => void, onBlind: () => void}} on
 *   onBlind: there is no camera (any more); onReady: it looks, or looks again
 * @returns {() => void} stops the camera
 */
export function look({ video, token, onText, onReady, onBlind }) {
  const abort = new AbortController();
  let lens = null;
  let blind = false;
  let quality = 0;

  function stop() {
    abort.abort();
    lens?.close();
    lens = null;
  }

  async function open() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { width: { ideal: WIDTH }, height: { ideal: HEIGHT }, facingMode: 'user' } });
    lens = new Lens(video, stream);
    if (abort.signal.aborted) { stop(); return; }
    video.srcObject = stream;
    await video.play();
    blind = false;
    onReady();
  }

  /** @returns {Promise<boolean>} whether a code was found */
  async function watch() {
    while (!abort.signal.aborted && lens.lives()) {
      const next = wait(EVERY_MS);
      const picture = await lens?.take(QUALITIES[quality]);
      const text = picture ? await read(picture) : null;
      if (text && !abort.signal.aborted) { stop(); onText(text); return true; }
      await next;
    }
    return false;
  }

  async function read(blob) {
    try {
      return await sendFrame(blob, token, abort.signal);
    } catch (failure) {
      if (!(failure instanceof Problem)) return null; // the network is away for a moment: the next picture may get through
      if (failure.status !== TOO_LARGE || quality === QUALITIES.length - 1) throw failure;
      quality += 1;
      return null;
    }
  }

  /** Says once that there is no camera. */
  function lose() {
    lens?.close();
    lens = null;
    if (!blind) onBlind();
    blind = true;
  }

  async function begin() {
    while (!abort.signal.aborted) {
      try {
        await open();
        if (abort.signal.aborted || await watch()) return;
      } catch (failure) {
        if (abort.signal.aborted) return;
        if (failure instanceof Problem || REFUSED.includes(failure.name) || !navigator.mediaDevices) { lose(); return; }
      }
      if (abort.signal.aborted) return;
      lose();
      await wait(AGAIN_MS);
    }
  }

  begin();
  return stop;
}
