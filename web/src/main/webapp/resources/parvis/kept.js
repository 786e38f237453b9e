// Nothing typed and no press is lost when a session ends: what was sent stays in this tab until it was answered. The sign-in
// page, which comes instead of an answer, marks it; the page that is opened afterwards puts it back or presses again, with the
// request id of the first time, and only for the same person. No password is ever kept.
window.parvisKept = (function () {
  const NAME = "parvis.kept";
  const PRESS_LIVES = 10 * 60 * 1000; // what somebody pressed longer ago is no wish of now
  const fields = (within) => Array.from(within.querySelectorAll("input[id], select[id], textarea[id]"))
    .filter((field) => !/^(hidden|password|submit|button|file)$/.test(field.type) && !/^site:/.test(field.id))
    .filter((field) => !/-password$/.test(field.autocomplete)); // also one that is shown
  const ticks = (field) => /^(checkbox|radio)$/.test(field.type);
  const changed = (field) => (ticks(field) ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT" ? Array.from(field.options).some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue);
  const copies = (list) => list.map((field) => [field.id, ticks(field) ? field.checked : field.value]);
  const agent = () => document.querySelector(".app").dataset.agent;

  function read() {
    try { return JSON.parse(sessionStorage.getItem(NAME)); } catch (unreadable) { return null; }
  }

  function write(kept) {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  }

  function note(more) {
    write(Object.assign({ agent: agent(), page: location.pathname, url: location.pathname + location.search, at: Date.now() }, more));
  }

  const keepForm = (form) => note({
    form: form.id,
    request: (form.elements["parvis-request"] || {}).value,
    fields: copies(fields(form)),
  });
  const keepPress = (command, given) => note({ command, given, fields: copies(fields(document).filter(changed)) });
  const keepTyped = () => { if (!read()) note({ fields: copies(fields(document).filter(changed)) }); };
  const forget = () => sessionStorage.removeItem(NAME);

  // Whether what the server has just answered is the press that is kept; reads go on beside it.
  function isAnswered(source) {
    const kept = read();
    return Boolean(kept && kept.command && String(source).split(":").pop() === kept.command);
  }

  // The server answered that it cannot: what was pressed is not done, and the page says so, also when it is loaded again.
  function fail() {
    const kept = read();
    forget();
    if (!kept || !kept.command) return;
    say("failed");
    write({ agent: kept.agent, failed: true });
  }

  function say(what) {
    const sentence = document.querySelector('[data-kept="' + what + '"]');
    if (sentence) sentence.hidden = false;
  }

  function putBack(kept) {
    (kept.fields || []).forEach(([id, value]) => {
      const field = document.getElementById(id);
      if (!field || field.readOnly) return;
      if (ticks(field)) field.checked = value; else field.value = value;
    });
    const form = kept.form && document.getElementById(kept.form);
    if (form && kept.request && form.elements["parvis-request"]) form.elements["parvis-request"].value = kept.request;
  }

  // On the sign-in page: the answer did not come.
  function mark() {
    const kept = read();
    if (!kept) return;
    write(Object.assign(kept, { lost: true }));
    say(kept.command ? "press" : kept.fields.length ? "form" : "");
  }

  // On a staff page: what was marked comes back, once.
  function resume() {
    const kept = read();
    if (!kept) return;
    forget();
    if (kept.failed && kept.agent === agent()) return say("failed");
    if (!kept.lost || kept.agent !== agent()) return;
    if (kept.page === location.pathname && kept.url !== location.pathname + location.search && !kept.led) {
      write(Object.assign(kept, { led: true }));
      location.replace(kept.url);
      return;
    }
    if (kept.page !== location.pathname) return;
    putBack(kept);
    if (!kept.command) { if (kept.fields.length) say("form"); return; }
    const fresh = Date.now() - kept.at < PRESS_LIVES && typeof window[kept.command] === "function";
    say(fresh ? "press" : "old");
    if (fresh) window[kept.command](kept.given);
  }

  return { keepForm, keepPress, keepTyped, isAnswered, forget, fail, mark, resume };
})();
if (document.currentScript.dataset.mark !== undefined) document.addEventListener("DOMContentLoaded", parvisKept.mark);
