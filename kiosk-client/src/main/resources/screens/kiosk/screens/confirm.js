/**
 * "Rendez-vous à 10 h. C'est bien vous ?" The hour, never the name: only who holds the code knows both.
 */
import { h, pictogram } from '../../common/dom.js';
import { clockPhrase } from '../../common/moments.js';
import { steps, way } from './pieces.js';

export function confirm(kiosk, { at, again }) {
  const { texts, facts } = kiosk;
  const title = again ? texts.phrase('confirm.again') : texts.phrase('confirm.title', { time: clockPhrase(at, facts.site.zone, texts) });
  const yes = () => { if (again) kiosk.ask(); else kiosk.go('needs'); };
  const no = () => kiosk.go('no-code');
  return { name: 'confirm', title, before: [steps(texts, 1, 3)], body: [
    h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, again ? pictogram('ticket') : pictogram('calendar'))),
    h('div', { class: 'row answers' },
      way({ action: 'yes', kind: 'strong', sign: 'tick', text: texts.phrase('confirm.yes'), onclick: yes }),
      way({ action: 'no', sign: 'cross', text: texts.phrase('confirm.no'), onclick: no })),
  ] };
}
