/**
 * A small server that answers like the reception, to design and try the screens without one:
 * `node kiosk-client/src/test/fake-api/server.mjs [port]`, then /kiosk/, /wall/, /t/AAAAAAAAAAAAAAAAAAAAAAAAAA.
 * PUT /fake {…} changes what it answers (see `world`). Codes are named after the problem they bring: see CODES.
 */
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const PORT = Number(process.argv[2] ?? 18200);
const SCREENS = fileURLToPath(new URL('../../main/resources/screens', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain', '.md': 'text/plain' };
const ZONE = 'Europe/Paris';

/** Words in every language that ships them, as the server fills them where the French is the standard text. */
const TEXTS = join(SCREENS, 'kiosk/texts');
const BUNDLES = Object.fromEntries(readdirSync(TEXTS).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(TEXTS, file)))]));
function inAll(fr, own = {}) {
  const key = Object.keys(BUNDLES.fr).find((one) => /^(motif|paper|question)\./.test(one) && BUNDLES.fr[one] === fr);
  const filled = Object.entries(BUNDLES).filter(([, texts]) => key && key in texts).map(([code, texts]) => [code, texts[key]]);
  return { ...Object.fromEntries(filled), ...own, fr };
}

const instant = (minutes) => new Date(Date.now() + minutes * 60000).toISOString();
const known = (low, high) => ({ known: true, low, high });

/** What the fake reception is like now; PUT /fake merges into it. */
const world = { open: true, down: false, slow: 0, refuse: null, revoked: false, sequence: 100, calls: [], waits: 5, phone: { status: 'WAITING', ahead: 3 }, motifs: 9, languages: null, places: true, mail: true, codes: true, scan: null, printed: undefined, offline: undefined, documents: true };
const tickets = new Map();
const listeners = new Set();
const log = [];
let rank = 45;

const MOTIFS = [
  ['courrier', 'envelope', 'Mon courrier', 'My mail', known(0, 5)], ['domiciliation', 'house', 'Avoir une adresse', 'Get an address', known(10, 25)],
  ['alimentaire', 'bread', 'Manger', 'Food', known(5, 15)], ['facture', 'receipt', 'Payer une facture', 'Pay a bill', known(15, 40)],
  ['sante', 'stethoscope', 'Me soigner', 'Health', known(10, 20)], ['logement', 'bed', 'Avoir un logement', 'Housing', known(40, null)],
  ['famille', 'family', 'Enfants et famille', 'Children and family', { known: false }], ['papiers', 'pencil', 'Remplir un papier', 'Fill in a form', known(10, 20)],
  ['autre', 'unsure', 'Je ne sais pas', 'I do not know', known(5, 10)],
].map(([code, pictogram, fr, en, wait], at) => ({ id: 11 + at, code, pictogram, labels: inAll(fr, { en }), offered: true, wait }));

const DOCUMENTS = [['identite', 'id-card', 'Une carte d’identité', 'Ou un titre de séjour.\nOu une photo sur le téléphone.'], ['domicile', 'house', 'Un papier avec votre adresse', 'Une facture, ou une lettre récente.'],
  ['ressources', 'coins', 'Les papiers d’argent', 'Salaires ou aides des 3 derniers mois.']]
  .map(([key, pictogram, label, more]) => ({ key, pictogram, labels: inAll(label), more: inAll(more) }));
const QUESTION = { key: 'adresse', pictogram: 'house', labels: { fr: 'Avez-vous déjà une adresse ici ?' } };

