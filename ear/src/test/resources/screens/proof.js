/**
 * A kiosk without a server, that shows any of its screens in any state at once: `proof.show(name)`, `proof.language(code)`,
 * `proof.mode({...})`. `proof.faults()` measures what is shown, by means of its own, not those of the screens.
 */
import { loadPictures } from '/common/dom.js';
import { loadTexts, shippedLanguages } from '/common/texts.js';
import { setServerNow } from '/common/moments.js';
import { guardTouches } from '/kiosk/stage.js';
import { keepMeasures } from '/kiosk/measures.js';
import { Kiosk } from '/kiosk/kiosk.js';
import { SCREENS } from '/kiosk/screens/all.js';
import { askForEnrolment } from '/common/enrolment.js';

const NOW = '2026-11-23T09:42:00Z';
const ZONE = 'Europe/Paris';
const ALL = ['fr', 'fr-falc', 'en', 'ar', 'uk', 'ro', 'es', 'pt', 'tr', 'ru'];
const bundles = Object.fromEntries(await Promise.all(ALL.map(async (code) => {
  const answer = await fetch(`/kiosk/texts/${code}.json`);
  return [code, answer.ok ? await answer.json() : {}];
})));
const labels = (key) => Object.fromEntries(ALL.filter((code) => key in bundles[code]).map((code) => [code, bundles[code][key]]));
const known = (low, high) => ({ known: true, low, high });

const PAPERS = [['identite', 'id-card'], ['lien', 'pin'], ['domicile', 'house'], ['famille', 'family'], ['ressources', 'coins']]
  .map(([key, pictogram]) => ({ key, pictogram, labels: labels(`paper.${key}`), more: labels(`paper.${key}.more`) }));
const MOTIFS = [['courrier', 'envelope', known(0, 5)], ['domiciliation', 'pin', known(10, 25)], ['manger', 'bread', known(5, 15)], ['facture', 'receipt', known(15, 40)],
  ['logement', 'house', known(40, null)], ['sante', 'stethoscope', known(10, 20)], ['ressources', 'coins', { known: false }], ['age-handicap', 'wheelchair', known(10, 20)],
  ['en-ligne', 'screen', known(15, 30)], ['autre', 'unsure', known(5, 10)]]
  .map(([code, pictogram, wait], at) => ({ id: 1 + at, code, pictogram, labels: labels(`motif.${code}`), offered: true, bookable: at < 8, wait, documents: PAPERS,
    question: { key: 'adresse', pictogram: 'house', labels: labels('question.adresse') } }));
const PLACES = ['MEAL', 'MEAL', 'MEAL', 'SHOWER', 'NIGHT', 'HEALTH', 'CLOTHES', 'LEGAL', 'OTHER'].map((category, at) => ({ id: at, category, name: 'Restaurant solidaire de la Gare', address: '4 rue de la Gare',
  opening: { fr: 'Du lundi au samedi, de 8 h à 16 h.' }, walkMinutes: 8 + at, phone: '03 20 00 00 01' }));
const FACTS = { site: { code: 'belcourt', name: 'CCAS de Belcourt', zone: ZONE }, now: NOW, open: true, opensAt: null, languages: ALL, motifs: MOTIFS, mail: true, places: true, proposeFrom: 45, sequence: 1 };
const FREE = ['2026-11-23T15:30:00Z', '2026-11-24T08:20:00Z', '2026-11-24T08:40:00Z', '2026-12-01T13:00:00Z', '2026-12-03T08:00:00Z', '2026-12-16T15:40:00Z', '2026-12-17T09:00:00Z', '2027-01-06T08:00:00Z']
  .map((startsAt) => ({ startsAt, minutes: 20 }));
const QR = await (await fetch('/qr.svg')).text();
const BOOKED = { startsAt: FREE[5].startsAt, minutes: 20, code: 'K7QM 2X4P', address: 'https://parvis.example/r/PV1', qr: QR, booked: true };
const TICKET = { number: 'A046', series: 'A', rank: 46, link: 'A'.repeat(26), follow: 'https://parvis.example/t/A', picture: QR, ahead: 3, wait: known(10, 25), appointmentAt: null, again: false, motif: 2 };

