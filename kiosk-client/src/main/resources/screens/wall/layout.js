/**
 * Which calls are shown where. Pure functions: no active call is ever lost, however many there are.
 */

/** A cell is never smaller than this, in hundredths of the screen's short side: a number and a label that can be read. */
const SMALLEST_CELL = { width: 30, height: 6 };
/** Rows are never higher than a share of this many: few calls stay a list. */
const FEWEST_ROWS = 3;
/** Cells of this height are as good as larger ones: a list of one column is easier to read. */
const LARGE_ENOUGH = 8;

/** One entry a ticket: its newest call or recall. Newest first. */
export function newestOfEach(calls) {
  const seen = new Set();
  return [...calls].sort((one, other) => other.sequence - one.sequence).filter((call) => {
    if (seen.has(call.number)) return false;
    seen.add(call.number);
    return true;
  });
}

/**
 * Who stands in the light, who is at a counter beside, who was there before.
 * @param {Object[]} calls as the server tells them
 * @param {number|null} lit sequence of the call being announced
 * @param {number} places how many calls beside the lit one there should be at least, with past ones
 */
export function arrange(calls, lit, places) {
  const each = newestOfEach(calls);
  const active = each.filter((call) => call.active);
  const first = each.find((call) => call.sequence === lit) ?? active[0] ?? null;
  const others = active.filter((call) => call !== first);
  const past = each.filter((call) => !call.active && call !== first).slice(0, Math.max(0, places - others.length));
  return { first, others, past };
}

/**
 * The ways to lay cells into a box, the best first: those that hold all, with the largest cells; then, for pages, those
 * that hold most.
 * @param {{width: number, height: number}} box in hundredths of the short side
 * @param {number} count how many cells are wanted
 * @returns {{columns: number, rows: number}[]}
 */
export function grids(box, count) {
  const most = { columns: Math.max(1, Math.floor(box.width / SMALLEST_CELL.width)), rows: Math.max(1, Math.floor(box.height / SMALLEST_CELL.height)) };
  const all = [];
  for (let columns = 1; columns <= most.columns; columns += 1) {
    const wanted = Math.max(Math.min(FEWEST_ROWS, most.rows), Math.ceil(count / columns));
    for (let rows = Math.min(most.rows, wanted); rows >= 1; rows -= 1) all.push({ columns, rows });
  }
  const holds = (grid) => Math.min(count, grid.columns * grid.rows);
  const size = (grid) => Math.min(box.width / grid.columns / 4.6, box.height / grid.rows, LARGE_ENOUGH);
  return all.sort((one, other) => holds(other) - holds(one) || size(other) - size(one) || one.columns - other.columns);
}
