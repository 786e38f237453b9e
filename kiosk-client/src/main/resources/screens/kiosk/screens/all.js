/** Every screen of the kiosk by its name: a function of the kiosk and of details, answering a view. */
import { home, rendezvous, noCode } from './home.js';
import { motifs } from './motifs.js';
import { code } from './code.js';
import { needs } from './needs.js';
import { ticket } from './ticket.js';
import { problem } from './problem.js';
import { closed, help, language, paused, stillThere, working } from './plain.js';

export const SCREENS = {
  home,
  rendezvous,
  'no-code': noCode,
  motifs,
  code,
  needs,
  ticket,
  problem,
  closed,
  help,
  language,
  paused,
  'still-there': stillThere,
  working,
};
