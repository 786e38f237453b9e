/**
 * Makes a screen fit without scrolling, in whatever language and mode: first fewer choices on a page, then, at the last,
 * smaller words. Targets keep their millimetres always.
 */

const MOST = 12;
const SCALES = ['1', '.94', '.88', '.82', '.77', '.72', '.66'];
const SLACK = 1.5;
const BOXES = '.head, .told, .body, button, .words, .paving, .ways, .keypad, .cards, .card, .doc, .paper, .facts, .follow, .then, .then li, .camera';

/** Widths of boxes are told in whole pixels; a word that lacks half a pixel would be broken. */
function wordsAreWider(box, own) {
  if (!box.classList.contains('words')) return false;
  const range = document.createRange();
  range.selectNodeContents(box);
  return range.getBoundingClientRect().width > own.width + 0.1;
}

/** @returns {boolean} whether something in a box stands out of it, or a word is wider than its place */
export function isCut(box) {
  if (box.scrollWidth > box.clientWidth) return true;
  const own = box.getBoundingClientRect();
  if (wordsAreWider(box, own)) return true;
  return [...box.children].some((child) => {
    const its = child.getBoundingClientRect();
    const { position, display } = getComputedStyle(child);
    if (its.width === 0 || its.height === 0 || child.closest('.sr') || position === 'absolute' || display === 'inline') return false;
    return its.bottom > own.bottom + SLACK || its.top < own.top - SLACK || its.right > own.right + SLACK || its.left < own.left - SLACK;
  });
}

function smallest(root) {
  const value = getComputedStyle(root).getPropertyValue('--target-px');
  return Number.parseFloat(value) || 0;
}

function zoneFits(zone, target) {
  const boxes = [zone, ...zone.querySelectorAll(BOXES)].filter((box) => !box.closest('.sr'));
  if (boxes.some((box) => isCut(box) && getComputedStyle(box).display !== 'inline')) return false;
  const frame = zone.closest('.kiosk').getBoundingClientRect();
  return [...zone.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0).every((button) => {
    const { width, height, bottom, right, left, top } = button.getBoundingClientRect();
    return width >= target - 0.5 && height >= target - 0.5 && bottom <= frame.bottom && right <= frame.right + 1 && left >= frame.left - 1 && top >= frame.top;
  });
}

const ZONES = ['.ask', '.seuil .tools', '.seuil .out'];

/** Slabs of one kind that stand together are read together: they have one size of words. */
function kinds(zone) {
  const found = new Map();
  for (const button of zone.querySelectorAll('button')) {
    const kind = `${button.className} ${[...button.parentElement.classList].join(' ')}`;
    found.set(kind, [...(found.get(kind) ?? []), button]);
  }
  return [...found.values()];
}

function shrinkWhile(parts, tooLarge) {
  for (const scale of SCALES) {
    for (const part of parts) {
      if (scale === '1') part.style.removeProperty('--tight');
      else part.style.setProperty('--tight', scale);
    }
    if (!tooLarge()) return;
  }
}

function shrink(root, target) {
  for (const zone of ZONES.map((one) => root.querySelector(one)).filter(Boolean)) {
    const full = zone.classList.contains('ask');
    if (full) for (const alike of kinds(zone)) shrinkWhile(alike, () => alike.some((button) => isCut(button) || [...button.querySelectorAll('.words')].some(isCut)));
    shrinkWhile([zone], () => !zoneFits(zone, target));
  }
}

/**
 * Mounts a screen with as many choices a page as there is room for.
 * @template V
 * @param {(most: number) => V & {choices?: number}} mount draws it; `choices` is how many choices its page holds
 * @returns {V}
 */
export function settle(mount, root) {
  const target = smallest(document.documentElement);
  let view = mount(MOST);
  for (let most = (view.choices ?? 0) - 1; most >= 1 && !zoneFits(root.querySelector('.ask'), target); most -= 1) {
    if ((view.least ?? 1) > most) break;
    view = mount(most);
  }
  const shell = root.firstElementChild;
  shell.classList.add('whole-words'); // a long word is made smaller; it is broken only where even that does not help
  shrink(root, target);
  shell.classList.remove('whole-words');
  return view;
}
