/** Counts the SMS of a text while a manager types it, and shows it as a visitor would read it. */
import { letters, segments } from './sms.js';

const body = document.querySelector('textarea[data-sms="count"]');
const count = document.getElementById('count');
const example = document.querySelector('[data-sms-example]');

/** The number is said once somebody pauses, not at each letter. */
const PAUSE_MS = 400;
let timer = 0;

function facts() {
  return Object.fromEntries([...document.querySelectorAll('[data-blank]')].map((one) => [one.dataset.blank, one.dataset.example]));
}

function show() {
  const known = facts();
  const text = letters(body.value.replace(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole).trim());
  const found = segments(text);
  const words = (found.segments === 1 ? count.dataset.one : count.dataset.many).replace('{0}', found.units).replace('{1}', found.segments);
  example.textContent = text;
  count.textContent = found.gsm ? words : `${words} ${count.dataset.dear}`;
}

body?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE_MS);
});
