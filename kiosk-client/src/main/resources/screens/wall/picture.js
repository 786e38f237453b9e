/**
 * What the wall shows: calls, waits, time. Nothing to press but the sound, nothing that slides.
 */
import { h, words, glyph, mark, pictogram, ticketNumber } from '../common/dom.js';
import { clockTime, serverNow, waitWords } from '../common/moments.js';
import { arrange, grids } from './layout.js';
import { boxOf, grow, holds } from './fit.js';

const WAITS_A_PAGE = 6;
const TURN_SECONDS = 8;
/** Sizes of numbers in hundredths of the short side: beside each other, and in the light beside or above the counter. */
const NUMBER = { smallest: 4.8, largest: 10 };
/** Waits in words. */
const WAIT = { smallest: 3.3, largest: 4.6 };
const LIT = { smallest: 6, beside: 15.5, above: 26 };
/** Beside each other while the number is not smaller than this; else the counter stands below. */
const BESIDE_FROM = 11;
/** An upright screen has room for more of those who were called before. */
const UPRIGHT = '(max-aspect-ratio: 17/20)';
const PLACES = { upright: 5, usual: 3 };

export class WallPicture {
  constructor(root, texts) {
    this.texts = texts;
    this.view = null;
    this.lit = null;
    this.seconds = 0;
    this.lost = false;
    this.name = h('h1', { class: 'name' });
    this.zone = h('span', { class: 'zone' });
    this.clock = h('time', { class: 'clock num' });
    this.calls = h('main', { class: 'calls' });
    this.waits = h('aside', { class: 'waits', 'aria-label': texts.say('waits.title') });
    this.said = h('p', { class: 'sr', role: 'status' });
    this.note = h('footer', {}, glyph('someone'), h('span', { class: 'question' }, words(texts.say('question'))));
    root.replaceChildren(h('div', { class: 'wall', 'data-screen': 'wall' },
      h('header', {}, mark(), this.name, this.zone, this.clock), this.calls, this.waits, this.note, this.said));
    document.title = texts.say('wall.name');
    document.documentElement.lang = texts.tag;
    document.documentElement.dir = texts.dir;
    this.measured = 0;
    const again = () => { this.measured += 1; this.draw(); };
    new ResizeObserver(again).observe(root.firstElementChild);
    document.fonts.addEventListener('loadingdone', again);
  }

  /** A new view from the server. */
  show(view) {
    this.view = view;
    this.name.replaceChildren(h('bdi', {}, view.site.name));
    this.zone.replaceChildren(...(view.zone ? [h('bdi', {}, view.zone.name)] : []));
    this.draw();
  }

  /** The call being announced stands in the light, else the newest. */
  light(sequence) {
    this.lit = sequence;
    const call = this.view?.calls.find((one) => one.sequence === sequence);
    if (call) this.said.textContent = this.texts.say('call.spoken', { number: call.number, counter: call.counter });
    this.draw();
  }

  /** Each second: the clock, the turn of pages, the state of the network. */
  tick(lost) {
    this.seconds += 1;
    if (this.view) this.clock.textContent = clockTime(serverNow(), this.view.site.zone, this.texts);
    if (lost !== this.lost) {
      this.lost = lost;
      this.note.classList.toggle('lost', lost);
      this.note.querySelector('.question').replaceChildren(words(this.texts.say(lost ? 'lost' : 'question')));
    }
    if (this.seconds % TURN_SECONDS === 0) this.draw();
  }

  draw() {
    if (!this.view) return;
    const page = Math.floor(this.seconds / TURN_SECONDS);
    const upright = matchMedia(UPRIGHT).matches;
    this.drawWaits(page);
    this.drawCalls(arrange(this.view.calls, this.lit, upright ? PLACES.upright : PLACES.usual), page);
    this.clock.textContent = clockTime(serverNow(), this.view.site.zone, this.texts);
  }

  /** What is shown, and how large its place is: the same again needs no drawing. */
  isNew(name, ...facts) {
    const box = this.calls.getBoundingClientRect();
    const shape = JSON.stringify([facts, this.measured, innerWidth, innerHeight, name === 'calls' ? [box.width, box.height] : 0]);
    if (shape === this[`${name}Shape`]) return false;
    this[`${name}Shape`] = shape;
    return true;
  }

  drawCalls(plan, turn) {
    const { texts } = this;
    const { first, others, past } = plan;
    const told = (call) => [call.sequence, call.number, call.counter, call.active];
    if (this.isNew('calls', first && told(first), others.map(told), past.map(told), this.view.open)) {
      if (!first && past.length === 0) {
        this.pages = null;
        this.calls.dataset.crowd = 'none';
        this.calls.replaceChildren(h('p', { class: 'nobody' }, words(texts.say(this.view.open ? 'calls.none' : 'calls.closed'))));
        return;
      }
      this.calls.replaceChildren(
        h('div', { class: 'heads', 'aria-hidden': 'true' }, h('span', {}, texts.say('calls.number')), h('span', {}, texts.say('calls.where'))),
        h('ol', { class: 'first', 'aria-label': texts.say('calls.now') }, first ? this.call(first, 'now') : h('li', { class: 'call empty' }, h('span', {}, texts.say('calls.none')))),
        h('ol', { class: 'last', 'aria-label': texts.say('calls.last') }),
        h('p', { class: 'paves' }));
      this.calls.dataset.crowd = others.length > 8 ? 'many' : others.length > 3 ? 'some' : 'few';
      this.fitFirst();
      this.pages = this.fitLast(others, past);
      this.page = null;
    }
    if (this.pages && turn % this.pages.length !== this.page) this.turnTo(turn % this.pages.length);
  }

