// An import in the browser: how far it is comes from the page itself, asked for again. No rule of the desk is here.
parvis.ready(() => {
  const running = document.querySelector("[data-import]");

  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-import]");
        if (!fresh) return location.reload();
        running.querySelector("progress").value = fresh.querySelector("progress").value;
        running.querySelector("[data-done]").textContent = fresh.querySelector("[data-done]").textContent;
      }
    } catch (unreachable) {
      // The line is down: the next look tries again.
    }
    setTimeout(look, 1500);
  }

  if (running) setTimeout(look, 1500);
});
