/**
 * Makes what is shown as large as its place allows: by measuring, because labels and languages are not known beforehand.
 * Sizes are hundredths of the screen's short side, `--v` in wall.css.
 */

const STEP = 0.1;
/** Pixels by which rounding may differ. */
const SLACK = 0.5;

/** Hundredths of the short side that an element has, without its padding. */
export function boxOf(element) {
  const hundredth = Math.min(innerWidth, innerHeight) / 100;
  const { width, height } = insideOf(element);
  return { width: width / hundredth, height: height / hundredth };
}

/** Whether the parts of each cell lie inside it with all their words. */
export function holds(cells) {
  return cells.every((cell) => {
    const { top, left, width, height } = insideOf(cell);
    return [...cell.children].filter((part) => part.getClientRects().length > 0).every((part) => {
      const box = part.getBoundingClientRect();
      const wordsFit = part instanceof SVGElement || part.scrollWidth <= part.clientWidth;
      return wordsFit && box.top >= top - SLACK && box.bottom <= top + height + SLACK && box.left >= left - 1 && box.right <= left + width + 1;
    });
  });
}

/** Where the inside of a cell is on the screen, without border and padding. */
function insideOf(cell) {
  const box = cell.getBoundingClientRect();
  const style = getComputedStyle(cell);
  const [top, right, bottom, left] = ['Top', 'Right', 'Bottom', 'Left'].map((side) => Number.parseFloat(style[`padding${side}`]));
  return {
    top: box.top + cell.clientTop + top,
    left: box.left + cell.clientLeft + left,
    width: cell.clientWidth - left - right,
    height: cell.clientHeight - top - bottom,
  };
}

/**
 * Gives a part the largest number size that fits.
 * @returns {number} that size, 0 when not even the smallest fits; the smallest is set then
 */
export function grow(part, smallest, largest, fits) {
  const set = (size) => part.style.setProperty('--n', size.toFixed(2));
  set(smallest);
  if (!fits()) return 0;
  let low = smallest;
  let high = largest;
  set(high);
  if (fits()) return high;
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    set(middle);
    if (fits()) low = middle;
    else high = middle;
  }
  set(low);
  return low;
}