/** What the camera's screen says later on. */
const told = (state, key, lit) => (kiosk) => {
  const frame = document.querySelector('.camera');
  frame.dataset.state = state;
  frame.querySelector('.words').textContent = kiosk.texts.say(key);
  if (lit) document.querySelector('.pair-row').classList.add('lit');
};
const problem = (key, facts = {}) => ({ screen: 'problem', details: { key, facts } });
const ticket = (more, screen = 'ticket') => ({ screen, visit: { ticket: { ...TICKET, ...more } } });
/** Every screen, in each of its states. */
export const STATES = {
  enrolment: { enrol: 'enrol.unknown' },
  'enrolment-revoked': { enrol: 'enrol.unreachable', revoked: true },
  attract: {},
  'attract-one-language': { screen: 'attract', facts: { languages: ['fr'] } },
  language: {},
  'language-2': { screen: 'language', details: { page: 1 } },
  home: {},
  'home-bare': { screen: 'home', facts: { mail: false, places: false, motifs: [] } },
  'home-without-agenda': { screen: 'home', facts: { motifs: MOTIFS.map((motif) => ({ ...motif, bookable: false })) } },
  'home-three': { screen: 'home', facts: { mail: false } },
  rendezvous: {},
  'no-code': {},
  scan: {},
  'scan-help': { screen: 'scan', then: told('help', 'scan.closer') },
  'scan-light': { screen: 'scan', then: told('help', 'scan.light', true) },
  'scan-blind': { screen: 'scan', then: told('blind', 'scan.blind', true) },
  code: { visit: { typed: 'K7QM2' } },
  'code-2': { screen: 'code', details: { page: 1 }, visit: { typed: 'K7QM2X4P' } },
  confirm: { details: { at: '2026-11-23T10:30:00Z' } },
  'confirm-again': { screen: 'confirm', details: { at: '2026-11-23T10:30:00Z', again: true } },
  motifs: {},
  'motifs-2': { screen: 'motifs', details: { page: 1 } },
  'motifs-none': { screen: 'motifs', facts: { motifs: [] } },
  mail: {},
  book: {},
  'book-2': { screen: 'book', details: { page: 1 } },
  slots: { details: { free: FREE } },
  'slots-2': { screen: 'slots', details: { free: FREE.slice(0, 7), page: 1 } },
  'slots-none': { screen: 'slots', details: { free: [] } },
  instead: { details: { free: FREE.slice(3) }, visit: { motif: 5 } },
  choose: { details: { slot: FREE[5] } },
  booked: { visit: { ticket: { ...BOOKED, printed: 'YES' } } },
  'booked-coming': { screen: 'booked', visit: { ticket: { ...BOOKED, printed: 'PRINTING' } } },
  'booked-tablet': { screen: 'booked', visit: { ticket: BOOKED } },
  'booked-no-paper': { screen: 'booked', visit: { ticket: { ...BOOKED, printed: 'NO_PAPER', qr: null } } },
  needs: { visit: { needs: new Set(['interpreter']) } },
  'needs-all': { screen: 'needs', visit: { needs: new Set(['wheelchair', 'interpreter', 'baby', 'sign-language', 'reading-help']), priority: true } },
  'needs-appointment': { screen: 'needs', visit: { code: 'K7QM2X4P' } },
  working: {},
  ticket: ticket({ printed: 'YES' }),
  'ticket-coming': ticket({ printed: 'PRINTING' }),
  'ticket-tablet': ticket({}),
  'ticket-no-paper': ticket({ printed: 'NO_PAPER', offline: true, wait: { known: false }, ahead: null }),
  'ticket-no-printer': ticket({ printed: 'NO_PRINTER', wait: known(40, null) }),
  'ticket-next': ticket({ printed: 'YES', ahead: 0, wait: known(0, 5) }),
  'ticket-again': ticket({ again: true, number: 'B1046', series: 'B', rank: 1046 }),
  'ticket-printer-error': ticket({ printed: 'PRINTER_ERROR' }),
  'noted-coming': ticket({ appointmentAt: '2026-11-23T10:30:00Z', printed: 'PRINTING' }, 'noted'),
  noted: ticket({ appointmentAt: '2026-11-23T10:30:00Z', printed: 'NO_PRINTER' }, 'noted'),
  paper: { ...ticket({}, 'paper'), details: { at: 0 } },
  'paper-fine': { screen: 'paper', details: { at: 3 }, visit: { ticket: TICKET, papers: { domicile: 'NO' } } },
  question: { screen: 'question', details: { at: 5 }, visit: { ticket: TICKET, papers: { ressources: 'UNKNOWN' } } },
  prepared: { details: { told: true }, visit: { ticket: TICKET, papers: Object.fromEntries(PAPERS.map((one) => [one.key, 'YES'])) } },
  'prepared-lacking': { screen: 'prepared', details: { told: false }, visit: { ticket: TICKET, papers: { identite: 'NO' } } },
  places: { details: { places: PLACES } },
  'places-of': { details: { places: PLACES, category: 'MEAL' } },
  'places-none': { screen: 'places', details: { places: [] } },
  help: { details: { told: true } },
  'help-lost': { screen: 'help', details: { told: false } },
  'still-there': { details: { shown: ['home', {}] } },
  closed: { facts: { open: false, opensAt: '2026-11-26T08:30:00Z' } },
  'closed-places-unknown': { screen: 'closed', facts: { open: false, opensAt: null, places: false } },
  starting: { screen: 'paused', facts: null },
  paused: {},
  'problem-code-unknown': problem('code-unknown'),
  'problem-other-day': problem('appointment-other-day', { at: '2026-11-24T10:00:00Z' }),
  'problem-past-day': { ...problem('appointment-other-day', { at: '2026-11-18T10:00:00Z', motif: 2 }), visit: { code: 'K7QM2X4P' } },
  'problem-unknown-day': problem('appointment-other-day'),
  'problem-other-site': problem('appointment-other-site', { site: 'CCAS de Saint-Rémi' }),
  'problem-too-early': problem('appointment-too-early', { at: '2026-11-23T15:30:00Z', from: '2026-11-23T14:30:00Z' }),
  'problem-too-late': problem('appointment-too-late', { at: '2026-11-23T08:30:00Z', motif: 2 }),
  'problem-slot-taken': problem('slot-taken', { nearest: [] }),
  'problem-over': problem('appointment-fixed'),
  'problem-booking-offline': problem('booking-offline'),
  'problem-served': problem('appointment-served'),
  'problem-cancelled': problem('appointment-cancelled'),
  'problem-closed': problem('site-closed', { opensAt: '2026-11-23T12:30:00Z' }),
  'problem-not-offered': problem('motif-not-offered'),
  'problem-quota': problem('quota-reached', { motif: 2 }),
  'problem-kiosk-full': problem('kiosk-full'),
  'problem-unreachable': problem('unreachable'),
  'problem-other': problem('http-500'),
};

