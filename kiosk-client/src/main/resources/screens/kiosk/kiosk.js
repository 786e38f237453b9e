/**
 * The kiosk: which screen is shown, what the visitor said, what the server knows. One object, one state.
 */
import { read, Problem } from '../common/api.js';
import { loadTexts } from '../common/texts.js';
import { setServerNow } from '../common/moments.js';
import { hush, speak, voiceFor } from '../common/speech.js';
import { draw, tick } from './stage.js';
import { watchIdleness } from './idle.js';
import { newVisit } from './visit.js';
import { looksLikeCode, normalize } from './codes.js';
import { askHelp, askTicket } from './asks.js';
import { SCREENS } from './screens/all.js';

/** Languages whose bundle lies in texts/. */
const SHIPPED = ['fr', 'en'];
const LOST_AFTER_FAILURES = 2;

export class Kiosk {
  constructor(root, token, texts) {
    this.root = root;
    this.token = token;
    this.texts = texts;
    this.facts = null;
    this.failures = 0;
    this.visit = newVisit(texts.language);
    this.shown = ['paused', {}];
    this.idle = watchIdleness({ ask: () => this.askStillThere(), wipe: () => this.wipe() });
    this.clock = setInterval(() => tick(root, this), 5000);
  }

  /** Reads the site's facts again; answers their sequence for the hints. */
  async refresh() {
    try {
      const facts = await read('/kiosk', this.token);
      const wasOpen = this.facts?.open;
      setServerNow(facts.now);
      this.facts = facts;
      this.failures = 0;
      if (this.atRest() || this.shown[0] === 'paused') this.rest(wasOpen !== facts.open);
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
    return (this.facts?.languages ?? SHIPPED).filter((language) => SHIPPED.includes(language));
  }

  hasVoice() {
    return voiceFor(this.texts.language) !== null;
  }

  /** Nobody is in the middle of something. */
  atRest() {
    return ['home', 'closed', 'paused'].includes(this.shown[0]);
  }

  /** The screen without a visitor: home, or closed, drawn again only when needed. */
  rest(changed = true) {
    const name = this.facts?.open === false ? 'closed' : 'home';
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
    this.shown = [name, details];
    draw(this.root, SCREENS[name](this, details), this);
    if (this.atRest() && this.isUntouched()) this.idle.rest();
    else this.idle.restart();
  }

  isUntouched() {
    const { low, contrast, language } = this.visit;
    return !low && !contrast && language === (this.languages()[0] ?? language);
  }

  back() {
    const [name, details] = this.visit.behind.pop() ?? ['home', {}];
    if (name === 'home') this.rest();
    else this.show(name, details);
  }

  /** Starts a new visit: nothing of the previous one is kept. */
  async wipe() {
    hush();
    this.idle.rest();
    this.visit = newVisit(this.languages()[0] ?? this.texts.language);
    this.texts = await loadTexts('kiosk', this.visit.language);
    this.rest();
  }

  askStillThere() {
    if (this.atRest()) { this.wipe(); return; }
    const shown = this.shown;
    this.show('still-there', { shown });
    this.idle.asked();
  }

  /** A touch or a key: somebody is there. */
  alive() {
    if (this.shown[0] === 'still-there') return;
    if (!(this.atRest() && this.isUntouched())) this.idle.restart();
  }

  /** The tools of the threshold. */
  async use(tool) {
    if (tool === 'language') { this.go('language'); return; }
    if (tool === 'listen') { this.listen(); return; }
    this.visit[tool] = !this.visit[tool];
    this.show(...this.shown);
    this.root.querySelector(`[data-action="${tool}"]`).focus();
  }

  listen() {
    hush();
    const main = this.root.querySelector('main');
    const said = [...main.querySelectorAll('h1, [data-say], .body .slab, .body li')].map((part) => part.dataset.say ?? part.textContent);
    speak(said.join('. '), this.texts.language);
  }

  async choose(language) {
    this.visit.language = language;
    this.texts = await loadTexts('kiosk', language);
    this.back();
  }

  /** A key of a keyboard: only the screen of the code wants it. */
  typed(event) {
    if (this.shown[0] === 'code') this.onType(event.key, event.target.tagName === 'BUTTON');
  }

  callPerson() {
    askHelp(this);
  }

  /** A code from a scanner, on whatever screen. */
  scanned(text) {
    if (!this.facts || this.shown[0] === 'working') return;
    if (this.shown[0] === 'ticket' || this.shown[0] === 'still-there') this.visit = newVisit(this.visit.language);
    this.visit.behind = [['home', {}]];
    if (!looksLikeCode(text)) { this.show('problem', { key: 'code-unknown', facts: {} }); return; }
    this.visit.code = text.trim();
    if (/^[0-9A-Z]{4}[ -]?[0-9A-Z]{4}$/i.test(this.visit.code)) this.visit.code = normalize(text);
    this.visit.motif = null;
    this.show('needs');
  }

  /** Asks for what the visitor told: a check-in by code, else a ticket for the motif. */
  ask() {
    askTicket(this);
  }
}
