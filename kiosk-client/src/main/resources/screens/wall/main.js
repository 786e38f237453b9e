/**
 * Starts the wall screen: enrolment when needed, then the calls, until somebody switches it off.
 */
import { loadPictures } from '../common/dom.js';
import { loadTexts } from '../common/texts.js';
import { read, Problem } from '../common/api.js';
import { askForEnrolment } from '../common/enrolment.js';
import { forgetDevice, keepHeartbeat, knownDevice } from '../common/device.js';
import { followHints } from '../common/hints.js';
import { loadPlaceWords } from '../common/place.js';
import { stayAwake } from '../common/awake.js';
import { holdSteady, isMoved, restore } from '../common/steady.js';
import { setServerNow } from '../common/moments.js';
import { Announcer } from './announcer.js';
import { WallPicture } from './picture.js';

const RESTORED_EVERY_MS = 20000;
const KIND = 'WALL';
const FIRST_LANGUAGE = 'fr';
const PLACE = 'parvis.wall.language';
const LOST_AFTER_MS = 15000;
/** Calls matter more than the few reads: a server that is gone is noticed soon, though its line seems open. */
const READ_EVERY_MS = 10000;

/** The language of this screen: French, or the one given once at installation (`/wall/?language=en`). */
function language() {
  const given = new URLSearchParams(location.search).get('language');
  if (given !== null) localStorage.setItem(PLACE, given);
  return localStorage.getItem(PLACE) ?? FIRST_LANGUAGE;
}

async function run(root, revoked = false) {
  const texts = await loadTexts('wall', language());
  const known = knownDevice(KIND) ?? await askForEnrolment({ kind: KIND, texts, revoked, into: root });
  const picture = new WallPicture(root, texts);
  const announcer = new Announcer(texts, (sequence) => picture.light(sequence));
  picture.askForSound(() => announcer.wake(), announcer.isMuted());
  let heard = Date.now();
  let failing = false;
  // Silence alone is no fault: while nothing changes there is nothing to hear.
  const watch = setInterval(() => picture.tick(failing && Date.now() - heard > LOST_AFTER_MS), 1000);
  const stopHeartbeat = keepHeartbeat(known.token, () => ({}));

  const hints = followHints(known.token, async () => {
    try {
      const view = await read('/wall', known.token);
      heard = Date.now();
      failing = false;
      setServerNow(view.now);
      picture.show(view);
      announcer.hear(view);
      return view.sequence;
    } catch (failure) {
      failing = true;
      if (failure instanceof Problem && failure.isAboutTheDevice) leave();
      return -1;
    }
  }, READ_EVERY_MS);

  function leave() {
    hints.stop();
    stopHeartbeat();
    clearInterval(watch);
    announcer.stop();
    forgetDevice(KIND);
    run(root, true);
  }
}

holdSteady();
stayAwake();
setInterval(() => { if (isMoved()) restore(); }, RESTORED_EVERY_MS);
await Promise.all([loadPictures(), loadPlaceWords()]);
run(document.getElementById('wall'));
