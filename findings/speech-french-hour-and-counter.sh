#!/bin/sh
# A French voice reads "14 h 05" as "quatorze hache zéro cinq".
#
# Library:   espeak-ng 1.51 (Debian package 1.51+dfsg-10+deb12u2), voice fr.
# Input:     words of every reception desk, printed as phonemes instead of spoken.
# Expected:  "quatorze heures cinq", "numéro douze", "deuxième étage", "c c a s" letter by letter.
# Behaviour: the h between two numbers is the letter's name (aS, "hache"), n° is "enne", "2e" is "deux, e", CCAS and RSA are one syllable each
#            (ka, rsa); "1er" is read "premier".
# For a desk: somebody who cannot read hears that their turn is at "fourteen axe zero five". Spell times, abbreviations and ordinals out before
#            they are spoken, and let a test refuse them in texts that have a voice.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
cd "$temp"
for package in espeak-ng espeak-ng-data libespeak-ng1; do
    apt-get download -qq "$package=1.51+dfsg-10+deb12u2" > apt.log 2>&1 || { cat apt.log >&2; exit 2; }
done
for package in libpcaudio0 libsonic0; do
    apt-get download -qq "$package" > apt.log 2>&1 || { cat apt.log >&2; exit 2; }
done
for package in ./*.deb; do
    dpkg-deb -x "$package" root
done
libraries=$(dirname "$(find root -name 'libespeak-ng.so.1' | head -n 1)")
data=$(dirname "$(find root -name phontab | head -n 1)")
said() {
    LD_LIBRARY_PATH=$libraries root/usr/bin/espeak-ng --path="$(dirname "$data")" -q -x -v fr "$1" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'
}
for words in "14 h 05" "quatorze heures cinq" "n° 12" "2e étage" "CCAS" "RSA" "1er"; do
    echo "$words: $(said "$words")"
done > seen
cat > expected <<'END'
14 h 05: kat'Orz _!'aS zero s'E~k
quatorze heures cinq: kat'Orz 'Wr s'E~k
n° 12: _!'En d'uz
2e étage: d'Y _!'@ et'aZ
CCAS: k'a
RSA: rs'a
1er: pr@mj'e
END
"$here/compare" seen expected