async function begin() {
  keepMeasures();
  guardTouches();
  await loadPictures();
  await Promise.all([...document.fonts].map((letters) => letters.load()));
  const [texts, shipped] = await Promise.all([loadTexts('kiosk', 'fr'), shippedLanguages('kiosk')]);
  const kiosk = new Kiosk(document.getElementById('kiosk'), { token: 'none', texts, shipped, terminal: null });
  kiosk.facts = FACTS;
  kiosk.idle = { restart() {}, rest() {}, asked() {}, quiet() {} };
  setServerNow(NOW);
  let mode = { low: false, contrast: false };
  let rtl = false;
  return {
    states: Object.keys(STATES),
    languages: shipped.map((row) => row.code),
    async language(code) { kiosk.texts = await loadTexts('kiosk', code); if (rtl) kiosk.texts.dir = 'rtl'; },
    mode(wished) {
      mode = { low: false, contrast: false, ...wished };
      rtl = mode.rtl === true;
      localStorage.setItem('parvis.theme', mode.dark ? 'dark' : '');
      if (rtl) kiosk.texts.dir = 'rtl';
    },
    show(name) {
      const state = STATES[name];
      kiosk.speaks = true;
      kiosk.facts = state.facts === null ? null : { ...FACTS, ...state.facts };
      Object.assign(kiosk.visit, { needs: new Set(), code: null, motif: 2, typed: '', papers: {}, ticket: null, priority: false, language: kiosk.texts.language,
        behind: [['home', {}]], low: mode.low, contrast: mode.contrast }, state.visit);
      if (state.enrol) enrol(kiosk, state);
      else kiosk.show(state.screen ?? name, state.details ?? {});
      state.then?.(kiosk);
      for (const motion of document.getAnimations()) { if (motion.effect.getComputedTiming().iterations === Infinity) motion.cancel(); else motion.finish(); }
    },
    faults: (expected) => faults(expected),
    /** What is wrong with each state, one line each. Nothing is drawn between them: to draw a screen takes longer than to measure it. */
    faultsOfAll(expected) {
      return Object.keys(STATES).flatMap((name) => {
        this.show(name);
        return faults(expected).map((fault) => `${name}: ${fault}`);
      });
    },
    /**
     * What axe holds against what is shown, one line each: by the rules that go by something which is not as in a screen that `asked`
     * has; what they were asked about now is added to it.
     */
    async barriers({ tags, places, colours, asked }) {
      const now = traces();
      const fresh = Object.fromEntries(Object.entries(now).map(([what, trace]) => [what, !asked.includes(trace)]));
      asked.push(...Object.values(now).filter((trace) => !asked.includes(trace)));
      const runOnly = fresh.parts ? tags : [...(fresh.places ? places : []), ...(fresh.colours ? colours : [])];
      if (runOnly.length === 0) return [];
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} at ${node.target} ${node.html}`));
    },
    /** The same of each state, with its faults; what was asked about at last goes back, too. */
    async barriersOfAll(expected, wishes) {
      const found = [];
      for (const name of Object.keys(STATES)) {
        this.show(name);
        found.push(...[...faults(expected), ...await this.barriers(wishes)].map((one) => `${name}: ${one}`));
      }
      return { found, asked: wishes.asked };
    },
    /** Screens, and questions that a screen may ask, of which there is no state above. */
    missing() {
      const shown = Object.entries(STATES).map(([name, state]) => state.screen ?? name);
      const asked = new Set(Object.keys(STATES).flatMap((name) => {
        this.show(name);
        return [...document.querySelectorAll('#kiosk h1')].flatMap((title) => (title.dataset.voice ?? '').split(' '));
      }).map((piece) => piece.replace(/^[a-z-]+\//, '').replace(/\.\d+$/, '')));
      const titles = Object.keys(bundles.fr).filter((key) => key.endsWith('.title') && !key.startsWith('enrol.'));
      return [...Object.keys(SCREENS).filter((name) => !shown.includes(name)), ...titles.filter((key) => !asked.has(key))];
    },
  };
}

/** The installer's screen, after a code that was not taken. */
function enrol(kiosk, { enrol: key, revoked = false }) {
  askForEnrolment({ kind: 'KIOSK', texts: kiosk.texts, revoked, into: kiosk.root, enrolling: async () => null });
  document.querySelector('.state').textContent = kiosk.texts.say(key);
}

/** What the rules of axe go by: elements, attributes, words and which of them are there for people; where these are; how they look. */
function traces() {
  const all = [...document.querySelectorAll('*')];
  const parts = all.map((one) => {
    const attributes = [...one.attributes].filter(({ name }) => !['style', 'data-theme'].includes(name)).map(({ name, value }) => `${name}=${value}`).join(' ');
    const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('|');
    return `<${one.tagName} ${attributes} ${one.checkVisibility({ visibilityProperty: true })} ${one.getClientRects().length > 0}>${words}`;
  });
  const places = all.map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map((side) => side.toFixed(1)); });
  const colours = all.map((one) => {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textShadow, textDecorationLine, borderColor, boxShadow, filter, zIndex } = getComputedStyle(one);
    return [color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textShadow, textDecorationLine, borderColor, boxShadow, filter, zIndex, one.getAttribute('style')];
  });
  const forced = matchMedia('(forced-colors: active)').matches;
  return { parts: trace(parts), places: trace([parts, innerWidth, innerHeight, places]), colours: trace([parts, places, forced, colours]) };
}

function trace(what) {
  const whole = what.join('\n');
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < whole.length; at += 1) {
    low = Math.imul(low ^ whole.charCodeAt(at), 2654435761);
    high = Math.imul(high ^ whole.charCodeAt(at), 1597334677);
  }
  return `${whole.length}.${low >>> 0}.${high >>> 0}`;
}

const shownButtons = () => [...document.querySelectorAll('button')].filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).opacity !== '0');
const nameOf = (one) => one.dataset.action + (one.dataset.value ? `:${one.dataset.value}` : '');

function apart(one, other) {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const sideways = Math.max(a.left - b.right, b.left - a.right);
  const upright = Math.max(a.top - b.bottom, b.top - a.bottom);
  return Math.max(sideways, upright);
}

/** Words that begin on one line and end on another. */
function brokenWords(text) {
  const range = document.createRange();
  return [...text.data.matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu)].filter(({ 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1;
  }).map(([word]) => word);
}

function lettersCut() {
  const found = [];
  const walker = document.createTreeWalker(document.getElementById('kiosk'), NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    if (!text.data.trim() || holder.closest('.sr') || holder.getClientRects().length === 0) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const frame = (holder.closest('button, .card, .doc, .paper, .status') ?? document.documentElement).getBoundingClientRect();
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const sign = holder.closest('button')?.querySelector('.check')?.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      if (sign && line.right > sign.left + 1 && line.left < sign.right - 1 && line.bottom > sign.top + 1 && line.top < sign.bottom - 1) found.push(`"${text.data.trim().slice(0, 30)}" lies under its tick`);
      for (const box of [frame, view]) {
        if (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - line.height * 0.25 || line.bottom > box.bottom + line.height * 0.25) {
          found.push(`"${text.data.trim().slice(0, 30)}" stands out of its place`);
        }
      }
    }
    brokenWords(text).forEach((word) => found.push(`"${word}" is broken`));
    const size = parseFloat(getComputedStyle(holder).fontSize) / parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--base'));
    if (size < 7.2) found.push(`"${text.data.trim().slice(0, 30)}" is ${size.toFixed(1)} mm high`);
    if (holder.scrollWidth > holder.clientWidth + 1 && getComputedStyle(holder).overflowX !== 'visible' && holder.clientWidth > 0) found.push(`"${text.data.trim().slice(0, 30)}" is cut`);
  }
  return [...new Set(found)];
}

function overlaps() {
  const found = [];
  const blocks = ['.top', '.head .told', '.body', '.seuil'].map((one) => [one, document.querySelector(one)]).filter(([, one]) => one && one.getClientRects().length > 0 && one.getBoundingClientRect().height > 0);
  for (let at = 1; at < blocks.length; at += 1) {
    for (let before = 0; before < at; before += 1) {
      if (apart(blocks[at][1], blocks[before][1]) < -1.5) found.push(`${blocks[at][0]} lies over ${blocks[before][0]}`);
    }
  }
  return found;
}

/** What is wrong with the screen that is shown, one line each. */
function faults({ low }) {
  const real = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--real'));
  const base = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--base'));
  const found = [...lettersCut(), ...overlaps()];
  const buttons = shownButtons();
  for (const one of buttons) {
    const { width, height, top, left, right, bottom } = one.getBoundingClientRect();
    if (width < 20 * real - 0.6 || height < 20 * real - 0.6) found.push(`${nameOf(one)} is ${(width / real).toFixed(1)} × ${(height / real).toFixed(1)} mm`);
    if (top < -0.5 || left < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) found.push(`${nameOf(one)} is not wholly on the panel`);
    const picture = one.querySelector('.picto')?.getBoundingClientRect();
    if (picture && Math.min(picture.width, picture.height) < 8 * base) found.push(`the picture of ${nameOf(one)} is ${(picture.width / base).toFixed(1)} × ${(picture.height / base).toFixed(1)} mm`);
    if (low && top < innerHeight * 0.45 - 1) found.push(`${nameOf(one)} is too high to reach`);
  }
  buttons.forEach((one, at) => buttons.slice(at + 1).forEach((other) => {
    if (apart(one, other) < 5 * real - 0.6) found.push(`${nameOf(one)} and ${nameOf(other)} are ${(apart(one, other) / real).toFixed(1)} mm apart`);
  }));
  const scroller = document.scrollingElement;
  if (scroller.scrollHeight > innerHeight || scroller.scrollWidth > innerWidth) found.push('the page scrolls');
  for (const box of document.querySelectorAll('#kiosk *')) {
    if (['auto', 'scroll'].includes(getComputedStyle(box).overflowY)) found.push(`${box.className} could scroll`);
  }
  return found;
}

window.proof = await begin();
