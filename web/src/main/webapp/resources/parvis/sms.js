/**
 * How many SMS a text makes (3GPP TS 23.038), as fr.parvis.notification.text.SmsSegments counts it, and with which letters it is sent, as
 * SmsLetters writes it. Both follow the table sms-cases.txt of the tests.
 */
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';
const PLAIN = { '\u2019': "'", '\u2018': "'", '\u02bc': "'", '\u201c': '"', '\u201d': '"', '\u2013': '-', '\u2014': '-', '\u2010': '-', '\u2011': '-', '\u2026': '...', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ' };
const FOLDED = { œ: 'oe', Œ: 'OE', ı: 'i', ł: 'l', Ł: 'L', đ: 'd' };

function septets(letter) {
  if (BASIC.includes(letter)) return 1;
  return EXTENDED.includes(letter) ? 2 : 0;
}

const isGsm = (text) => [...text].every((letter) => septets(letter) > 0);

/** @returns {{gsm: boolean, units: number, segments: number}} */
export function segments(text) {
  const gsm = isGsm(text);
  const part = gsm ? 153 : 67;
  let units = 0;
  let parts = 1;
  let filled = 0;
  for (const letter of text) {
    const width = gsm ? septets(letter) : letter.length;
    if (filled + width > part) {
      parts += 1;
      filled = 0;
    }
    filled += width;
    units += width;
  }
  const alone = units <= (gsm ? 160 : 70);
  return { gsm, units, segments: units === 0 ? 0 : alone ? 1 : parts };
}

function folded(letter) {
  if (septets(letter) > 0) return letter;
  return FOLDED[letter] ?? letter.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** The text with the letters with which it is sent. */
export function letters(text) {
  const plain = [...text.replace(/«[\s]*|[\s]*»/gu, '"').normalize('NFC')].map((letter) => PLAIN[letter] ?? letter).join('');
  const cheap = [...plain].map(folded).join('');
  return isGsm(cheap) ? cheap : plain;
}
