// A study in the browser: the bar follows the server, the link is copied. No rule of the desk is here.
parvis.ready(() => {
  const running = document.querySelector("[data-study]");

  async function look() {
    try {
      const answer = await fetch(running.dataset.study, { headers: { Accept: "application/json" } });
      const study = await answer.json();
      if (study.status !== "WAITING" && study.status !== "RUNNING") return location.reload();
      running.querySelector("progress").value = study.done;
      running.querySelector("[data-done]").textContent = study.done;
    } catch (unreachable) {
      // The line is down: the next look tries again.
    }
    setTimeout(look, 500);
  }

  // Only pages over https (and the machine itself) may write to the clipboard; elsewhere the selected text is copied.
  async function copy(text) {
    if (navigator.clipboard) {
      try { return await navigator.clipboard.writeText(text); } catch (refused) { /* the other way, then */ }
    }
    const field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "sr";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) prompt("", text);
  }

  if (running) look();
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.share) {
      await copy(location.href.split("&")[0]);
      button.focus();
      button.querySelector("span").textContent = button.dataset.share;
    }
  });
});
