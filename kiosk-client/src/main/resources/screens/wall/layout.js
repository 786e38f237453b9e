/**
 * Which calls are shown where. Pure functions: no active call is ever lost, however many there are.
 */

/** Cells beside the lit one, from airy to dense; beyond the last, pages follow each other. */
const GRIDS = [
  { cells: 3, name: 'airy' },
  { cells: 8, name: 'two' },
  { cells: 15, name: 'three' },
  { cells: 21, name: 'dense' },
];
const LAST_CALLS = 3;

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
 * @param {Object[]} calls as the server tells them
 * @param {number|null} lit sequence of the call being announced
 * @param {number} page which page, when there are too many for one
 */
export function arrange(calls, lit, page) {
  const each = newestOfEach(calls);
  const active = each.filter((call) => call.active);
  const first = each.find((call) => call.sequence === lit) ?? active[0] ?? null;
  const others = active.filter((call) => call !== first);
  const past = each.filter((call) => !call.active && call !== first).slice(0, Math.max(0, LAST_CALLS - others.length));
  const grid = GRIDS.find((one) => one.cells >= others.length) ?? GRIDS.at(-1);
  const pages = Math.max(1, Math.ceil(others.length / grid.cells));
  const from = (page % pages) * grid.cells;
  return { first, others: [...others.slice(from, from + grid.cells), ...past], grid: grid.name, pages, page: page % pages };
}
