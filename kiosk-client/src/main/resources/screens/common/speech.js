/**
 * The voice of the browser, only when it has one for the language. Says nothing otherwise: the picture suffices.
 */

/** @returns {SpeechSynthesisVoice|null} */
export function voiceFor(language) {
  if (!('speechSynthesis' in window)) return null;
  return speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(language)) ?? null;
}

/** Calls back when the list of voices arrives, which happens after the page is ready. */
export function whenVoicesChange(listener) {
  if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', listener);
}

/** Stops talking. */
export function hush() {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

/** Says a text; the promise ends when it is said, after 12 s at most, or at once without a voice. */
export function speak(text, language) {
  const voice = voiceFor(language);
  if (!voice) return Promise.resolve(false);
  return new Promise((resolve) => {
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = 0.9;
    const timer = setTimeout(() => resolve(true), 12000);
    const end = () => { clearTimeout(timer); resolve(true); };
    saying.addEventListener('end', end);
    saying.addEventListener('error', end);
    speechSynthesis.speak(saying);
  });
}
