// The agenda in the browser: the calendar is drawn and read again without a jump, times are asked for when what they depend on changes.
// What can be booked is decided by the server alone.
function parvisAgenda() {
  const options = this.cfg.options;
  const glyph = (name) => {
    const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    sign.setAttribute("class", "glyph");
    sign.setAttribute("viewBox", "0 0 24 24");
    sign.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#g-" + name);
    sign.append(use);
    return sign;
  };
  const words = (text, kind) => {
    const part = document.createElement("span");
    part.className = kind;
    part.textContent = text;
    return part;
  };
  options.now = () => new Date(parvis.now()).toISOString();
  options.nowIndicator = true;
  options.snapDuration = "00:05:00";
  options.eventMinHeight = 22;
  options.eventContent = (shown) => {
    const more = shown.event.extendedProps;
    if (shown.event.display === "background") return { domNodes: [words(shown.event.title, "behind")] };
    const parts = [glyph(more.sign), words(shown.timeText, "num"), words(shown.event.title, "what"), words(more.state, "state")];
    if (more.who) parts.push(words(more.who, "with"));
    if (more.squeezed) parts.push(words(more.squeezed, "state"));
    return { domNodes: parts };
  };
  options.eventDidMount = (shown) => {
    if (shown.event.display === "background") return;
    const link = shown.el.matches("a") ? shown.el : shown.el.querySelector("a");
    if (link) link.dataset.focus = "event-" + shown.event.id;
  };
  options.eventClick = (clicked) => {
    clicked.jsEvent.preventDefault();
    if (clicked.event.url) location.assign(clicked.event.url);
  };
  options.eventDrop = (dropped) => {
    parvis.send("parvisDrop", [{ name: "moved", value: dropped.event.id }, { name: "start", value: dropped.event.startStr }]);
  };
  options.eventsSet = () => setTimeout(parvisAgendaFocus, 0);
}

// The calendar makes its links anew when it is read again: the keyboard goes back to the same one.
let parvisAgendaKept = null;

function parvisAgendaFocus() {
  const again = parvisAgendaKept && document.querySelector('[data-focus="' + CSS.escape(parvisAgendaKept) + '"]');
  if (again && document.activeElement === document.body) again.focus({ preventScroll: true });
  parvisAgendaKept = null;
}

parvis.ready(() => {
  const { all } = parvis;
  let pressed = false;

  function readCalendar() {
    const here = document.activeElement;
    if (here && here.closest("#cal")) parvisAgendaKept = here.dataset.focus || null;
    const widget = window.PF && PF("agenda");
    if (widget && widget.calendar && !pressed) widget.calendar.refetchEvents();
  }

  parvis.hint = () => {
    parvisRead();
    readCalendar();
  };
  setInterval(() => { if (!document.hidden) parvis.hint(); }, 60000);
  document.addEventListener("pointerdown", () => { pressed = true; });
  addEventListener("pointerup", () => { pressed = false; });
  jQuery(document).on("pfAjaxComplete", (event, xhr, settings) => {
    if (settings && String(settings.source).split(":").pop() === "parvisDrop") readCalendar();
  });

  const times = (form, more) => {
    const ask = form.id === "move" ? window.parvisMoveTimes : window.parvisTimes;
    if (ask) ask(more || []);
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-times]")) times(event.target.form);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const form = button.form;
    if (button.dataset.later) times(form, [{ name: "later", value: button.dataset.later }]);
    if (button.dataset.take) {
      all("input[name=time]", form).forEach((choice) => { choice.checked = choice.value === button.dataset.take; });
      form.querySelector("input.primary").click();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "F2" || event.altKey || event.ctrlKey || event.metaKey) return;
    const motif = document.getElementById("book:motif");
    if (!motif) return;
    event.preventDefault();
    motif.focus();
  });
});
