/**
 * A small server that answers like the reception, to design and try the screens without one:
 * `node kiosk-client/src/test/fake-api/server.mjs [port]`, then /kiosk/, /wall/, /t/AAAAAAAAAAAAAAAAAAAAAAAAAA.
 * PUT /fake {…} changes what it answers (see `world`). Codes are named after the problem they bring: see CODES.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const PORT = Number(process.argv[2] ?? 18200);
const SCREENS = fileURLToPath(new URL('../../main/resources/screens', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain', '.md': 'text/plain' };
const ZONE = 'Europe/Paris';
const instant = (minutes) => new Date(Date.now() + minutes * 60000).toISOString();
const known = (low, high) => ({ known: true, low, high });

/** What the fake reception is like now; PUT /fake merges into it. */
const world = { open: true, down: false, slow: 0, refuse: null, revoked: false, sequence: 100, calls: [], waits: 5, phone: { status: 'WAITING', ahead: 3 }, motifs: 9 };
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
].map(([code, pictogram, fr, en, wait], at) => ({ id: 11 + at, code, pictogram, labels: { fr, en }, offered: true, wait }));

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
    appointmentAt: null, counter: null, language: 'fr', again: false, site: { name: 'CCAS de Belcourt', zone: ZONE }, sequence: world.sequence, ...extra };
}

function checkIn(body) {
  const [key, facts] = CODES[body.code] ?? [];
  if (key) return problem(409, key, facts);
  if (body.code !== GOOD && !body.code.includes('PV1.')) return problem(404, 'code-unknown', { way: 'ticket' });
  return { status: 201, body: newTicket({ appointmentAt: instant(12) }) };
}

const POSTS = {
  '/api/devices/enrol': (body) => (/^(482913|111111)$/.test(body.code)
    ? { status: 200, body: { token: 'pvd_fake', device: { id: 7, kind: body.code === '482913' ? 'KIOSK' : 'WALL', name: 'Borne 1', site: 'belcourt' } } }
    : problem(404, 'enrolment-unknown')),
  '/api/devices/heartbeat': () => ({ status: 204 }),
  '/api/kiosk/help': () => ({ status: 202, body: {} }),
  '/api/kiosk/tickets': (body) => (world.refuse ? problem(409, world.refuse, { motif: body.motif }) : { status: 201, body: newTicket() }),
  '/api/kiosk/check-ins': checkIn,
};

function site() {
  return { code: 'belcourt', name: 'CCAS de Belcourt', zone: ZONE };
}

const GETS = {
  '/api/kiosk': () => ({ site: site(), now: instant(0), open: world.open, opensAt: world.open ? null : instant(15 * 60), closesAt: instant(300), languages: ['fr', 'en'],
    motifs: MOTIFS.slice(0, world.motifs), mail: false, sequence: world.sequence }),
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
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'", 'X-Content-Type-Options': 'nosniff' });
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
