/**
 * Starts the kiosk: measures, pictures, enrolment when needed, then the visits, until somebody switches it off.
 */
import { loadPictures } from '../common/dom.js';
import { loadTexts } from '../common/texts.js';
import { askForEnrolment } from '../common/enrolment.js';
import { forgetDevice, keepHeartbeat, knownDevice } from '../common/device.js';
import { followHints } from '../common/hints.js';
import { whenVoicesChange } from '../common/speech.js';
import { guardTouches } from './stage.js';
import { hearScanner } from './scanner.js';
import { keepMeasures } from './measures.js';
import { Kiosk } from './kiosk.js';

const KIND = 'KIOSK';
const FIRST_LANGUAGE = 'fr';

/** A keyboard types a code as the keypad of the screen does. */
function hearKeyboard(kiosk) {
  const typed = (event) => { if (!event.ctrlKey && !event.altKey && !event.metaKey) kiosk.typed(event); };
  document.addEventListener('keydown', typed);
  return () => document.removeEventListener('keydown', typed);
}

async function run(root, revoked = false) {
  const texts = await loadTexts('kiosk', FIRST_LANGUAGE);
  const known = knownDevice(KIND) ?? await askForEnrolment({ kind: KIND, texts, revoked, into: root });
  const kiosk = new Kiosk(root, known.token, texts);
  const ends = [
    keepHeartbeat(known.token, () => ({ paper: null })),
    hearScanner((text) => kiosk.scanned(text)),
    hearKeyboard(kiosk),
  ];
  kiosk.show('paused');
  const hints = followHints(known.token, () => kiosk.refresh());
  const alive = () => kiosk.alive();
  ['pointerdown', 'keydown'].forEach((sign) => document.addEventListener(sign, alive));
  whenVoicesChange(() => { if (kiosk.atRest()) kiosk.rest(); });

  let left = false;
  kiosk.onRevoked = () => {
    if (left) return;
    left = true;
    hints.stop();
    kiosk.idle.rest();
    clearInterval(kiosk.clock);
    ends.forEach((end) => end());
    ['pointerdown', 'keydown'].forEach((sign) => document.removeEventListener(sign, alive));
    forgetDevice(KIND);
    run(root, true);
  };
}

keepMeasures();
guardTouches();
await loadPictures();
run(document.getElementById('kiosk'));
