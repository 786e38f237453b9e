/**
 * Prepare an appointment: one paper a screen, then what is needed at the counter in pictures, then what to do. No answer refuses anything;
 * "no" is met with what will do instead, and nothing is uploaded.
 */
import { h, words, glyph, pictogram } from '../common/dom.js';
import { button, heading, label } from './words.js';

const NEEDS = [['interpreter', 'speech'], ['accompanied', 'family'], ['wheelchair', 'wheelchair'], ['sign-language', 'hands'], ['reading-help', 'book']];
/** Languages that interpreters of town services are asked for, each named in itself so that its speakers find it. */
const TONGUES = ['ar', 'am', 'hy', 'sq', 'bn', 'bm', 'bg', 'zh', 'ku', 'en', 'es', 'fa', 'ff', 'ka', 'hi', 'ln', 'mg', 'ps', 'pl', 'pt', 'ro', 'ru', 'sr', 'so', 'sw', 'ta', 'ti', 'tr', 'uk', 'ur', 'vi', 'wo'];
const SIGNS = { YES: 'tick', VAULT: 'tick', NO: 'cross', UNKNOWN: 'question', NOT_CONCERNED: 'tick' };

/** Whether a step belongs to the preparation. */
export const prepares = (step) => step in STEPS;

/** What a step of the preparation shows. */
export function preparing(state, on) {
  return STEPS[state.step](state, on);
}

const STEPS = { paper, needs, ready };

/** A text with its language, when it is not that of the page. */
function worded(labels, texts) {
  const own = labels[texts.language] ?? labels[texts.tag];
  return own ? h('span', {}, words(own)) : h('span', { lang: 'fr', dir: 'ltr' }, words(labels.fr ?? ''));
}

function rules(one, texts) {
  return [one.need === 'IF_CONCERNED' ? h('li', {}, glyph('question'), worded(one.condition, texts)) : null,
    one.form === 'COPY' ? h('li', {}, glyph('tick'), texts.say('prep.copy')) : null,
    one.form === 'ORIGINAL' ? h('li', {}, glyph('tick'), texts.say('prep.original')) : null,
    one.months > 0 ? h('li', {}, glyph('clock'), texts.say('prep.months', { months: String(one.months) })) : null].filter(Boolean);
}

function paper(state, on) {
  const { texts, preparation, at, answers } = state;
  const one = preparation.papers[at];
  const said = answers.papers[one.code];
  const facts = rules(one, texts);
  return { title: label(one.labels, texts), main: [
    h('p', { class: 'since' }, texts.say('paper.step', { now: String(at + 1), all: String(preparation.papers.length) })),
    h('div', { class: 'paper-asked' }, pictogram(one.pictogram), h('div', {}, h('h1', { class: 'ask', tabindex: '-1' }, worded(one.labels, texts)), label(one.more, texts) ? h('p', {}, worded(one.more, texts)) : null)),
    facts.length ? h('ul', { class: 'rules' }, facts) : null,
    h('h2', {}, words(texts.say('paper.title'))),
    h('ul', { class: 'choices' }, choices(state).map(([answer, key, sign]) => h('li', {}, h('button', { type: 'button', class: 'btn choice time', 'data-action': `say-${answer}`,
      'aria-pressed': said === answer ? 'true' : 'false', onclick: () => on.say(answer) }, glyph(sign), h('span', {}, words(texts.say(key))))))),
    after(one, said, state)],
  footer: [said ? button('next', texts.say('next'), on.nextPaper, 'strong') : null, button('back', texts.say('back'), on.back, 'plain')].filter(Boolean) };
}

function choices({ preparation, at }) {
  const one = preparation.papers[at];
  return [['YES', 'paper.yes', 'tick'], ['NO', 'paper.no', 'cross'], ['UNKNOWN', 'paper.unknown', 'question'],
    preparation.vaults.length > 0 ? ['VAULT', 'prep.vault', 'phone'] : null,
    one.need === 'IF_CONCERNED' ? ['NOT_CONCERNED', 'prep.notme', 'forward'] : null].filter(Boolean);
}

/** What follows an answer: the advice to whom lacks the paper, the way to their safes. */
export const follows = (one, answer, preparation) => (answer === 'VAULT' && preparation.vaults.length > 0) || ((answer === 'NO' || answer === 'UNKNOWN') && Boolean(one.advice.fr));

function after(one, said, { texts, preparation }) {
  if (!follows(one, said, preparation)) return null;
  if (said === 'VAULT') {
    return h('section', { class: 'told-more', 'aria-live': 'polite' }, h('p', {}, words(texts.say('prep.vault.lede'))),
      preparation.vaults.map((vault) => h('p', {}, h('a', { class: 'btn', href: vault.url, target: '_blank', rel: 'noopener noreferrer', 'data-action': 'vault' }, h('bdi', {}, vault.name)))));
  }
  return h('section', { class: 'told-more', 'aria-live': 'polite' }, h('h2', {}, words(texts.say('prep.without'))), h('p', {}, worded(one.advice, texts)));
}

