/**
 * "Vous venez pour quoi ?" At most six choices a page; pages, never scrolling.
 */
import { h, glyph } from '../../common/dom.js';
import { waitPhrase } from '../../common/moments.js';
import { afterMotif } from '../booking.js';
import { labelled, pagesOf, steps, tile, turns, way } from './pieces.js';

const MOST = 6;

/** Nothing can be had by a ticket now: a person can. */
function none(kiosk) {
  const { texts } = kiosk;
  return { name: 'motifs', title: texts.phrase('motifs.none'), body: [
    h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, glyph('someone'))),
    h('div', { class: 'ways' }, way({ action: 'call-person', kind: 'person', sign: 'someone', text: texts.phrase('person'), onclick: () => kiosk.callPerson() })),
  ] };
}

export function motifs(kiosk, { page = 0 }, most) {
  const { texts, facts, visit } = kiosk;
  const offered = (facts?.motifs ?? []).filter((motif) => motif.offered);
  if (offered.length === 0) return none(kiosk);
  const pages = pagesOf(offered, Math.min(most, MOST));
  const at = Math.min(page, pages.length - 1);
  const choose = (motif) => { visit.motif = motif.id; visit.code = null; afterMotif(kiosk, motif); };
  const tiles = pages[at].map((motif) => tile({
    action: 'motif', value: motif.code, picture: motif.pictogram, text: labelled(texts, motif.labels, `motif.${motif.code}`),
    small: motif.wait.known ? [glyph('clock'), h('span', {}, waitPhrase(motif.wait, texts, 'short').text)] : null, onclick: () => choose(motif),
  }));
  return { name: 'motifs', title: texts.phrase('motifs.title'), before: [steps(texts, 1, 3)], choices: tiles.length, body: [
    h('div', { class: `paving motifs n${tiles.length}` }, tiles),
    turns(kiosk, at, pages.length, (to) => kiosk.show('motifs', { page: to })),
  ] };
}
