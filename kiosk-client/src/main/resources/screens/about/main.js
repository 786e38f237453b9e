/**
 * Says whose pictures and letters the screens use, as their licences ask, and who has read each language's words.
 */
import { h, loadPictures, mark, words } from '../common/dom.js';
import { chooseLanguage, knownLanguages, loadTexts, shippedLanguages } from '../common/texts.js';

const PARTS = [['pictures', 'https://openmoji.org/'], ['licence', 'https://creativecommons.org/licenses/by-sa/4.0/'], ['letters', 'https://openfontlicense.org/']];

await loadPictures();
const shipped = (await shippedLanguages('about')).map((row) => row.code);
const texts = await loadTexts('about', chooseLanguage(navigator.languages ?? [], shipped));
document.documentElement.lang = texts.tag;
document.documentElement.dir = texts.dir;
document.title = texts.say('title');

/** Who has read the words of a language, and whose voice says them: nothing is claimed that did not happen. */
function state(row) {
  return h('li', {}, h('strong', { lang: row.tag ?? row.code, dir: row.dir }, row.name), h('br'),
    texts.say(`read.${row.read}`), h('br'), texts.say(`voice.${row.voice}`));
}

const rows = await knownLanguages();
document.getElementById('about').replaceChildren(h('div', { class: 'phone', 'data-screen': 'about' },
  h('header', {}, mark(), h('span', {}, texts.say('app'))),
  h('main', {}, h('h1', {}, texts.say('title')),
    PARTS.map(([part, address]) => h('p', {}, words(texts.say(part)), h('br'), h('a', { href: address, rel: 'noreferrer' }, texts.say(`${part}.link`)))),
    h('h2', {}, texts.say('languages')), h('ul', { class: 'states' }, rows.map(state)))));
