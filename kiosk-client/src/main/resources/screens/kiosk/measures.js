/**
 * The millimetre of this panel. Given once at installation (`/kiosk/?mm=4.03`, CSS pixels in a millimetre), else
 * chosen so that a screen fits; a given one is kept but never so large that a screen would not fit.
 */

const PLACE = 'parvis.mm';
const PORTRAIT = { width: 268, height: 420 };
const LANDSCAPE = { width: 390, height: 268 };

/** Sets --mm on the root now and whenever the window changes. */
export function keepMeasures() {
  const given = new URLSearchParams(location.search).get('mm');
  if (given !== null) localStorage.setItem(PLACE, given);
  apply();
  window.addEventListener('resize', apply);
}

function apply() {
  const { innerWidth: width, innerHeight: height } = window;
  const smallest = width > height ? LANDSCAPE : PORTRAIT;
  const fitting = Math.min(width / smallest.width, height / smallest.height);
  const given = Number(localStorage.getItem(PLACE));
  const chosen = given > 0 ? Math.min(given, fitting) : fitting;
  document.documentElement.style.setProperty('--mm', `${chosen.toFixed(3)}px`);
  document.documentElement.style.setProperty('--u', `${chosen.toFixed(3)}px`);
}
