/**
 * Each language by its own name, no flags: a flag is a country, not a language.
 */
import { h } from '../../common/dom.js';
import { pagesOf, tile, turns } from './pieces.js';

export function language(kiosk, { page = 0 }, most) {
  const { texts } = kiosk;
  const pages = pagesOf(kiosk.languages(), most);
  const at = Math.min(page, pages.length - 1);
  const choices = pages[at].map((row) => {
    const sound = { text: row.name, voice: [`${row.tag ?? row.code}/language.title`] };
    const choice = tile({ action: 'choose-language', value: row.code, text: sound, onclick: () => kiosk.choose(row.code) });
    choice.lang = row.tag ?? row.code;
    choice.dir = row.dir;
    if (row.code === texts.language) choice.setAttribute('aria-current', 'true');
    return choice;
  });
  return { name: 'language', title: texts.phrase('language.title'), choices: choices.length, body: [
    h('div', { class: 'paving languages' }, choices),
    turns(kiosk, at, pages.length, (to) => kiosk.show('language', { page: to })),
  ] };
}
