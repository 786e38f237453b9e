#!/bin/sh
# One French letter makes a text message cost three instead of one, and it is not the letter one thinks of.
#
# Format:    GSM 03.38 (3GPP TS 23.038), as reckoned by the npm package sms-segments-calculator 1.3.0 (Node.js 20).
# Input:     a reminder of 160 letters without accents, and the same with one word changed.
# Expected:  French is a language of GSM networks: its accents are in their alphabet, so that "déjà" and "reçu" cost alike.
# Behaviour: é and à are in the alphabet, ç is not (only the capital Ç is), nor are ê, ô, î, û, ë, œ, nor the no-break spaces that French
#            typography asks for in "9 h 20". Any one of them turns the whole text into UCS-2, 67 letters a part: 3 parts instead of 1 or 2.
# For a desk: a letter in a template triples the bill of a year's reminders. Reckon the parts per language while the text is typed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
cd "$temp"
npm install --silent --no-audit --no-fund --prefix "$temp" sms-segments-calculator@1.3.0 > npm.log 2>&1 || { cat npm.log >&2; exit 2; }
cat > parts.js <<'JS'
const { SegmentedMessage } = require("sms-segments-calculator");
const text = "Rappel : votre rendez-vous est demain a 9 h 20. Merci d'apporter vos papiers. "
    + "Pour changer ou annuler, ouvrez le lien de votre confirmation ou repondez STOP. ok";
const changed = {
    "plain": text,
    "déjà": text.replace("ok", "déjà"),
    "REÇU": text.replace("ok", "REÇU"),
    "reçu": text.replace("ok", "reçu"),
    "être": text.replace("ok", "être"),
    "no-break spaces": text.replace("9 h 20", "9\u00a0h\u00a020"),
};
for (const [name, sent] of Object.entries(changed)) {
    const message = new SegmentedMessage(sent);
    console.log(`${name}: ${sent.length} letters, ${message.encodingName}, ${message.segmentsCount} part(s)`);
}
JS
node parts.js > seen
cat > expected <<'END'
plain: 160 letters, GSM-7, 1 part(s)
déjà: 162 letters, GSM-7, 2 part(s)
REÇU: 162 letters, GSM-7, 2 part(s)
reçu: 162 letters, UCS-2, 3 part(s)
être: 162 letters, UCS-2, 3 part(s)
no-break spaces: 160 letters, UCS-2, 3 part(s)
END
"$here/compare" seen expected
