/** Sentences that several steps say. */
import { h, words } from '../common/dom.js';
import { clockTime, dayPhrase } from '../common/moments.js';

/** "jeudi 3 décembre à 9 h 20" */
export function momentWords(instant, zone, texts) {
  return texts.say('when.at', { day: dayPhrase(instant, zone, texts).text, time: clockTime(instant, zone, texts) });
}

/** The words of a motif or paper in the language of the page, or in French. */
export function label(labels, texts) {
  return labels[texts.language] ?? labels[texts.tag] ?? labels.fr ?? '';
}

/** The heading of a step: it takes the focus, so that readers begin there. */
export const heading = (text) => h('h1', { class: 'ask', tabindex: '-1' }, words(text));

/** A telephone number that can be pressed. */
export function call(phone, texts) {
  return phone ? h('a', { class: 'btn', href: `tel:${phone.replace(/[^+0-9]/g, '')}`, 'data-action': 'call' }, texts.say('where.call', { phone: `\u2066${phone}\u2069` })) : null;
}

/** A button. */
export function button(action, text, onclick, kind = '') {
  return h('button', { type: 'button', class: `btn ${kind}`.trim(), 'data-action': action, onclick }, text);
}

/** What is kept, and for how long: docs/privacy.md. */
export function kept(texts) {
  return h('details', { class: 'why' }, h('summary', { 'data-action': 'kept' }, texts.say('kept.ask')),
    ['kept.what', 'kept.for', 'kept.long'].map((key) => h('p', {}, words(texts.say(key)))));
}
