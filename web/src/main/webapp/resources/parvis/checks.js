// A colleague is asked to come, and services to check: the button that was pressed says how the length is known.
parvis.ready(() => {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-come]");
    if (button) parvis.send("parvisCome", [{ name: "remedy", value: button.dataset.come }]);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.check === undefined) return;
    event.preventDefault();
    const fields = {
      check: form.dataset.check,
      request: form.dataset.request,
      kind: event.submitter.value,
      minutes: new FormData(form).get("minutes"),
    };
    parvis.send("parvisCheck", Object.entries(fields).map(([name, value]) => ({ name, value: String(value) })));
  });
});
