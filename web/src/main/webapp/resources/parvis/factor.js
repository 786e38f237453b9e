// Prints the codes on paper; the button is there only where it works.
document.querySelectorAll("[data-print='']").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
