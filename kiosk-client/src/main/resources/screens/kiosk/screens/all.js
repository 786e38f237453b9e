/** Every screen of the kiosk by its name: a function of the kiosk, of details and of the most choices a page, answering a view. */
import { attract, home, mail, rendezvous, noCode } from './home.js';
import { motifs } from './motifs.js';
import { code } from './code.js';
import { scan } from './scan.js';
import { confirm } from './confirm.js';
import { needs } from './needs.js';
import { noted, ticket } from './ticket.js';
import { paper, prepared, question } from './papers.js';
import { book, booked, choose, instead, slots } from './slots.js';
import { places, placesOf } from './places.js';
import { problem } from './problem.js';
import { language } from './language.js';
import { closed, help, paused, stillThere, working } from './plain.js';

export const SCREENS = {
  attract,
  language,
  home,
  scan,
  code,
  confirm,
  rendezvous,
  'no-code': noCode,
  motifs,
  mail,
  book,
  slots,
  instead,
  choose,
  booked,
  needs,
  working,
  ticket,
  noted,
  paper,
  question,
  prepared,
  places,
  'places-of': placesOf,
  problem,
  help,
  'still-there': stillThere,
  closed,
  paused,
};
