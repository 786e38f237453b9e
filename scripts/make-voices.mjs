#!/usr/bin/env node
/**
 * Makes the voice of the touch screens: one Opus file for each text that is said and for each piece of a number or an
 * hour. Only what is missing or no longer says today's text is made again; a recording of a person is never touched.
 *
 *     node scripts/make-voices.mjs [language …]      needs espeak-ng and opusenc (Debian: espeak-ng, opus-tools)
 *     node scripts/make-voices.mjs --check           makes nothing, says what would be made
 *     node scripts/make-voices.mjs --keep fr/back    the recording of a person still says the changed text
 *
 * What is said how: kiosk-client/src/voices/<lang>.json. What was made: kiosk-client/src/voices/manifests/<lang>.json.
 * docs/languages.md tells the rest.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLIENT = fileURLToPath(new URL('../kiosk-client/src/', import.meta.url));
const SCREENS = join(CLIENT, 'main/resources/screens');
const VOICES = join(CLIENT, 'voices');
const AUDIBLE = /[\p{L}\p{N}]/u;
/** Signs that only help the voice: Arabic vowels, the stress of a Russian word. */
const SPOKEN_SIGNS = /[\u064B-\u0652\u0670\u0301]/g;
const RATE = 22050;
const LOUDNESS_DB = -20;
const PEAK = 0.89;

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** Key → the text on the screen, for every text of a language that is said. */
export function shownTexts(language) {
  const { silent, bundles } = json(join(VOICES, 'spoken.json'));
  const texts = {};
  for (const [bundle, only] of Object.entries(bundles)) {
    const file = join(SCREENS, bundle, 'texts', `${language}.json`);
    if (!existsSync(file)) continue;
    for (const [key, text] of Object.entries(json(file))) {
      if (only === '*' ? !silent.some((one) => key === one || (one.endsWith('.') && key.startsWith(one))) : only.includes(key)) texts[key] = text;
    }
  }
  return texts;
}

/** How a text is said: as it is written, or with the signs and respellings of the voice's file. */
export function saidAs(key, shown, said) {
  const other = said[key];
  if (other === undefined) return shown;
  const written = typeof other === 'string' ? other.replace(SPOKEN_SIGNS, '') : other.of;
  if (written !== shown) throw new Error(`voices: "${key}" is now "${shown}", but what is said was made for "${written}"`);
  return typeof other === 'string' ? other : other.say;
}

/** A text is one sound; a text with braces is one sound for each stretch that can be heard: key.0, key.1, … */
function stretches(key, text) {
  const parts = text.split(/\{\w+\}/);
  if (parts.length === 1) return AUDIBLE.test(text) ? [[key, text]] : [];
  return parts.map((part, at) => [`${key}.${at}`, part]).filter(([, part]) => AUDIBLE.test(part));
}

/** Sound → the words that it must say. */
export function wanted(language, voice) {
  const sounds = { ...voice.pieces };
  for (const [key, shown] of Object.entries(shownTexts(language))) {
    for (const [name, part] of stretches(key, saidAs(key, shown, voice.said))) sounds[name] = part.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' ')).trim();
  }
  return sounds;
}

/** Lines are sentences; dashes and colons at the edges of a stretch are not said. */
function forTheMouth(words, voice) {
  let text = words.replace(/…/g, '.').replace(/([^.!?؟:,])\n/g, '$1.\n').replace(/^[\s:–,.]+|[\s:–,]+$/g, '');
  for (const [pattern, by] of voice.replace ?? []) text = text.replace(new RegExp(pattern, 'gu'), by);
  return text;
}

/** Who says a sound and how fast: some pieces have a speaker or a pace of their own. */
function mannerOf(name, voice) {
  const own = (rules, usual) => Object.entries(rules ?? {}).find(([start]) => name.startsWith(start))?.[1] ?? usual;
  return { speaker: own(voice.speakers, voice.speaker), speed: own(voice.speeds, voice.speed), replace: voice.replace ?? [] };
}

/** Changes when a sound would be said in another manner. */
function mannerMark(name, voice) {
  return hash(JSON.stringify(mannerOf(name, voice))).slice(0, 6);
}

function run(program, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const out = [];
    let complaint = '';
    child.stdout.on('data', (piece) => out.push(piece));
    child.stderr.on('data', (piece) => { complaint += piece; });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(out)) : reject(new Error(`${program}: ${complaint}`))));
    child.stdin.end(input);
  });
}

/** The samples of a WAV file with its 44 bytes of head, -1 to 1. */
function samplesOf(wav) {
  return Float32Array.from({ length: Math.floor((wav.length - 44) / 2) }, (_, at) => wav.readInt16LE(44 + at * 2) / 32768);
}

/** Without the silence around the words: pieces follow each other closely. */
function trimmed(samples) {
  const loud = (value) => Math.abs(value) > 0.006;
  const first = samples.findIndex(loud);
  if (first < 0) throw new Error('The synthesizer said nothing');
  const last = samples.findLastIndex(loud);
  return samples.slice(Math.max(0, first - RATE * 0.03), Math.min(samples.length, last + RATE * 0.09));
}

/** Every sound is equally loud, and none is cut. */
function levelled(samples) {
  const square = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const gain = Math.min(10 ** (LOUDNESS_DB / 20) / Math.sqrt(square), PEAK / peak);
  return samples.map((value) => value * gain);
}

function decibels(samples) {
  return Math.round(100 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)) / 10;
}

function wavOf(samples) {
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples.length * 2, 4);
  wav.write('WAVEfmt ', 8);
  [[16, 4, 16], [1, 2, 20], [1, 2, 22], [RATE, 4, 24], [RATE * 2, 4, 28], [2, 2, 32], [16, 2, 34]].forEach(([value, size, at]) => wav.writeUIntLE(value, at, size));
  wav.write('data', 36);
  wav.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, at) => wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32767), 44 + at * 2));
  return wav;
}

