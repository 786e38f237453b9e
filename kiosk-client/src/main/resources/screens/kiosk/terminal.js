/**
 * The program of the terminal, when the page is served by it: what it knows of the panel, its scanners, its enrolment. A
 * plain tablet has none.
 */
import { change, credentials, freshId, read } from '../common/api.js';

const AGAIN_MS = 2000;
const SIGN_MS = 10000;

/** @returns {Promise<Object|null>} the state of the terminal, null on a plain tablet */
export async function askTerminal() {
  try {
    const state = await read('/local/state');
    if (state?.agent !== true) return null;
    giveSigns();
    return state;
  } catch {
    return null;
  }
}

/** Tells the terminal that this page lives, whatever it shows: it starts a page again that says nothing for half a minute. */
function giveSigns() {
  setInterval(() => { read('/local/alive').catch(() => {}); }, SIGN_MS);
}

/** Gives the code of enrolment to the terminal, which keeps the token itself. */
export async function enrolTerminal(code) {
  await change('/local/enrol', { code }, { requestId: freshId() });
  return { token: null };
}

/** How the code of the settings stands, in words. */
const STANDINGS = { ASKING: 'enrol.asking', AWAY: 'enrol.unreachable', REFUSED: 'enrol.unknown' };

/** The terminal lets itself in by the code of its settings, perhaps long after this screen was shown. @returns {() => void} stops */
export function enrolsItself(letIn, tell) {
  let told = '';
  return followTerminal({
    state: ({ enrolled, enrolment }) => {
      if (enrolled) { letIn({ token: null }); return; }
      if (enrolment !== told && STANDINGS[enrolment]) tell(STANDINGS[enrolment]);
      told = enrolment;
    },
  });
}

function hear(line, on) {
  if (line.startsWith('event:')) return line.slice(6).trim();
  return line.startsWith('data:') ? { data: line.slice(5).trim() } : on;
}

async function stream(signal, on) {
  const answer = await fetch('/local/events', { headers: { Accept: 'text/event-stream', ...credentials(null) }, signal, cache: 'no-store' });
  if (!answer.ok || !answer.body) throw new Error(`events ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let name = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) {
      const said = hear(line, name);
      if (typeof said === 'string') name = said;
      else { on[name]?.(JSON.parse(said.data)); name = ''; }
    }
  }
}

/** Hears the scanners of the terminal and what changes about it. @returns {() => void} stops */
export function followTerminal(on) {
  const abort = new AbortController();
  (async () => {
    while (!abort.signal.aborted) {
      await stream(abort.signal, on).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  })();
  return () => abort.abort();
}
