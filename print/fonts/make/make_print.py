"""Makes the print faces in print/fonts/ from their originals.

    python3 make_print.py FOLDER [ROLE]...

FOLDER holds the five originals; print/fonts/README.md says where to get them.
For maintainers only: the results are committed.
"""

import sys
from pathlib import Path

import faces
import fontfile
import outlines

OUT = Path(__file__).resolve().parent.parent
CHANGES = (
    "static TrueType outlines, no hints, no layout features, one code point for "
    "each glyph, one vertical extent, renamed; see NOTICE.md."
)


def make(face, folder):
    original = faces.open_original(face, folder)
    records = fontfile.names(original, face, CHANGES)
    if face.is_fandol:
        records[13] = faces.GPL
    outline = outlines.to_quadratic if face.is_fandol else outlines.as_drawn
    chosen = fontfile.sources(original.getBestCmap(), faces.codes_of(face, folder))
    font = fontfile.build(original, chosen, outline, records)
    font.flavor = "woff2"
    path = OUT / f"hongtou-{face.role}.woff2"
    font.save(path)
    print(f"{path.name}: {len(chosen)} characters, {path.stat().st_size} bytes")


def main(folder, *roles):
    for face in faces.FACES:
        if not roles or face.role in roles:
            make(face, folder)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
