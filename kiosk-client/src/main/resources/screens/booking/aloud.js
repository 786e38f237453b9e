/**
 * Reads the page aloud with a voice that this phone has itself. A voice that sends the text elsewhere is not used: the page may
 * tell why somebody comes.
 */
const speech = window.speechSynthesis ?? null;

const voiceOf = (tag) => speech?.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(tag)) ?? null;

/** Whether this phone can read a language aloud by itself. */
export const canRead = (tag) => voiceOf(tag) !== null;

/** Whether it is reading. */
export const isReading = () => speech?.speaking ?? false;

/** Reads a text; calls back when it is over. */
export function readAloud(text, tag, over) {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voiceOf(tag);
  said.lang = tag;
  said.rate = 0.9;
  said.onend = over;
  said.onerror = over;
  speech.speak(said);
}

/** Stops reading. */
export const hush = () => speech?.cancel();

/** Tells when voices became known, which takes a moment. */
export const onVoices = (known) => speech?.addEventListener?.('voiceschanged', known);