function needs(state, on) {
  const { texts, answers, busy } = state;
  const chosen = (need) => (need === 'accompanied' ? answers.accompanied : answers.needs.includes(need));
  return { title: texts.say('needs.title'), main: [heading(texts.say('needs.title')), h('p', {}, words(texts.say('needs.lede'))),
    h('ul', { class: 'choices' }, NEEDS.map(([need, picture]) => h('li', {}, h('button', { type: 'button', class: 'btn choice', 'data-action': `need-${need}`, 'aria-pressed': chosen(need) ? 'true' : 'false', onclick: () => on.need(need) },
      pictogram(picture), h('span', {}, words(texts.say(`needs.${need}`))), chosen(need) ? glyph('tick') : null),
    need === 'interpreter' && chosen(need) ? tongue(state, on) : null)))],
  footer: [h('button', { type: 'button', class: 'btn strong', 'data-action': 'save', 'aria-disabled': busy ? 'true' : null, onclick: on.savePreparation }, texts.say(busy ? 'loading' : 'needs.done')), button('back', texts.say('back'), on.back, 'plain')] };
}

function nameOf(code) {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

function tongue({ texts, answers }, on) {
  const options = ['', ...TONGUES].map((code) => {
    const option = h('option', { value: code, lang: code || null }, code ? nameOf(code) : texts.say('needs.tongue.any'));
    option.selected = code === answers.interpreter;
    return option;
  });
  return h('div', { class: 'tongue' }, h('label', { for: 'tongue' }, texts.say('needs.tongue')), h('select', { id: 'tongue', class: 'field', onchange: (event) => on.tongue(event.target.value) }, options));
}

const lacks = (preparation) => preparation.papers.filter((one) => ['NO', 'UNKNOWN'].includes(one.answer));

function ready(state, on) {
  const { texts, preparation, appointment } = state;
  const list = lacks(preparation);
  const movable = preparation.advice === 'MOVE' && appointment.movable;
  return { title: texts.say('prep.noted'), main: [heading(texts.say('prep.noted')), advice(state),
    list.length === 0 ? null : h('section', { 'aria-labelledby': 'lacks' }, h('h2', { id: 'lacks' }, texts.say('prep.missing')),
      h('ul', { class: 'papers' }, list.map((one) => h('li', {}, pictogram(one.pictogram), h('div', {}, h('b', {}, worded(one.labels, texts)), one.advice.fr ? h('small', {}, worded(one.advice, texts)) : null)))))],
  footer: [movable ? button('change', texts.say('change'), on.change) : null, button('keep', texts.say('prep.done'), on.keep, 'strong')].filter(Boolean) };
}

/** In one sentence what to do with the appointment. */
function advice({ texts, preparation, appointment }) {
  const key = preparation.advice === 'MOVE' && !appointment.movable ? 'advice.FIXED' : `advice.${preparation.advice}`;
  return h('p', { class: 'told', role: 'note', 'data-advice': preparation.advice }, glyph(preparation.advice === 'READY' ? 'tick' : 'forward'), h('span', {}, words(texts.say(key))));
}

/** The papers on the page of the appointment, with what was said of each, and the way to prepare it. */
export function bring(state, on) {
  const { texts, appointment: one, preparation } = state;
  const papers = preparation?.papers ?? one.papers;
  return h('section', { 'aria-labelledby': 'bring' }, h('h2', { id: 'bring' }, texts.say('bring.title')),
    one.motif ? h('p', { class: 'for' }, pictogram(one.motif.pictogram), h('bdi', {}, label(one.motif.labels, texts))) : null,
    preparation?.answered ? advice(state) : null,
    papers.length === 0 ? h('p', {}, words(texts.say('bring.none'))) : [
      h('ul', { class: 'papers' }, papers.map((each) => h('li', {}, pictogram(each.pictogram),
        h('div', {}, h('b', {}, worded(each.labels, texts)), said(each, texts))))),
      preparation?.answered ? null : h('p', {}, words(texts.say('bring.lede')))],
    preparation?.open ? button('prepare', texts.say(preparation.answered ? 'prep.again' : 'prep.title'), on.prepare, preparation.answered ? '' : 'strong') : null);
}

function said(one, texts) {
  if (one.answer) return h('small', { class: 'said' }, glyph(SIGNS[one.answer]), texts.say({ YES: 'paper.yes', NO: 'paper.no', UNKNOWN: 'paper.unknown', VAULT: 'prep.vault', NOT_CONCERNED: 'prep.notme' }[one.answer]));
  if (one.need === 'IF_CONCERNED') return h('small', {}, worded(one.condition, texts));
  return label(one.more, texts) ? h('small', {}, worded(one.more, texts)) : null;
}

/** The answers as they stand, to be changed. */
export function answersOf(preparation) {
  return { papers: Object.fromEntries(preparation.papers.filter((one) => one.answer).map((one) => [one.code, one.answer])), needs: [...preparation.needs], accompanied: preparation.accompanied, interpreter: preparation.interpreter };
}

