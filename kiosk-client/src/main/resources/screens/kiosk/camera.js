/**
 * The camera of the page: about eight pictures a second go to the own origin, which looks for a code in each. The camera
 * is on only while its screen is shown.
 */
import { Problem, sendFrame } from '../common/api.js';

const EVERY_MS = 125;
const WIDTH = 1280;
const HEIGHT = 720;
const QUALITY = 0.82;

const jpeg = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
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
 * Looks until a code is found or it is stopped.
 * @param {{video: HTMLVideoElement, token: string|null, onText: (text: string) => void, onReady: () => void, onBlind: () => void}} on
 * @returns {() => void} stops the camera
 */
export function look({ video, token, onText, onReady, onBlind }) {
  const abort = new AbortController();
  let stream = null;

  function stop() {
    abort.abort();
    stream?.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
    stream = null;
  }

  async function begin() {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { width: { ideal: WIDTH }, height: { ideal: HEIGHT }, facingMode: 'user' } });
    if (abort.signal.aborted) { stop(); return; }
    video.srcObject = stream;
    await video.play();
    onReady();
    await watch();
  }

  async function watch() {
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const picture = canvas.getContext('2d', { alpha: false });
    while (!abort.signal.aborted) {
      const next = wait(EVERY_MS);
      picture.drawImage(video, 0, 0, WIDTH, HEIGHT);
      const text = await read(await jpeg(canvas));
      if (text && !abort.signal.aborted) { stop(); onText(text); return; }
      await next;
    }
  }

  async function read(blob) {
    try {
      return await sendFrame(blob, token, abort.signal);
    } catch (failure) {
      if (failure instanceof Problem) throw failure;
      return null; // the network is away for a moment: the next picture may get through
    }
  }

  begin().catch(() => { if (!abort.signal.aborted) { stop(); onBlind(); } });
  return stop;
}
