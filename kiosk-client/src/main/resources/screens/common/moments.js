/**
 * Times and waits in words, with the sounds that say them. The server's clock counts, shown in the zone of the site; the
 * device's own clock is only used to let seconds pass.
 */
import { numberPhrase } from './texts.js';

let serverAhead = 0;

/** Remembers how far the server's clock is from ours. */
export function setServerNow(instant) {
  serverAhead = Date.parse(instant) - Date.now();
}

/** The present, by the server's clock. */
export function serverNow() {
  return new Date(Date.now() + serverAhead);
}

function parts(instant, zone, options) {
  const pieces = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options })
    .formatToParts(new Date(instant));
  return Object.fromEntries(pieces.map((piece) => [piece.type, piece.value]));
}

/** "10 h 42", "10 h", "10:42": the shape of a time belongs to the language. Said as hour.10, minute.42. */
export function clockPhrase(instant, zone, texts) {
  const { hour, minute } = parts(instant, zone, { hour: '2-digit', minute: '2-digit' });
  const facts = { h: String(Number(hour)), hh: hour, mm: minute };
  const voice = [texts.sound(`hour.${Number(hour)}`)];
  if (minute !== '00') voice.push(texts.sound(`minute.${Number(minute)}`));
  return { text: texts.say(minute === '00' ? 'time.hour' : 'time.minutes', facts), voice };
}

/** The same, without sound. */
export function clockTime(instant, zone, texts) {
  return clockPhrase(instant, zone, texts).text;
}

function dayNumber(instant, zone) {
  const { year, month, day } = parts(instant, zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86400000;
}

/** How many days from today, in the calendar of the site: 0 today, 1 tomorrow, -1 yesterday. */
export function daysAway(instant, zone) {
  return dayNumber(instant, zone) - dayNumber(serverNow(), zone);
}

/**
 * The day and its month never part at the end of a line; French counts the first of a month as it says it: "1er". English is
 * that of Europe, in the order in which the voice says it: "Tuesday 1 December".
 */
function dayText(instant, zone, tag) {
  const written = new Intl.DateTimeFormat(`${tag === 'en' ? 'en-GB' : tag}-u-nu-latn`, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' })
    .format(new Date(instant))
    .replace(/(?<!\d)(\d{1,2}) (?=\p{L})/u, '$1\u00a0');
  return tag === 'fr' ? written.replace(/(?<!\d)1(?=\u00a0\p{L})/u, '1er') : written;
}

/** "aujourd'hui", "demain", "lundi 24 novembre". Said as weekday.1 (Monday), date.24, month.11. */
export function dayPhrase(instant, zone, texts) {
  const away = daysAway(instant, zone);
  const near = { '-1': 'day.yesterday', 0: 'day.today', 1: 'day.tomorrow' }[away];
  if (near) return texts.phrase(near);
  const { month, day } = parts(instant, zone, { month: 'numeric', day: 'numeric' });
  const weekday = (((dayNumber(instant, zone) + 3) % 7) + 7) % 7 + 1;
  return { text: dayText(instant, zone, texts.tag), voice: [`weekday.${weekday}`, `date.${Number(day)}`, `month.${Number(month)}`].map(texts.sound) };
}

/** A range of wait in words, or what to say when it is not known. */
export function waitPhrase(wait, texts, shape = 'wait') {
  if (!wait || !wait.known) return texts.phrase(`${shape}.unknown`);
  const number = (minutes) => numberPhrase(minutes, texts.tag);
  if (!wait.low) return texts.phrase(`${shape}.under`, { high: number(wait.high ?? 5) });
  if (wait.high === null || wait.high === undefined) return texts.phrase(`${shape}.over`, { low: number(wait.low) });
  return texts.phrase(`${shape}.between`, { low: number(wait.low), high: number(wait.high) });
}

/** The same, without sound. */
export function waitWords(wait, texts, shape = 'wait') {
  return waitPhrase(wait, texts, shape).text;
}
