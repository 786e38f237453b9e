/**
 * What the wall shows: calls, waits, time. Nothing to press but the sound, nothing that slides.
 */
import { h, words, glyph, mark, pictogram, ticketNumber } from '../common/dom.js';
import { clockTime, serverNow, waitWords } from '../common/moments.js';
import { arrange } from './layout.js';

const WAITS_A_PAGE = 5;
const TURN_SECONDS = 8;

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
  }

  /** A new view from the server. */
  show(view) {
    this.view = view;
    this.name.textContent = view.site.name;
    this.zone.textContent = view.zone?.name ?? '';
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
    this.drawCalls(arrange(this.view.calls, this.lit, page));
    this.drawWaits(page);
    this.clock.textContent = clockTime(serverNow(), this.view.site.zone, this.texts);
  }

  drawCalls(plan) {
    const shape = JSON.stringify([plan.first?.sequence, plan.others.map((call) => [call.sequence, call.active]), plan.page, plan.pages, this.view.open]);
    if (shape === this.shape) return;
    this.shape = shape;
    const { texts } = this;
    if (!plan.first && plan.others.length === 0) {
      this.calls.replaceChildren(h('p', { class: 'nobody' }, words(texts.say(this.view.open ? 'calls.none' : 'calls.closed'))));
      return;
    }
    this.calls.replaceChildren(
      h('div', { class: 'heads', 'aria-hidden': 'true' }, h('span', {}, texts.say('calls.number')), h('span', {}, texts.say('calls.where'))),
      h('ol', { class: 'first', 'aria-label': texts.say('calls.now') }, plan.first ? this.call(plan.first, 'now') : h('li', { class: 'call empty' }, texts.say('calls.none'))),
      h('ol', { class: `last ${plan.grid}`, 'aria-label': texts.say('calls.last') }, plan.others.map((call) => this.call(call, call.active ? '' : 'past'))),
      plan.pages > 1 ? this.stones(plan.page, plan.pages) : '');
    this.calls.dataset.grid = plan.grid;
  }

  call(call, kind) {
    const long = call.counter.length > 11 ? ' long' : '';
    return h('li', { class: `call ${kind}`, 'data-sequence': call.sequence, 'data-number': call.number, 'data-active': String(call.active) },
      ticketNumber(call), glyph('forward', 'mirror'), h('span', { class: `to num${long}` }, call.counter));
  }

  stones(now, all) {
    return h('p', { class: 'paves', role: 'img', 'aria-label': this.texts.say('page', { now: now + 1, all }) },
      Array.from({ length: all }, (_, at) => h('i', { class: at === now ? 'now' : null })));
  }

  drawWaits(turn) {
    const { waits } = this.view;
    const pages = Math.max(1, Math.ceil(waits.length / WAITS_A_PAGE));
    const size = Math.ceil(waits.length / pages);
    const page = turn % pages;
    const shape = JSON.stringify([waits, page]);
    if (shape === this.waitsShape) return;
    this.waitsShape = shape;
    const rows = waits.slice(page * size, (page + 1) * size).map((row) => h('li', {}, pictogram(row.pictogram),
      h('span', { class: 'what' }, words(row.label)), h('b', { class: 'num' }, waitWords(row.wait, this.texts, 'short'))));
    this.waits.replaceChildren(h('h2', {}, this.texts.say('waits.title')), h('ul', {}, rows),
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
