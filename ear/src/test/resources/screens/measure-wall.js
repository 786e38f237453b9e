/**
 * What is wrong with a wall screen as it is shown now, one line each: letters too small for the distance, words cut or outside
 * their place, parts that lie over each other. Measured by means of its own, not by those of the page.
 */
window.faultsOfWall = () => {
  const SMALLEST = 3.2;
  const hundredth = Math.min(innerWidth, innerHeight) / 100;
  const faults = new Set();
  const shown = (one) => one.getClientRects().length > 0 && !one.closest('.sr') && !(one instanceof SVGElement);
  const name = (one) => `${one.tagName}.${one.className} "${one.textContent.slice(0, 24)}"`;
  const all = [...document.querySelectorAll('body *')].filter(shown);
  const hasWords = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const places = '.call, .waits li, .waits, .calls, header, footer, .enrolment';
  for (const one of all.filter(hasWords)) {
    const size = Number.parseFloat(getComputedStyle(one).fontSize) / hundredth;
    const least = one.closest('.enrolment') ? 2 : SMALLEST;
    if (size < least - 0.01) faults.add(`too small (${size.toFixed(2)}): ${name(one)}`);
    const range = document.createRange();
    range.selectNodeContents(one);
    const place = one.closest(places).getBoundingClientRect();
    for (const line of range.getClientRects()) {
      const ink = line.height * 0.18;
      const [top, bottom] = [line.top + ink, line.bottom - ink];
      if (line.left < -1 || line.right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) faults.add(`outside the screen: ${name(one)}`);
      if (line.left < place.left - 1.5 || line.right > place.right + 1.5 || top < place.top - 2 || bottom > place.bottom + 2) faults.add(`outside its place: ${name(one)}`);
    }
  }
  for (const one of all) {
    if (getComputedStyle(one).display !== 'inline' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1) faults.add(`wider than its place: ${name(one)}`);
  }
  const parts = all.filter((one) => one.matches('header > *, footer > *, .heads, .call, .call > *, .nobody, .paves, .waits h2, .waits li, .waits li > *, .waits .note p, .enrolment .told > *, .enrolment .keys button'));
  parts.forEach((one, at) => parts.slice(at + 1).filter((other) => !one.contains(other) && !other.contains(one)).forEach((other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1.5 && down > 1.5) faults.add(`${name(one)} lies over ${name(other)}`);
  }));
  return [...faults];
};