const PLACES = [['MEAL', 'Restaurant solidaire de la Gare', '4 rue de la Gare', 'Tous les jours, midi et soir.', 8, '03 20 00 00 01'], ['MEAL', 'Épicerie sociale du Marché', '12 place du Marché', 'Mardi et jeudi, de 9 h à 12 h.', 12, null],
  ['MEAL', 'Café des Tilleuls', '2 allée des Tilleuls', 'Le soir à 19 h.', 15, '03 20 00 00 02'], ['MEAL', 'Maraude du Beffroi', 'Place du Beffroi', 'Chaque soir à 20 h 30.', 5, null],
  ['SHOWER', 'Bains-douches municipaux', '7 rue du Canal', 'Du lundi au samedi, de 8 h à 16 h.', 10, '03 20 00 00 03'], ['NIGHT', 'Accueil de nuit Saint-Martin', '31 rue Saint-Martin', 'Toute la nuit. Appelez le 115.', 18, '115'],
  ['HEALTH', 'Permanence de santé', '3 rue de l’Hôpital', 'Sans papier. Sans argent.', 14, '03 20 00 00 04'], ['CLOTHES', 'Vestiaire du Parc', '9 rue du Parc', 'Mercredi après-midi.', 9, null],
  ['LEGAL', 'Point d’accès au droit', '1 place de la Mairie', 'Sur rendez-vous.', 3, '03 20 00 00 05'], ['OTHER', 'Maison des familles', '5 rue des Écoles', 'De 9 h à 17 h.', 11, null]]
  .map(([category, name, address, opening, walkMinutes, phone], at) => ({ id: 1 + at, category, name, address, opening: { fr: opening }, walkMinutes, phone }));

const CODES = {
  KAAAAAAA: ['appointment-other-day', { at: instant(24 * 60) }], KBBBBBBB: ['appointment-other-site', { site: 'CCAS de Valmont' }],
  KCCCCCCC: ['appointment-too-early', { at: instant(180), from: instant(150) }], KDDDDDDD: ['appointment-too-late', { at: instant(-90), motif: 12 }],
  KEEEEEEE: ['appointment-served', {}], KFFFFFFF: ['appointment-cancelled', {}], KGGGGGGG: ['site-closed', { opensAt: instant(15 * 60) }],
};
const GOOD = 'K7QM2X4P';

function problem(status, key, facts = {}) {
  return { status, body: { type: `urn:parvis:${key}`, title: key, status, detail: '', key, ...facts } };
}

function newTicket(extra) {
  rank += 1;
  const link = 'A'.repeat(24) + String(rank).padStart(2, '0').slice(-2);
  const number = `A${String(rank).padStart(3, '0')}`;
  return { number, series: 'A', rank, link, follow: `https://parvis.example/t/${link}`, qr: `/api/tickets/${link}/qr.svg`, status: 'WAITING', ahead: 3, wait: known(10, 25),
    motif: world.lastMotif ?? 12, ...(world.printed ? { printed: world.printed } : {}), ...(world.offline ? { offline: true } : {}),
    appointmentAt: null, counter: null, language: 'fr', again: false, site: { name: 'CCAS de Belcourt', zone: ZONE }, sequence: world.sequence, ...extra };
}

function checkIn(body) {
  const [key, facts] = CODES[body.code] ?? [];
  if (key) return problem(409, key, facts);
  if (body.code !== GOOD && !body.code.includes('PV1.')) return problem(404, 'code-unknown', { way: 'ticket' });
  return { status: 201, body: newTicket({ appointmentAt: instant(12) }) };
}

/** What a code is for, without using it. */
function lookUp(body) {
  if (!world.codes) return problem(404, 'not-found');
  const [key, facts] = CODES[body.code] ?? [];
  if (key) return problem(409, key, facts);
  if (body.code !== GOOD && !body.code.includes('PV1.')) return problem(404, 'code-unknown', { way: 'ticket' });
  return { status: 200, body: { at: instant(12), motif: 12, again: world.again === true } };
}

const POSTS = {
  '/api/kiosk/codes': lookUp,
  '/api/kiosk/preparations': () => ({ status: 204 }),
  '/api/devices/enrol': (body) => (/^(482913|111111)$/.test(body.code)
    ? { status: 200, body: { token: 'pvd_fake', device: { id: 7, kind: body.code === '482913' ? 'KIOSK' : 'WALL', name: 'Borne 1', site: 'belcourt' } } }
    : problem(404, 'enrolment-unknown')),
  '/api/devices/heartbeat': () => ({ status: 204 }),
  '/api/kiosk/help': () => ({ status: 202, body: {} }),
  '/api/kiosk/tickets': (body) => ((world.lastMotif = body.motif), world.refuse ? problem(409, world.refuse, { motif: body.motif }) : { status: 201, body: newTicket(world.wait ? { wait: world.wait, ahead: null } : {}) }),
  '/api/kiosk/check-ins': checkIn,
};

function site() {
  return { code: 'belcourt', name: 'CCAS de Belcourt', zone: ZONE };
}

