// The counter page in the browser: each press goes out once with the request id that the page was given; keys press slabs;
// dialogs collect the rest. Whoever has the visitor is decided by the server alone.
parvis.ready(() => {
  const { all } = parvis;
  const EVERY = 20000;
  let busy = false;
  let outcome = "";
  let outcomeOf = "";
  let returning = "";

  const slip = () => document.querySelector(".slip");
  const dialogOpen = () => document.querySelector("dialog[open]");

  function press(verb, more) {
    if (busy) return;
    setBusy(true);
    const fields = Object.assign({ verb, request: slip().dataset.request, ticket: slip().dataset.visitor }, more);
    parvis.send("parvisPress", Object.entries(fields).map(([name, value]) => ({ name, value: value == null ? "" : String(value) })));
  }

  function setBusy(is) {
    busy = is;
    document.body.toggleAttribute("aria-busy", is);
    all("[data-verb], [data-dialog]").forEach((button) => { if (button.tagName === "BUTTON") button.disabled = is; });
  }

  function open(name, from) {
    const dialog = document.getElementById("d-" + name);
    all("select[data-from]", dialog).forEach(fill);
    all("input[name=word]", dialog).forEach((input) => { input.value = ""; });
    returning = from.dataset.ticket || "";
    dialog.showModal();
  }

  function fill(select) {
    const options = document.querySelector('template[data-options="' + select.dataset.from + '"]');
    select.replaceChildren(options.content.cloneNode(true));
    const none = select.options.length === 0;
    if (none) select.append(new Option(select.dataset.none, ""));
    all("button[type=submit]", select.form).forEach((button) => { button.disabled = none; });
  }

  function chosenOutcome() {
    const chosen = document.querySelector("input[name=outcome]:checked");
    return chosen ? chosen.value : "";
  }

  function keepOutcome() {
    const visitor = slip().dataset.visitor;
    const again = outcomeOf === visitor && outcome && document.querySelector('input[name=outcome][value="' + outcome + '"]');
    if (again) again.checked = true;
  }

  function pressButton(button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    if (button.dataset.dialog) return open(button.dataset.dialog, button);
    const verb = button.dataset.verb;
    const more = {};
    if (button.dataset.ticket) more.ticket = button.dataset.ticket;
    if (button.dataset.choice) more.choice = button.dataset.choice;
    if (verb === "FINISH") more.word = chosenOutcome();
    if (verb === "NEXT") Object.assign(more, slip().dataset.serving === "true" ? { word: chosenOutcome() } : { ticket: "" });
    const dialog = button.closest("dialog");
    if (dialog) dialog.close();
    press(verb, more);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.cancel !== undefined) return button.closest("dialog").close();
    if (button.dataset.fill) {
      const input = document.getElementById(button.dataset.fill);
      input.value = button.textContent.trim();
      return input.focus();
    }
    if (button.dataset.place) {
      button.closest("dialog").close();
      return press("PUT_BACK", { ticket: returning, word: button.dataset.place });
    }
    if (button.dataset.verb || button.dataset.dialog) pressButton(button);
  });

  document.addEventListener("change", (event) => {
    if (event.target.name === "outcome") {
      outcome = event.target.value;
      outcomeOf = slip().dataset.visitor;
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.find !== undefined) {
      event.preventDefault();
      parvis.send("parvisFind", [{ name: "number", value: new FormData(form).get("number") }]);
    } else if (form.dataset.verb) {
      event.preventDefault();
      form.closest("dialog").close();
      press(form.dataset.verb, Object.fromEntries(new FormData(form)));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "radio";
    if (/^F([2-9]|10)$/.test(event.key)) {
      const button = document.querySelector('[data-key="' + event.key + '"]');
      if (!button && event.key === "F5") return;
      event.preventDefault();
      if (button && !dialogOpen() && !event.repeat) pressButton(button);
    } else if (event.key === "Enter" && event.target === document.body && !event.repeat) {
      const start = document.querySelector('[data-verb="START"]');
      if (start && !dialogOpen()) pressButton(start);
    } else if (/^[1-5]$/.test(event.key) && !typing && !dialogOpen()) {
      const digit = document.querySelector('input[data-digit="' + event.key + '"]');
      if (digit) digit.click();
    }
  });

  parvis.afterRead(() => {
    setBusy(false);
    keepOutcome();
  });

  // Read again now and then, for what no hint tells; and when the server knows another counter of ours than the page shows.
  const read = () => { if (!busy && !document.hidden) parvisRead(); };
  setInterval(read, EVERY);
  document.addEventListener("visibilitychange", read);
  parvis.whenHeard((word) => { if (word.open !== (slip().dataset.counter !== "")) read(); });
});
// A hint that something changed at the site: read again, unless a press is on its way and will bring the truth itself.
parvis.hint = () => { if (!document.body.hasAttribute("aria-busy")) parvisRead(); };
