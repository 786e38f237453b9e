/**
 * What one visitor has told so far. Wiping makes a new one: nothing of the previous visitor can remain.
 */
import { freshId } from '../common/api.js';

/**
 * @param {string} language of a visitor who has not chosen yet
 * @param {{low?: boolean}} [resting] how this kiosk stands when nobody is there
 */
export function newVisit(language, resting = {}) {
  return {
    language,
    /** Screens behind, for "Retour": [name, details] pairs. */
    behind: [],
    /** Where needs lead: a ticket for a motif, or an appointment by its code. */
    motif: null,
    code: null,
    /** The code of an appointment that is to be at another time. */
    moving: null,
    /** What a scanner's keys may mean besides. */
    otherCodes: [],
    needs: new Set(),
    priority: false,
    typed: '',
    low: resting.low === true,
    contrast: false,
    /** Keypad or headphones: every screen and every choice is said. */
    voice: false,
    intention: null,
    ticket: null,
    /** How the ticket was asked for: a paper that did not come can be asked for again. */
    asked: null,
    /** What was answered about papers and the question, by key. */
    papers: {},
    question: {},
  };
}

/**
 * The intention of the visitor with its Request-Id. The same wish keeps its id, so that a double tap or a second try
 * after a cut network never takes two tickets; another wish gets another id.
 */
export function intend(visit, path, body) {
  const wish = `${path} ${JSON.stringify(body)}`;
  if (visit.intention?.wish !== wish) visit.intention = { wish, path, body, requestId: freshId() };
  return visit.intention;
}
