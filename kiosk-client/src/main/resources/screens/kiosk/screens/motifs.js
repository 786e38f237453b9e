/**
 * "Vous venez pour quoi ?" At most six choices a page (four in low reach); pages, never scrolling.
 */
import { h, glyph } from '../../common/dom.js';
import { waitWords } from '../../common/moments.js';
import { steps, tile, way } from './pieces.js';

/** Splits choices into pages of nearly the same size. */
export function pagesOf(choices, most) {
  const count = Math.max(1, Math.ceil(choices.length / most));
  const size = Math.ceil(choices.length / count);
  return Array.from({ length: count }, (_, at) => choices.slice(at * size, (at + 1) * size));
}

export function motifs(kiosk, { page = 0 }) {
  const { texts, facts, visit } = kiosk;
  const offered = facts.motifs.filter((motif) => motif.offered);
  const pages = pagesOf(offered, visit.low ? 4 : 6);
  const at = Math.min(page, pages.length - 1);
  const choose = (motif) => { visit.motif = motif.id; visit.code = null; kiosk.go('needs'); };
  const tiles = pages[at].map((motif) => tile({
    action: 'motif', value: motif.code, picture: motif.pictogram, text: motif.labels[texts.language] ?? motif.labels.fr,
    small: motif.wait.known ? [glyph('clock'), waitWords(motif.wait, texts, 'short')] : null, onclick: () => choose(motif),
  }));
  const turn = (action, sign, to) => way({ action, sign, text: texts.say(`motifs.${action}`), onclick: () => kiosk.show('motifs', { page: to }) });
  return { name: 'motifs', title: texts.say('motifs.title'), before: [steps(texts, 1, 3)], body: [
    h('div', { class: `paving motifs n${pages[at].length}` }, tiles),
    pages.length === 1 ? null : h('div', { class: 'row turn' },
      at > 0 ? turn('previous', 'back', at - 1) : null,
      at < pages.length - 1 ? turn('next', 'forward', at + 1) : null),
  ] };
}