  /** The call in the light: number beside counter where there is room, else above it. */
  fitFirst() {
    const now = this.calls.querySelector('.first .call');
    const mayStandBeside = getComputedStyle(this.calls).getPropertyValue('--above').trim() !== '1';
    const fits = () => holds([now]);
    if (mayStandBeside && grow(now, LIT.smallest, LIT.beside, fits) >= BESIDE_FROM) return;
    now.classList.add('above');
    const above = grow(now, LIT.smallest, LIT.above, fits);
    if (above === 0) now.classList.add('broken');
  }

  /** Lays the other calls out as large as they fit, on pages when there are too many. @returns {Object[][]} the pages */
  fitLast(others, past) {
    const last = this.calls.querySelector('.last');
    const all = [...others, ...past];
    const box = boxOf(last);
    for (const grid of grids(box, all.length)) {
      const size = grid.columns * grid.rows;
      const pages = all.length <= size ? [all] : inPages(others, size);
      const rows = pages.length > 1 ? Math.ceil(pages[0].length / grid.columns) : grid.rows;
      if (this.fitPages(last, { columns: grid.columns, rows }, pages)) return pages;
    }
    last.classList.add('broken');
    return (all.length <= 1 ? [all] : inPages(others, 1));
  }

  /** Every page in the same size: the number size that the fullest one bears. */
  fitPages(last, grid, pages) {
    last.style.setProperty('--columns', grid.columns);
    last.style.setProperty('--rows', grid.rows);
    last.dataset.columns = grid.columns;
    this.calls.querySelector('.paves').replaceWith(pages.length > 1 ? this.stones(0, pages.length) : h('p', { class: 'paves' }));
    let size = NUMBER.largest;
    for (const page of pages) {
      last.replaceChildren(...page.map((call) => this.call(call, call.active ? '' : 'past')));
      size = grow(last, NUMBER.smallest, size, () => holds([...last.children]));
      if (size === 0) return false;
    }
    return true;
  }

  turnTo(page) {
    this.page = page;
    this.calls.querySelector('.last').replaceChildren(...this.pages[page].map((call) => this.call(call, call.active ? '' : 'past')));
    if (this.pages.length > 1) this.calls.querySelector('.paves').replaceWith(this.stones(page, this.pages.length));
  }

  call(call, kind) {
    const long = call.counter.length > 11 ? ' long' : '';
    return h('li', { class: `call ${kind}`, 'data-sequence': call.sequence, 'data-number': call.number, 'data-active': String(call.active) },
      ticketNumber(call), glyph('forward', 'mirror'), h('span', { class: `to num${long}` }, h('bdi', {}, call.counter)));
  }

  stones(now, all) {
    return h('p', { class: 'paves', role: 'img', 'aria-label': this.texts.say('page', { now: now + 1, all }) },
      Array.from({ length: all }, (_, at) => h('i', { class: at === now ? 'now' : null })));
  }

  drawWaits(turn) {
    const { waits } = this.view;
    if (this.isNew('waits', waits)) {
      this.waits.style.minHeight = '';
      let size = 0;
      for (let most = Math.min(WAITS_A_PAGE, Math.max(1, waits.length)); size === 0 && most >= 1; most -= 1) {
        this.waitPages = inPages(waits, most);
        size = this.fitWaits();
      }
      this.waits.style.setProperty('--n', size || WAIT.smallest);
      this.waitPage = null;
    }
    const page = turn % this.waitPages.length;
    if (page === this.waitPage) return;
    this.waitPage = page;
    this.fillWaits(page);
  }

  /** One size and one height for all pages, so that nothing moves when they turn. @returns {number} the size, 0 when they do not fit */
  fitWaits() {
    let size = WAIT.largest;
    let height = 0;
    for (let page = 0; page < this.waitPages.length && size > 0; page += 1) {
      this.fillWaits(page);
      const lines = [...this.waits.querySelectorAll('li')];
      const inside = this.waits.querySelector('ul');
      size = grow(this.waits, WAIT.smallest, size, () => holds(lines) && holds(lines.map((line) => line.lastElementChild))
        && inside.scrollHeight <= inside.clientHeight + 1 && this.waits.scrollHeight <= this.waits.clientHeight + 1);
      height = Math.max(height, this.waits.getBoundingClientRect().height);
    }
    this.waits.style.minHeight = matchMedia(UPRIGHT).matches && size > 0 ? `${height}px` : '';
    return size;
  }

  fillWaits(page) {
    const pages = this.waitPages.length;
    this.waits.replaceChildren(h('h2', {}, this.texts.say('waits.title')),
      h('ul', {}, this.waitPages[page].map((row) => h('li', {}, pictogram(row.pictogram), h('div', {},
        h('span', { class: 'what' }, h('bdi', {}, words(row.label))), h('b', { class: 'num' }, waitWords(row.wait, this.texts, 'short')))))),
      h('div', { class: 'note' }, pages > 1 ? this.stones(page, pages) : null, h('p', {}, words(this.texts.say('waits.note')))));
  }

  /** "Activer le son", as long as the browser keeps the page silent. */
  askForSound(wake, muted) {
    if (!muted) return;
    const button = h('button', { type: 'button', class: 'slab person sound', 'data-action': 'sound' }, glyph('sound'), h('span', {}, this.texts.say('sound')));
    const end = async () => { await wake(); button.remove(); };
    button.addEventListener('click', end);
    document.addEventListener('keydown', end, { once: true });
    this.note.append(button);
  }
}

/** Pages of about the same length. */
function inPages(all, most) {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const size = Math.ceil(all.length / pages);
  return Array.from({ length: pages }, (_, at) => all.slice(at * size, (at + 1) * size));
}
