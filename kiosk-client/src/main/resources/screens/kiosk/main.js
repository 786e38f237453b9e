/**
 * Starts the kiosk: measures, pictures, words, enrolment when needed, then the visits, until somebody switches it off.
 */
import { loadPictures } from '../common/dom.js';
import { loadTexts, shippedLanguages } from '../common/texts.js';
import { askForEnrolment } from '../common/enrolment.js';
import { forgetDevice, keepHeartbeat, knownDevice } from '../common/device.js';
import { followHints } from '../common/hints.js';
import { guardTouches } from './stage.js';
import { hearScanner } from './scanner.js';
import { hearHeadphones, hearKeypad } from './keypad.js';
import { keepMeasures, tellMillimetre } from './measures.js';
import { askTerminal, enrolTerminal, enrolsItself, followTerminal } from './terminal.js';
import { noticeCameras } from './camera.js';
import { Kiosk } from './kiosk.js';
import { stayAwake } from '../common/awake.js';
import { holdSteady } from '../common/steady.js';

const KIND = 'KIOSK';
const FIRST_LANGUAGE = 'fr';
const SIGNS_OF_LIFE = ['pointerdown', 'keydown'];

const NO_SIGNS = ['Backspace', 'Enter'];

/** The keys of a keyboard that are no signs; its signs come by way of the scanner, which tells a hand from a scan. */
function hearKeyboard(kiosk) {
  const typed = (event) => {
    if (NO_SIGNS.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) kiosk.typed(event.key, event.target.tagName === 'BUTTON');
  };
  document.addEventListener('keydown', typed);
  return () => document.removeEventListener('keydown', typed);
}

function hearLife(kiosk) {
  const alive = () => kiosk.alive();
  SIGNS_OF_LIFE.forEach((sign) => document.addEventListener(sign, alive));
  return () => SIGNS_OF_LIFE.forEach((sign) => document.removeEventListener(sign, alive));
}

/** On the terminal its program holds the token; on a tablet this page does. */
async function identity(terminal, texts, revoked, root) {
  const ask = (enrolling, besides) => askForEnrolment({ kind: KIND, texts, revoked, into: root, enrolling, besides });
  if (terminal) return terminal.enrolled && !revoked ? { token: null } : ask(enrolTerminal, enrolsItself);
  return knownDevice(KIND) ?? ask();
}

async function run(root, terminal, revoked = false) {
  const [texts, shipped] = await Promise.all([loadTexts('kiosk', FIRST_LANGUAGE), shippedLanguages('kiosk')]);
  const { token } = await identity(terminal, texts, revoked, root);
  const kiosk = new Kiosk(root, { token, texts, shipped, terminal });
  const ends = [
    hearScanner((text, others) => kiosk.scanned(text, others), {
      onTyped: (key) => kiosk.typed(key),
      onTaken: (count) => kiosk.untype(count),
    }),
    hearKeyboard(kiosk),
    hearKeypad(kiosk),
    hearHeadphones(kiosk),
    hearLife(kiosk),
    terminal ? followTerminal({ scan: ({ text }) => kiosk.scanned(text), state: (state) => { kiosk.terminal = state; } }) : keepHeartbeat(token, () => ({ paper: null })),
  ];
  kiosk.show('paused');
  const hints = followHints(token, () => kiosk.refresh());

  let left = false;
  kiosk.onRevoked = () => {
    if (left) return;
    left = true;
    hints.stop();
    kiosk.leave();
    kiosk.idle.rest();
    clearInterval(kiosk.clock);
    ends.forEach((end) => end());
    forgetDevice(KIND);
    run(root, terminal, true);
  };
}

keepMeasures();
guardTouches();
holdSteady();
stayAwake();
noticeCameras();
const [terminal] = await Promise.all([askTerminal(), loadPictures()]);
if (terminal?.screen?.pxPerMm) tellMillimetre(terminal.screen.pxPerMm);
run(document.getElementById('kiosk'), terminal);
