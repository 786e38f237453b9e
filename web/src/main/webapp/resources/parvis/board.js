// The board in the browser: hints are gathered so that one reading answers several; a slow reading every 30 s is the fallback.
parvis.ready(() => {
  const { all } = parvis;
  let reading = false;
  let wanted = false;
  let busy = false;
  let subject = "";

  function read() {
    if (reading) { wanted = true; return; }
    reading = true;
    parvisRead();
  }

  function press(verb, more) {
    if (busy) return;
    busy = true;
    const fields = Object.assign({ verb, request: document.querySelector(".slip").dataset.request }, more);
    parvis.send("parvisPress", Object.entries(fields).map(([name, value]) => ({ name, value: String(value) })));
  }

  parvis.hint = read;
  parvis.afterRead(() => {
    busy = false;
    reading = false;
    hideAdvice();
    if (wanted) { wanted = false; read(); }
  });

  function open(name, about) {
    subject = about;
    document.getElementById("d-" + name).showModal();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { go, seen, print, notice, see, back, off, place, cancel, leave, motifs, apply, undo, later } = button.dataset;
    const dialog = button.closest("dialog");
    if (dialog) dialog.close();
    if (go) press("GO", { ticket: go });
    if (seen) press("SEEN", { ticket: seen });
    if (print) press("PRINT", { word: print, ticket: notice ?? "" });
    if (see) { document.getElementById("find-number").value = see; find(see); }
    if (back) open("back", back);
    if (off) open("leave", off);
    if (place) press("PUT_BACK", { ticket: subject, word: place });
    if (leave !== undefined) press("LEAVE", { ticket: subject });
    if (motifs !== undefined) hideMotifs(!document.body.classList.contains("no-motifs"));
    if (apply) press("APPLY", { word: apply });
    if (undo) press("UNDO", { ticket: undo });
    if (later) { sessionStorage.setItem("parvis.later", later); hideAdvice(); }
    void cancel;
  });

  function find(number) {
    parvis.send("parvisFind", [{ name: "number", value: number }]);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.find !== undefined) {
      event.preventDefault();
      find(new FormData(form).get("number"));
    } else if (form.dataset.verb) {
      event.preventDefault();
      press(form.dataset.verb, Object.fromEntries(new FormData(form)));
      form.reset();
    }
  });

  // "Not now" is this browser's business: the same advice stays away until there is another one.
  function hideAdvice() {
    const later = sessionStorage.getItem("parvis.later");
    all("[data-advice]").forEach((panel) => { panel.hidden = panel.dataset.advice === later; });
  }

  function hideMotifs(hidden) {
    document.body.classList.toggle("no-motifs", hidden);
    localStorage.setItem("parvis.noMotifs", hidden ? "1" : "");
    all("[data-motifs]").forEach((button) => button.setAttribute("aria-pressed", String(hidden)));
  }

  hideMotifs(localStorage.getItem("parvis.noMotifs") === "1");
  hideAdvice();
  setInterval(read, 30000);
});
