// The sign of life of an agent's browser, in a worker of its own: browsers let the timers of a hidden page run once a minute
// or less, those of a worker as they are. It tells its page what the server said; the page may ask for one more at once.
const BEAT = 20000;

async function beat() {
  try {
    const answer = await fetch("/api/desk/heartbeat", {
      method: "POST", headers: { "X-Parvis": "1" }, cache: "no-store", signal: AbortSignal.timeout(BEAT - 2000),
    });
    postMessage({ status: answer.status, open: answer.ok && (await answer.json()).open });
  } catch {
    postMessage({ status: 0, open: null });
  }
}

onmessage = beat;
setInterval(beat, BEAT);
beat();
