/**
 * Help near here: what for, then the places, a few a page. Nothing is kept of what was looked at.
 */
import { h, words, voice, glyph, pictogram } from '../../common/dom.js';
import { numberPhrase } from '../../common/texts.js';
import { labelled, lede, pagesOf, tile, turns } from './pieces.js';

const PICTURES = { MEAL: 'bread', SHOWER: 'shower', NIGHT: 'bed', HEALTH: 'stethoscope', CLOTHES: 'bag', LEGAL: 'scales', OTHER: 'heart' };
const MOST_CATEGORIES = 6;
const MOST_PLACES = 3;

/** "Vous cherchez quoi ?" Only what is known near here. */
export function places(kiosk, details, most) {
  const { texts } = kiosk;
  const known = Object.keys(PICTURES).filter((category) => details.places.some((place) => place.category === category));
  const pages = pagesOf(known, Math.min(most, MOST_CATEGORIES));
  const at = Math.min(details.page ?? 0, pages.length - 1);
  if (known.length === 0) {
    return { name: 'places', title: texts.phrase('places.here'), under: [lede(texts.phrase('places.none'))], body: [h('div', { class: 'sign' }, h('div', { class: 'picture-only' }, pictogram('pin')))] };
  }
  const tiles = pages[at].map((category) => tile({ action: 'category', value: category, picture: PICTURES[category], text: texts.phrase(`places.${category}`),
    onclick: () => kiosk.go('places-of', { places: details.places, category }) }));
  return { name: 'places', title: texts.phrase('places.title'), choices: tiles.length, body: [
    h('div', { class: `paving motifs n${tiles.length}` }, tiles),
    turns(kiosk, at, pages.length, (to) => kiosk.show('places', { ...details, page: to })),
  ] };
}

function card(texts, place) {
  const walk = texts.phrase('places.walk', { minutes: numberPhrase(place.walkMinutes, texts.tag) });
  const opening = typeof place.opening === 'string' ? { text: place.opening } : labelled(texts, place.opening ?? {}, null);
  return h('li', { class: 'card' },
    h('strong', { class: 'name' }, place.name),
    h('p', { class: 'walk', 'data-voice': voice(walk) }, glyph('walk'), h('span', {}, words(walk))),
    h('p', {}, glyph('place'), h('span', {}, place.address)),
    opening.text ? h('p', {}, glyph('clock'), h('span', {}, words(opening))) : null,
    place.phone ? h('p', { class: 'num' }, glyph('phone'), h('bdi', { dir: 'ltr' }, place.phone)) : null);
}

/** The places of one kind, the nearest first. */
export function placesOf(kiosk, details, most) {
  const { texts } = kiosk;
  const near = details.places.filter((place) => place.category === details.category).sort((one, other) => one.walkMinutes - other.walkMinutes);
  const pages = pagesOf(near, Math.min(most, MOST_PLACES));
  const at = Math.min(details.page ?? 0, pages.length - 1);
  return { name: 'places-of', title: texts.phrase(`places.${details.category}`), choices: pages[at].length, body: [
    h('ul', { class: `cards n${pages[at].length}` }, pages[at].map((place) => card(texts, place))),
    turns(kiosk, at, pages.length, (to) => kiosk.show('places-of', { ...details, page: to })),
  ] };
}
