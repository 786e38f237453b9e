// Before the first paint: the light in which this person reads the screen, kept in their browser only.
(function () {
  const wanted = localStorage.getItem("parvis.theme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = wanted || (dark ? "dark" : "light");
})();
