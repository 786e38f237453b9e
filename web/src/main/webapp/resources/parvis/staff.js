// What every staff page does in the browser: the site's clock, running timers, the light of the screen, the state of the line,
// and keeping the keyboard where it was when a part of the page is read again. No rule of the desk is here.
window.parvis = (function () {
  const ready = (deed) => (document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", deed) : deed());
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  let told = { now: Date.now(), at: Date.now(), pace: 1 }; // what the server's clock last showed, when, and how fast it runs
  let online = true;
  let focused = null;
  let pressed = null;
  let chosen = []; // what stands in fields that are about to be read again
  let leaving = false; // a page that is left breaks off what it still waits for
  const afterRead = [];
  const alive = [];

  function now() {
    return told.now + (Date.now() - told.at) * told.pace;
  }

  function setClock(by) {
    if (by && by.dataset.now) told = { now: Date.parse(by.dataset.now), at: Date.now(), pace: Number(by.dataset.pace) || 1 };
  }

  function twoDigits(number) {
    return String(number).padStart(2, "0");
  }

  function tick() {
    const app = document.querySelector(".app");
    const clock = document.querySelector("[data-clock]");
    if (app && clock) {
      const parts = new Intl.DateTimeFormat("fr-FR", { timeZone: app.dataset.zone, hour: "numeric", minute: "2-digit", hour12: false })
        .formatToParts(now());
      const value = (type) => parts.find((part) => part.type === type).value;
      const text = Number(value("hour")) + "\u00a0h\u00a0" + value("minute");
      if (clock.textContent !== text) clock.textContent = text;
    }
    all("[data-since]").forEach((timer) => {
      const seconds = Math.max(0, Math.floor((now() - Date.parse(timer.dataset.since)) / 1000));
      timer.textContent = twoDigits(Math.floor(seconds / 60)) + ":" + twoDigits(seconds % 60);
    });
  }

  function setOnline(is) {
    if (is === online) return;
    online = is;
    const link = document.querySelector("[data-link]");
    link.dataset.link = is ? "on" : "off";
    link.querySelector(".on").hidden = !is;
    link.querySelector(".off").hidden = is;
    document.querySelector(".offline").hidden = is;
  }

  function wearTheme(name) {
    localStorage.setItem("parvis.theme", name);
    document.documentElement.dataset.theme = name;
    markTheme();
  }

  function markTheme() {
    all("[data-theme-choice]").forEach((button) =>
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === document.documentElement.dataset.theme)));
  }

  function rememberFocus() {
    const here = document.activeElement;
    focused = here && here.dataset ? here.dataset.focus || null : null;
  }

  // Just before the answer takes the place of what is shown: somebody may have gone on choosing while it was on its way.
  function rememberChosen() {
    if (document.activeElement !== document.body) rememberFocus();
    chosen = all("[data-keep]").map((field) => ({ field, value: field.value }));
  }

  // A field about the same thing (its id names it) has what was chosen in it; what the server offers no more is not forced on it.
  function giveChosenBack() {
    chosen.filter(({ field }) => !field.isConnected).forEach(({ field, value }) => {
      const again = document.getElementById(field.id);
      if (!again || again.value === value) return;
      if (!again.options || Array.from(again.options).some((option) => option.value === value)) again.value = value;
    });
    chosen = [];
  }

  function giveFocusBack() {
    if (focused && (document.activeElement === document.body || document.activeElement === null)) {
      const again = document.querySelector('[data-focus="' + CSS.escape(focused) + '"]');
      if (again) again.focus({ preventScroll: true });
    }
    focused = null;
  }

  // A part may be read again while a finger is down: the button below it is another one then, and browsers make no click.
  function buttonAt(event) {
    return event.target instanceof Element ? event.target.closest("button[data-focus]") : null;
  }

  function finishPress(event) {
    const here = buttonAt(event);
    if (pressed && !pressed.isConnected && here && here.dataset.focus === pressed.dataset.focus) here.click();
    pressed = null;
  }

  // Whoever works in other software keeps the counter: the sign of life does not hang on this page being looked at. A page
  // that was frozen, or a laptop that slept, says so at once when it is back.
  function signOfLife(script) {
    const hear = (word) => { if (word.status) alive.forEach((deed) => deed(word)); };
    const beatHere = () => fetch("/api/desk/heartbeat", { method: "POST", headers: { "X-Parvis": "1" }, cache: "no-store" })
      .then(async (answer) => hear({ status: answer.status, open: answer.ok && (await answer.json()).open }))
      .catch(() => {});
    let beat = beatHere;
    const withoutWorker = () => { beat = beatHere; setInterval(beatHere, 20000); };
    try {
      const worker = new Worker(script);
      worker.onmessage = (event) => hear(event.data);
      worker.onerror = withoutWorker;
      beat = () => worker.postMessage("now");
    } catch {
      withoutWorker();
    }
    const now = () => { if (!document.hidden) beat(); };
    document.addEventListener("visibilitychange", now);
    document.addEventListener("resume", now);
    addEventListener("online", now);
  }

  // Pages that read themselves again hear on a line of their own that something changed at the site. A line that broke is opened
  // anew, later each time; what was missed meanwhile is read then.
  function listen(address) {
    let wait = 1000;
    let before = false;
    const open = () => {
      const line = new WebSocket(location.origin.replace(/^http/, "ws") + address);
      line.onopen = () => {
        wait = 1000;
        if (before) api.hint();
        before = true;
      };
      line.onmessage = () => api.hint();
      line.onclose = () => {
        if (leaving) return;
        setTimeout(open, wait);
        wait = Math.min(2 * wait, 30000);
      };
    };
    open();
  }

  ready(() => {
    const app = document.querySelector(".app");
    if (!app) return;
    setClock(app);
    addEventListener("load", () => { if (api.hint) listen(app.dataset.line); });
    if (app.dataset.beat) signOfLife(app.dataset.beat);
    const page = document.querySelector("[data-page-is]");
    all(".bar nav a").forEach((link) => {
      if (page && link.dataset.page === page.dataset.pageIs) link.setAttribute("aria-current", "page");
    });
    all("[data-theme-choice]").forEach((button) => button.addEventListener("click", () => wearTheme(button.dataset.themeChoice)));
    markTheme();
    document.addEventListener("click", (event) => all("details[open].me").forEach((menu) => menu.contains(event.target) || (menu.open = false)));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") all("details[open].me").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
    });
    const site = document.getElementById("site:choice");
    if (site) jQuery(document).on("pfAjaxComplete", (event, xhr, settings) => {
      const source = settings && settings.source; // the identifier, or the element itself
      if (source && (source === "site:choice" || jQuery(source).is(site))) location.reload();
    });
    // With a value the button asks a kiosk for a ticket; the browser's own printer has nothing to do with it.
    all("[data-print='']").forEach((button) => button.addEventListener("click", () => print()));
    document.addEventListener("pointerdown", (event) => { pressed = buttonAt(event); });
    document.addEventListener("pointerup", finishPress);
    tick();
    setInterval(tick, 1000);
    addEventListener("offline", () => setOnline(false));
    document.addEventListener("submit", (event) => {
      if (event.target.matches("[action$='/sign-out']")) parvisKept.forget(); // the next person at this screen finds nothing
      if (!event.defaultPrevented && event.target.method === "post" && event.target.id) parvisKept.keepForm(event.target);
    });
    addEventListener("beforeunload", () => { leaving = true; });
    if (window.jQuery) {
      jQuery(() => parvisKept.resume());
      jQuery(document).on("pfAjaxSend", rememberFocus);
      jQuery(document).on("pfAjaxSuccess", rememberChosen);
      jQuery(document).on("pfAjaxComplete", (event, xhr, settings) => {
        setOnline(Boolean(xhr && xhr.status));
        if (xhr && xhr.responseXML && xhr.responseXML.querySelector("partial-response > redirect")) return parvisKept.keepTyped();
        const unheard = !leaving && !(xhr && xhr.status); // the network is gone: nobody knows whether it was done
        const refused = unheard || (xhr && (xhr.status >= 400 || (xhr.responseXML && xhr.responseXML.querySelector("partial-response > error"))));
        if (parvisKept.isAnswered(settings && settings.source)) {
          if (refused) parvisKept.fail(); else parvisKept.forget();
        }
        if (xhr && xhr.responseXML && xhr.responseXML.querySelector("partial-response > error")) location.reload();
        setClock(document.querySelector(".slip"));
        tick();
        giveChosenBack();
        giveFocusBack();
        afterRead.forEach((deed) => deed(xhr));
      });
    }
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  });

  // A press, which is kept until it is answered: a session may have ended meanwhile.
  function send(command, fields) {
    parvisKept.keepPress(command, fields);
    window[command](fields);
  }

  const api = { ready, all, now, send, afterRead: (deed) => afterRead.push(deed), whenHeard: (deed) => alive.push(deed) };
  return api;
})();
