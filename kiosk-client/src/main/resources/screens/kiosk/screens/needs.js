/**
 * What staff should know before the call. Every tile can be on or off; saying nothing is one press.
 */
import { h, glyph } from '../../common/dom.js';
import { sayStop } from '../keypad.js';
import { lede, steps, tile, way } from './pieces.js';

const NEEDS = [['wheelchair', 'wheelchair'], ['interpreter', 'speech'], ['baby', 'baby'], ['sign-language', 'hands'], ['reading-help', 'book']];

export function needs(kiosk) {
  const { texts, visit } = kiosk;
  const send = h('div', { class: 'row single' });
  const draw = () => {
    const some = visit.needs.size > 0 || visit.priority;
    send.replaceChildren(way({ action: 'send', kind: 'strong', sign: some ? 'tick' : 'forward', text: texts.phrase(some ? 'needs.done' : 'needs.none'), onclick: () => kiosk.ask() }));
  };
  const toggle = ({ currentTarget }, on) => {
    currentTarget.setAttribute('aria-pressed', String(on));
    draw();
    if (visit.voice) sayStop(kiosk, currentTarget);
  };
  const flip = (need) => (event) => {
    if (!visit.needs.delete(need)) visit.needs.add(need);
    toggle(event, visit.needs.has(need));
  };
  const tiles = NEEDS.map(([need, picture]) => tile({ action: 'need', value: need, picture, text: texts.phrase(`needs.${need}`), pressed: visit.needs.has(need), onclick: flip(need) }));
  if (visit.code === null) {
    tiles.push(tile({ action: 'need', value: 'priority', picture: 'id-card', text: texts.phrase('needs.priority'), pressed: visit.priority,
      onclick: (event) => { visit.priority = !visit.priority; toggle(event, visit.priority); } }));
  }
  tiles.forEach((one) => one.append(h('span', { class: 'check', 'aria-hidden': 'true' }, glyph('tick'))));
  draw();
  return { name: 'needs', title: texts.phrase('needs.title'), before: [steps(texts, 2, 3)], under: [lede(texts.phrase('needs.lede'))], body: [
    h('div', { class: `paving needs n${tiles.length}` }, tiles), send,
  ] };
}