async function speak(name, words, voice, target) {
  const { speaker, speed } = mannerOf(name, voice);
  const spoken = await run('espeak-ng', ['-v', speaker, '-s', String(speed), '-p', '45', '-a', '160', '-z', '--stdin', '--stdout'], forTheMouth(words, voice));
  const samples = levelled(trimmed(samplesOf(spoken)));
  const serial = Number.parseInt(hash(name).slice(0, 7), 16);
  await run('opusenc', ['--quiet', '--bitrate', '14', '--vbr', '--framesize', '60', '--padding', '0', '--serial', String(serial), '-', target], wavOf(samples));
  return { seconds: Math.round((samples.length / RATE) * 100) / 100, decibels: decibels(samples) };
}

/** How long and how loud a recording is that somebody dropped in. */
async function measure(file) {
  const pcm = await run('opusdec', ['--quiet', '--rate', String(RATE), '--force-wav', file, '-'], '');
  const samples = samplesOf(pcm);
  return { seconds: Math.round((samples.length / RATE) * 100) / 100, decibels: decibels(samples) };
}

const soundFile = (language, name) => join(SCREENS, 'audio', language, `${name}.opus`);

/** What is to do for a sound: make, note (a person's recording is new), stale (a person says an old text), keep. */
function state(name, words, language, manifest, voice) {
  const known = manifest.sounds[name];
  if (!existsSync(soundFile(language, name))) return 'make';
  if (!known || known.file !== hash(readFileSync(soundFile(language, name)))) return 'note';
  const same = known.text === hash(words);
  if (known.source === 'human') return same ? 'keep' : 'stale';
  return same && known.manner === mannerMark(name, voice) ? 'keep' : 'make';
}

async function treat(name, words, language, voice, manifest, kept) {
  const target = soundFile(language, name);
  const doing = state(name, words, language, manifest, voice);
  if (doing === 'keep') return doing;
  if (doing === 'stale') {
    if (kept.has(`${language}/${name}`)) manifest.sounds[name].text = hash(words);
    else console.log(`${language}/${name}: a person says an older text. Record it again, delete it, or --keep it: ${words}`);
    return doing;
  }
  const source = doing === 'note' ? 'human' : 'synthesizer';
  const measured = doing === 'note' ? await measure(target) : await speak(name, words, voice, target);
  const manner = doing === 'note' ? {} : { manner: mannerMark(name, voice) };
  manifest.sounds[name] = { text: hash(words), ...manner, file: hash(readFileSync(target)), source, ...measured };
  return doing;
}

function readManifest(language) {
  const file = join(VOICES, 'manifests', `${language}.json`);
  return existsSync(file) ? json(file) : { sounds: {} };
}

function writeManifest(language, manifest) {
  const rows = Object.keys(manifest.sounds).sort().map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(manifest.sounds[name])}`);
  mkdirSync(join(VOICES, 'manifests'), { recursive: true });
  writeFileSync(join(VOICES, 'manifests', `${language}.json`), `{\n  "sounds": {\n${rows.join(',\n')}\n  }\n}\n`);
}

/** Sounds that nobody asks for any more are deleted, unless a person recorded them. */
function sweep(language, manifest, sounds) {
  let gone = 0;
  const folder = dirname(soundFile(language, 'x'));
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.opus')).map((file) => file.slice(0, -5))) {
    if (name in sounds) continue;
    if (manifest.sounds[name]?.source === 'human') { console.log(`${language}/${name}: a person's recording that nothing plays any more`); continue; }
    rmSync(soundFile(language, name));
    gone += 1;
  }
  for (const name of Object.keys(manifest.sounds)) if (!(name in sounds)) delete manifest.sounds[name];
  return gone;
}

async function makeLanguage(language, onlyCheck, kept) {
  const voice = json(join(VOICES, `${language}.json`));
  const manifest = readManifest(language);
  const sounds = wanted(language, voice);
  const queue = Object.entries(sounds);
  if (onlyCheck) {
    for (const [name, words] of queue) {
      const doing = state(name, words, language, manifest, voice);
      if (doing !== 'keep') console.log(`${language}/${name}: ${doing}`);
    }
    return;
  }
  mkdirSync(dirname(soundFile(language, 'x')), { recursive: true });
  const count = { make: 0, note: 0, stale: 0, keep: 0 };
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) count[await treat(...next, language, voice, manifest, kept)] += 1;
  };
  await Promise.all(Array.from({ length: cpus().length }, worker));
  const gone = sweep(language, manifest, sounds);
  writeManifest(language, manifest);
  console.log(`${language}: ${count.make} made, ${count.note} recordings noted, ${count.keep} kept, ${count.stale} to record again, ${gone} deleted`);
}

async function main(args) {
  const onlyCheck = args.includes('--check');
  const keepAt = args.indexOf('--keep');
  const kept = new Set(keepAt < 0 ? [] : args.slice(keepAt + 1));
  const named = (keepAt < 0 ? args : args.slice(0, keepAt)).filter((one) => !one.startsWith('--'));
  if (!onlyCheck) ['espeak-ng', 'opusenc', 'opusdec'].forEach((program) => execFileSync('which', [program]));
  const every = readdirSync(VOICES).filter((file) => /^[a-z]{2,3}(-[a-z]+)?\.json$/.test(file)).map((file) => file.slice(0, -5));
  for (const language of named.length > 0 ? named : every) await makeLanguage(language, onlyCheck, kept);
}

await main(process.argv.slice(2));
