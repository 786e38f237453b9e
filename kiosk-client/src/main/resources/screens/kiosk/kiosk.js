/**
 * The kiosk: which screen is shown, what the visitor said, what the server knows. One object, one state.
 */
import { pictureOf, read, Problem } from '../common/api.js';
import { loadTexts } from '../common/texts.js';
import { setServerNow } from '../common/moments.js';
import { hasVoice, hush, onSpeaking, say, setVolume, speaking, volume } from '../common/speech.js';
import { draw, showSpeaking, tick } from './stage.js';
import { watchIdleness } from './idle.js';
import { newVisit } from './visit.js';
import { codeIn } from './codes.js';
import { askCode, askHelp, askPlaces, askTicket, tellPreparation } from './asks.js';
import { SCREENS } from './screens/all.js';
import { isMoved, restore } from '../common/steady.js';

const LOST_AFTER_FAILURES = 2;
/** Nobody is in front of these. */
const CALM = ['attract', 'closed', 'paused'];
const RESTING = ['attract', 'home', 'closed', 'paused'];
/** Facts that the screens at rest show. */
const AT_REST = ['open', 'opensAt', 'mail', 'places', 'languages'];
const BACK_TO_ATTRACT_MS = 90000;
const USUAL_VOLUME = 7;
const LOUDEST = 10;

export class Kiosk {
  /** @param {{token: string|null, texts: Object, shipped: Object[], terminal: Object|null}} facts */
  constructor(root, { token, texts, shipped, terminal }) {
    this.root = root;
    this.token = token;
    this.texts = texts;
    this.shipped = shipped;
    this.terminal = terminal;
    this.first = texts.language;
    this.facts = null;
    this.failures = 0;
    this.speaks = false;
    this.leave = () => {};
    this.visit = newVisit(this.first, this.terminal?.screen);
    this.shown = ['paused', {}];
    this.idle = watchIdleness({ ask: () => this.askStillThere(), wipe: () => this.wipe() });
    this.clock = setInterval(() => { tick(root, this); if (CALM.includes(this.shown[0]) && isMoved()) restore(); }, 5000);
    setVolume(this.restingVolume());
    onSpeaking((now) => showSpeaking(root, now));
    this.learnVoice().then(() => { if (this.atRest()) this.rest(); });
  }

  /** Reads the site's facts again; answers their sequence for the hints. */
  async refresh() {
    try {
      const facts = await read('/kiosk', this.token);
      const before = this.facts;
      setServerNow(facts.now);
      this.facts = facts;
      this.failures = 0;
      if (this.atRest()) this.rest(AT_REST.some((fact) => String(before?.[fact]) !== String(facts[fact])));
      return facts.sequence;
    } catch (failure) {
      if (failure instanceof Problem && failure.isAboutTheDevice) { this.onRevoked(); return -1; }
      this.failures += 1;
      if (this.failures >= LOST_AFTER_FAILURES && this.atRest()) this.show('paused');
      return -1;
    }
  }

  /** Languages that the site offers and that are shipped. */
  languages() {
    const offered = this.facts?.languages;
    return offered ? this.shipped.filter((row) => offered.includes(row.code) || offered.includes(row.base)) : this.shipped;
  }

  /** Nobody is in the middle of something. */
  atRest() {
    return RESTING.includes(this.shown[0]);
  }

  /** The screen without a visitor: calm, or closed, drawn again only when needed. */
  rest(changed = true) {
    if (this.facts === null) return;
    const staying = this.shown[0] === 'home' ? 'home' : 'attract';
    const name = this.facts.open === false ? 'closed' : staying;
    if (changed || this.shown[0] !== name) this.show(name);
  }

  /** Shows a screen; the present one stays behind for "Retour". */
  go(name, details = {}) {
    this.visit.behind.push(this.shown);
    this.show(name, details);
  }

  /** Shows a screen in place of the present one. */
  show(name, details = {}) {
    hush();
    this.leave();
    this.leave = () => {};
    this.shown = [name, details];
    const view = draw(this.root, (most) => SCREENS[name](this, details, most), this);
    if (view.begin) this.leave = view.begin();
    if (CALM.includes(name)) this.idle.rest();
    else if (name === 'home' && this.isUntouched()) this.idle.quiet(BACK_TO_ATTRACT_MS);
    else this.idle.restart();
    if (this.visit.voice || name === 'still-there') this.sayQuestion();
  }

  isUntouched() {
    const { low, contrast, language, voice } = this.visit;
    return low === (this.terminal?.screen?.low === true) && !contrast && !voice && !this.isLoud() && language === this.first;
  }

  back() {
    const [name, details] = this.visit.behind.pop() ?? ['home', {}];
    this.show(this.facts?.open === false && name === 'home' ? 'closed' : name, details);
  }

  /** Starts a new visit: nothing of the previous one is kept. */
  async wipe() {
    hush();
    this.idle.rest();
    this.onType = null;
    performance.clearResourceTimings();
    this.visit = newVisit(this.first, this.terminal?.screen);
    setVolume(this.restingVolume());
    this.texts = await loadTexts('kiosk', this.first);
    await this.learnVoice();
    this.show(this.facts?.open === false ? 'closed' : 'attract');
    restore();
  }

  askStillThere() {
    if (this.atRest() && (this.shown[0] !== 'home' || this.isUntouched())) { this.wipe(); return; }
    const shown = this.shown;
    this.show('still-there', { shown });
    this.idle.asked();
  }

