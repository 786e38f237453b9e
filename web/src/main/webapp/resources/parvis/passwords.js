// Lets whoever types a password look at it, and says how strong a new one is while it is typed. What is taken, the server decides.
// The words come with the script: data-show and data-hide, data-strength where passwords are chosen (four, from weak to strong).
(function () {
  const words = document.currentScript.dataset;
  const FROM = [12, 16, 20]; // so many characters make the next class
  const FEWEST_DIFFERENT = 6;

  function strength(password) {
    const signs = Array.from(password);
    return new Set(signs).size < FEWEST_DIFFERENT ? 0 : FROM.filter((least) => signs.length >= least).length;
  }

  function addButton(field) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "peek";
    button.setAttribute("aria-controls", field.id);
    const wear = (shown) => {
      field.type = shown ? "text" : "password";
      button.textContent = shown ? words.hide : words.show;
    };
    button.addEventListener("click", () => wear(field.type === "password"));
    field.form.addEventListener("submit", () => wear(false));
    addEventListener("pagehide", () => wear(false));
    wear(false);
    field.after(button);
  }

  function addMeter(field) {
    const steps = words.strength.split("|");
    const line = document.createElement("p");
    line.className = "strength";
    const meter = document.createElement("meter");
    Object.assign(meter, { min: 0, max: FROM.length, low: 1, high: 2, optimum: FROM.length });
    meter.setAttribute("aria-hidden", "true");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    line.append(meter, said);
    field.addEventListener("input", () => {
      const level = strength(field.value);
      meter.value = level;
      line.hidden = !field.value;
      if (said.textContent !== steps[level]) said.textContent = steps[level];
    });
    line.hidden = true;
    field.after(line);
  }

  // In a form that asks for a new one twice, the first is measured.
  const fields = Array.from(document.querySelectorAll("input[type=password]")).filter((field) => field.form);
  const isNew = (field) => field.autocomplete === "new-password";
  fields.filter((field) => words.strength && isNew(field) && fields.find((other) => isNew(other) && other.form === field.form) === field)
    .forEach(addMeter);
  fields.forEach(addButton);
})();
