/**
 * Tells a screen that something changed: a stream of hints read by fetch (a hint carries a sequence, nothing else),
 * with back-off when it breaks, and a poll that never stops: every 5 s without the stream, every 30 s with it.
 * Any other number than the one read last means "read again", a smaller one too: the server may have fallen behind this
 * screen (a backup was put in place, a demonstration was built anew). 0 always does.
 */
import { credentials } from './api.js';

const POLL_ALONE_MS = 5000;
const POLL_WITH_STREAM_MS = 30000;
const SILENCE_MS = 40000;
const READ_AGAIN = 0;
const BACK_OFF_MS = [1000, 2000, 4000, 8000];

const wait = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Reads one stream until it ends; calls back on each line of data. */
async function readStream(address, token, signal, onData) {
  const answer = await fetch(address, {
    headers: { Accept: 'text/event-stream', ...credentials(token) },
    signal,
    cache: 'no-store',
  });
  if (!answer.ok || !answer.body) throw new Error(`hints ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    const lines = rest.split(/\r?\n/);
    rest = lines.pop();
    onData(lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()));
  }
}

/**
 * @param {string} token of the device
 * @param {() => Promise<number>} refresh reads the screen's view again and answers its sequence
 * @param {number} [unasked] how often it reads though hints come
 * @returns {{stop: () => void}}
 */
export function followHints(token, refresh, unasked = POLL_WITH_STREAM_MS) {
  let stopped = false;
  let streaming = false;
  let seen = -1;
  let busy = false;
  let again = false;
  let pollTimer = 0;
  let current = null;

  async function look() {
    if (stopped) return;
    if (busy) { again = true; return; }
    busy = true;
    clearTimeout(pollTimer);
    try {
      do {
        again = false;
        const read = await refresh();
        if (read >= 0) seen = read;
      } while (again && !stopped);
    } finally {
      busy = false;
      if (!stopped) pollTimer = setTimeout(look, streaming ? unasked : POLL_ALONE_MS);
    }
  }

  function hear(pieces) {
    if (pieces.map(sequenceOf).some((told) => told === READ_AGAIN || (told > 0 && told !== seen))) look();
  }

  async function stream() {
    for (let failures = 0; !stopped;) {
      current = new AbortController();
      let silence = setTimeout(() => current.abort(), SILENCE_MS);
      const opened = Date.now();
      try {
        await readStream('/api/hints', token, current.signal, (pieces) => {
          clearTimeout(silence);
          silence = setTimeout(() => current.abort(), SILENCE_MS);
          if (!streaming) { streaming = true; look(); }
          hear(pieces);
        });
      } catch { /* the poll goes on meanwhile */ }
      clearTimeout(silence);
      if (streaming) { streaming = false; look(); }
      failures = Date.now() - opened > 20000 ? 0 : failures + 1;
      await wait(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]);
    }
  }

  look();
  stream();
  return {
    stop() { stopped = true; clearTimeout(pollTimer); current?.abort(); },
  };
}

function sequenceOf(data) {
  try {
    return JSON.parse(data).sequence ?? -1;
  } catch {
    return -1;
  }
}
