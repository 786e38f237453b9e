/**
 * What happened and a way forward: every answer of the server that is not a ticket has its own screen.
 */
import { h } from '../../common/dom.js';
import { clockPhrase, dayPhrase, daysAway, serverNow } from '../../common/moments.js';
import { lede, way } from './pieces.js';
import { opening, sign } from './plain.js';
import { codeScreen } from './home.js';
import { bookable } from './slots.js';
import { openSlots } from '../booking.js';

/** Per key: the picture and the ways, most likely first. A way is a function of WAYS. */
const KNOWN = {
  'code-unknown': ['phone', ['show', 'ticket', 'retype']],
  'appointment-other-day': ['calendar', ['today', 'rebook', 'finish']],
  'appointment-other-site': ['pin', ['ticket', 'person']],
  'appointment-too-early': ['clock', ['finish']],
  'appointment-too-late': ['calendar', ['sameMotif', 'rebook', 'finish']],
  'appointment-served': ['calendar', ['ticket', 'finish']],
  'appointment-cancelled': ['calendar', ['ticket', 'person']],
  'site-closed': ['door', ['finish']],
  'motif-not-offered': ['folder', ['otherMotif', 'person']],
  'quota-reached': ['person', ['person', 'otherMotif']],
  'kiosk-full': ['door', ['person']],
  'slot-taken': ['calendar', ['otherTime', 'ticket', 'person']],
  'appointment-fixed': ['calendar', ['ticket', 'person']],
  'booking-offline': ['calendar', ['ticket', 'person']],
  unreachable: ['clock', ['again', 'person']],
  other: ['person', ['again', 'person']],
};

const WAYS = {
  show: (kiosk) => ({ picture: 'phone', onclick: () => { kiosk.visit.code = null; kiosk.visit.typed = ''; kiosk.show(codeScreen()); } }),
  retype: (kiosk) => ({ sign: 'keys', onclick: () => { kiosk.visit.typed = ''; kiosk.visit.code = null; kiosk.show('code'); } }),
  ticket: (kiosk) => ({ picture: 'ticket', onclick: () => kiosk.show('motifs') }),
  today: (kiosk) => ({ picture: 'ticket', onclick: () => kiosk.show('motifs') }),
  sameMotif: (kiosk, facts) => ({ picture: 'ticket', onclick: () => {
    if (facts.motif === undefined) { kiosk.show('motifs'); return; }
    kiosk.visit.code = null;
    kiosk.visit.motif = facts.motif;
    kiosk.ask();
  } }),
  otherMotif: (kiosk) => ({ picture: 'folder', onclick: () => kiosk.show('motifs') }),
  person: (kiosk) => ({ sign: 'someone', kind: 'person', onclick: () => kiosk.callPerson() }),
  again: (kiosk) => ({ sign: 'forward', onclick: () => { if (kiosk.visit.code === null && kiosk.visit.motif === null) kiosk.back(); else kiosk.ask(); } }),
  otherTime: (kiosk) => ({ sign: 'clock', onclick: () => openSlots(kiosk) }),
  rebook: (kiosk, facts) => ({ picture: 'calendar', onclick: () => { kiosk.visit.moving = kiosk.visit.code; kiosk.visit.motif = facts.motif; openSlots(kiosk); } }),
  finish: (kiosk) => ({ sign: 'tick', onclick: () => kiosk.wipe() }),
};

/** Facts of the problem as words: days and times in the zone of the site. */
function spoken(kiosk, facts) {
  const { zone } = kiosk.facts.site;
  const { texts } = kiosk;
  const said = { site: facts.site ?? '' };
  if (facts.at) Object.assign(said, { day: dayPhrase(facts.at, zone, texts), time: clockPhrase(facts.at, zone, texts) });
  if (facts.from) said.from = clockPhrase(facts.from, zone, texts);
  return said;
}

function formOf(kiosk, key, facts) {
  if (key !== 'appointment-other-day') return key;
  if (!facts.at) return 'appointment-other-day.unknown';
  return new Date(facts.at) < serverNow() && daysAway(facts.at, kiosk.facts.site.zone) < 0 ? 'appointment-other-day.past' : key;
}

/** Whether a way leads anywhere here: a camera to show to, free times to choose from. */
function canGo(kiosk, name, facts) {
  if (name === 'show') return codeScreen() === 'scan';
  if (name === 'rebook') return kiosk.visit.code !== null && bookable(kiosk).some((motif) => motif.id === facts.motif);
  return true;
}

export function problem(kiosk, { key, facts }) {
  const { texts } = kiosk;
  const known = key in KNOWN ? key : 'other';
  const form = formOf(kiosk, known, facts);
  const said = spoken(kiosk, facts);
  const told = known === 'site-closed' ? opening(kiosk, facts.opensAt) : texts.phrase(`problem.${form}.lede`, said);
  const [picture, all] = KNOWN[known];
  const ways = all.filter((name) => canGo(kiosk, name, facts));
  return { name: 'problem', title: texts.phrase(`problem.${form}.title`, said), under: [lede(told)], body: [
    h('div', { class: 'sign', 'data-problem': key }, sign(picture)),
    h('div', { class: 'ways' }, ways.map((name, at) => {
      const made = WAYS[name](kiosk, facts);
      return way({ action: `way-${name}`, kind: at === 0 ? 'strong' : '', text: texts.phrase(`way.${name}`), ...made });
    })),
  ] };
}
