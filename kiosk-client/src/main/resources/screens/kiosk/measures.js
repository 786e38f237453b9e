/**
 * The millimetre of this panel, in CSS pixels. The terminal's program tells it, or the installer gives it once
 * (`/kiosk/?mm=4.03`, kept); else that of an ordinary screen. What is pressed has true millimetres; what is read shrinks on
 * panels that are smaller than the design.
 */

const PLACE = 'parvis.mm';
const ORDINARY = 96 / 25.4;
const LARGEST = 4.05;
const TARGET_MM = 20;
const PORTRAIT = { width: 268, height: 420 };
const LANDSCAPE = { width: 390, height: 268 };
let told = 0;

/** Sets the measures on the root now and whenever the window changes. */
export function keepMeasures() {
  const wishes = new URLSearchParams(location.search);
  if (wishes.has('mm')) localStorage.setItem(PLACE, wishes.get('mm'));
  if (wishes.has('theme')) localStorage.setItem('parvis.theme', wishes.get('theme') === 'dark' ? 'dark' : '');
  apply();
  window.addEventListener('resize', apply);
}

/** The terminal's program knows the panel. */
export function tellMillimetre(pxPerMm) {
  told = Number(pxPerMm) || 0;
  apply();
}

function apply() {
  const { innerWidth: width, innerHeight: height } = window;
  const smallestPanel = width > height ? LANDSCAPE : PORTRAIT;
  const fitting = Math.min(width / smallestPanel.width, height / smallestPanel.height);
  const given = told || Number(localStorage.getItem(PLACE));
  const millimetre = given > 0 ? given / zoom() : Math.max(ORDINARY, Math.min(fitting, LARGEST));
  const root = document.documentElement.style;
  root.setProperty('--base', `${Math.min(millimetre, fitting).toFixed(3)}px`);
  root.setProperty('--real', `${millimetre.toFixed(3)}px`);
  root.setProperty('--target-px', `${(TARGET_MM * millimetre).toFixed(2)}px`);
}

/** A page made larger by the browser has larger pixels: the panel stays what it is. */
function zoom() {
  const ratio = window.outerWidth / window.innerWidth;
  return ratio > 1.05 ? ratio : 1;
}