  /** A touch or a key: somebody is there. */
  alive() {
    if (this.shown[0] === 'still-there' || this.shown[0] === 'attract') return;
    if (this.atRest() && this.isUntouched()) { if (this.shown[0] === 'home') this.idle.quiet(BACK_TO_ATTRACT_MS); return; }
    this.idle.restart();
  }

  /** The tools of the threshold. */
  async use(tool) {
    if (tool === 'language') { if (this.shown[0] !== 'language') this.go('language'); return; }
    if (tool === 'listen') { if (speaking()) hush(); else this.listen(); return; }
    if (tool === 'loud') this.turnVolume((this.isLoud() ? this.restingVolume() : LOUDEST) - volume());
    else this.visit[tool] = !this.visit[tool];
    this.show(...this.shown);
    if (tool === 'loud' && !this.visit.voice) this.sayQuestion();
    this.root.querySelector(`[data-action="${tool}"]`).focus();
  }

  /** How loud the voice is when nobody has changed it: the installation's setting. */
  restingVolume() {
    return this.terminal?.screen?.volume ?? USUAL_VOLUME;
  }

  /** Whether somebody has asked for more than the usual. */
  isLoud() {
    return volume() > this.restingVolume();
  }

  /** Turns the voice up or down by so many steps of ten. @returns {number} how loud it is now */
  turnVolume(step) {
    hush();
    return setVolume(volume() + step);
  }

  async learnVoice() {
    this.speaks = await hasVoice(this.texts.tag);
  }

  /** Reads the whole screen aloud, in its order. */
  listen() {
    const said = [...this.root.querySelectorAll('main [data-voice]')].flatMap((part) => part.dataset.voice.split(' '));
    say(said);
  }

  /** What the screen asks, and how the keys work on the first screen. */
  sayQuestion() {
    const parts = [...this.root.querySelectorAll('main h1[data-voice], main .head [data-voice]')].map((part) => part.dataset.voice);
    const how = this.shown[0] === 'home' ? this.texts.phrase('keys.how').voice : [];
    say([...[...new Set(parts)].flatMap((part) => part.split(' ')), ...how]);
  }

  /** Puts the words of a language on the present screen or on the one behind. */
  async choose(language) {
    this.visit.language = language;
    this.texts = await loadTexts('kiosk', language);
    await this.learnVoice();
    const [name, details] = this.visit.behind.pop() ?? ['home', {}];
    this.show(name === 'attract' ? 'home' : name, details);
  }

  /** A key of a keyboard: only the screen of the code wants it. @returns {boolean} whether a sign was taken */
  typed(key, onButton = false) {
    const before = this.visit.typed.length;
    if (this.shown[0] === 'code') this.onType?.(key, onButton);
    return this.visit.typed.length > before;
  }

  /** Signs that seemed to be typed by hand were a scanner's. */
  untype(count) {
    for (let one = 0; one < count; one += 1) this.typed('Backspace');
  }

  callPerson() {
    askHelp(this);
  }

  /** A code from a scanner or the camera, on whatever screen; what the same keys may mean besides. */
  scanned(text, others = []) {
    if (!this.facts || this.shown[0] === 'working') return;
    if (['ticket', 'noted', 'booked', 'still-there', 'prepared'].includes(this.shown[0])) this.visit = newVisit(this.visit.language, this.terminal?.screen);
    this.visit.behind = [['home', {}]];
    this.visit.code = codeIn(text);
    this.visit.otherCodes = others.map(codeIn).filter((code) => code !== null && code !== this.visit.code);
    if (this.visit.code === null) { this.show('problem', { key: 'code-unknown', facts: {} }); return; }
    this.lookUp();
  }

  /** What the code is for, before it is used. */
  lookUp() {
    this.visit.motif = null;
    askCode(this);
  }

  /** Asks for what the visitor told: a check-in by code, else a ticket for the motif. */
  ask() {
    askTicket(this);
  }

  /** Shows the number, with its picture for phones when it can be had. */
  async showTicket() {
    const { visit } = this;
    const { ticket } = visit;
    ticket.picture = await pictureOf(ticket.qr, this.token).catch(() => null);
    if (this.visit === visit) this.show(ticket.appointmentAt && !ticket.again ? 'noted' : 'ticket');
  }

  /** The motif that the ticket is for, as far as it is known. */
  motif() {
    const id = this.visit.ticket?.motif ?? this.visit.motif;
    return this.facts?.motifs.find((one) => one.id === id) ?? null;
  }

  /** A paper or the question was answered: the next one, or the end. What was said at home is not asked again. */
  async prepare(from) {
    const { documents = [], question = null } = this.motif() ?? {};
    const said = this.visit.ticket?.prepared ?? {};
    let at = from;
    while (at < documents.length && documents[at].key in said) {
      if (said[documents[at].key] === 'YES') this.visit.papers[documents[at].key] = 'YES';
      at += 1;
    }
    if (at < documents.length) { this.go('paper', { at }); return; }
    if (at === documents.length && question) { this.go('question', { at }); return; }
    const { visit } = this;
    this.show('working');
    const told = await tellPreparation(this);
    if (this.visit !== visit) return;
    visit.behind = [];
    this.show('prepared', { told });
  }

  async openPlaces() {
    const { visit } = this;
    const from = this.shown;
    const places = await askPlaces(this);
    if (this.visit !== visit || this.shown !== from) return;
    this.go('places', { places });
  }
}