const GETS = {
  '/api/kiosk/places': () => ({ places: PLACES }),
  '/api/kiosk': () => ({ site: site(), now: instant(0), open: world.open, opensAt: world.open ? null : instant(15 * 60), closesAt: instant(300), languages: world.languages ?? ['fr', 'fr-falc', 'en', 'ar', 'uk', 'ro', 'es', 'pt', 'tr', 'ru'],
    motifs: MOTIFS.slice(0, world.motifs).map((motif) => ({ ...motif, documents: world.documents ? DOCUMENTS : [], question: world.documents ? QUESTION : null })), mail: world.mail, places: world.places, sequence: world.sequence }),
  '/api/wall': () => ({ site: site(), zone: world.zone ?? null, now: instant(0), sequence: world.sequence, calls: world.calls, open: world.open,
    waits: MOTIFS.slice(0, world.waits).map((motif) => ({ pictogram: motif.pictogram, label: motif.labels.fr, wait: motif.wait })) }),
};

function ticketPage(path) {
  const [, link, leave] = path.match(/^\/api\/tickets\/([^/]+)(\/leave)?$/) ?? [];
  if (!link || link.startsWith('Z')) return problem(404, 'ticket-unknown');
  if (leave) world.phone = { ...world.phone, status: 'LEFT' };
  const numbered = { ...newTicket(), number: 'B019', series: 'B', rank: 19 };
  rank -= 1;
  return { status: 200, body: { ...numbered, wait: known(10, 20), seenAt: instant(0), ...world.phone } };
}

async function bodyOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text ? JSON.parse(text) : {};
}

async function api(request, response, path) {
  if (world.down) { request.socket.destroy(); return; }
  if (world.slow) await new Promise((resolve) => setTimeout(resolve, world.slow));
  if (path === '/api/hints') { hints(request, response); return; }
  if (path.endsWith('/qr.svg')) { await file(response, new URL('qr.svg', import.meta.url)); return; }
  let answer;
  if (path === '/api/kiosk/scan') { await scan(request, response); return; }
  if (request.method === 'POST' && POSTS[path]) {
    const id = request.headers['request-id'];
    const body = await bodyOf(request);
    log.push({ path, id, body });
    if (world.revoked && path !== '/api/devices/enrol') answer = problem(401, 'device-unknown');
    else answer = tickets.get(id) ?? POSTS[path](body);
    if (id) tickets.set(id, answer);
    if (world.loseAnswers > 0) { world.loseAnswers -= 1; request.socket.destroy(); return; }
  } else if (path.startsWith('/api/tickets/')) answer = ticketPage(path);
  else if (GETS[path]) answer = world.revoked ? problem(401, 'device-unknown') : { status: 200, body: GETS[path]() };
  else answer = problem(404, 'not-found');
  response.writeHead(answer.status, { 'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(answer.body ? JSON.stringify(answer.body) : undefined);
}

/** Every picture of the camera is the code that PUT /fake {scan} says; without it nothing is seen. */
async function scan(request, response) {
  let size = 0;
  for await (const piece of request) size += piece.length;
  world.frames = (world.frames ?? 0) + 1;
  log.push({ path: '/api/kiosk/scan', size });
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ text: world.scan }));
}

function hints(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': here\n\n');
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

async function file(response, where) {
  const type = TYPES[extname(where.pathname ?? where)] ?? 'application/octet-stream';
  try {
    const content = await readFile(where);
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', 'Content-Security-Policy': "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'", 'X-Content-Type-Options': 'nosniff' });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://here');
  if (pathname === '/fake' && request.method === 'PUT') {
    Object.assign(world, await bodyOf(request));
    world.sequence += 1;
    if (world.down) for (const one of listeners) one.destroy();
    for (const one of listeners) one.write(`event: change\ndata: {"sequence":${world.sequence}}\n\n`);
    response.end('{}');
  } else if (pathname === '/fake/log') response.end(JSON.stringify(log));
  else if (pathname.startsWith('/api/')) await api(request, response, pathname);
  else if (pathname.startsWith('/t/')) await file(response, join(SCREENS, 'ticket/index.html'));
  else await file(response, join(SCREENS, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)));
}).listen(PORT, '127.0.0.1');
