"""The five faces: where each comes from and what it is called."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

import coverage

GPL = (
    "GNU General Public License, version 3, with the font exception, "
    "which is extended to this altered version."
)


@dataclass(frozen=True)
class Face:
    role: str
    original: str
    sha256: str
    family: str

    @property
    def postscript(self):
        return self.family.replace(" ", "") + "-Regular"

    @property
    def is_fandol(self):
        return self.original.startswith("Fandol")


FACES = (
    Face("fangsong", "FandolFang-Regular.otf",
         "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9", "Hongtou FangSong"),
    Face("kaiti", "FandolKai-Regular.otf",
         "ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827", "Hongtou KaiTi"),
    Face("xiaobiaosong", "NotoSerifSC_700Bold.ttf",
         "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6", "Hongtou XiaoBiaoSong"),
    Face("song", "NotoSerifSC_400Regular.ttf",
         "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742", "Hongtou Song"),
    Face("heiti", "NotoSansSC_500Medium.ttf",
         "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a", "Hongtou HeiTi"),
)


def by_role(role):
    return next(f for f in FACES if f.role == role)


def open_original(face, folder):
    """The original of `face` in `folder`; stops when it is another file."""
    path = Path(folder) / face.original
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != face.sha256:
        raise SystemExit(f"{path}: unexpected sha256 {found}, expected {face.sha256}")
    return TTFont(path)


def usable(font):
    return {c for c in font.getBestCmap() if not coverage.is_trap(c)}


def codes_of(face, folder):
    """The code points that `face` carries.

    Fandol: all it has. Noto: GB 2312, 通用规范汉字表, the characters of Fandol,
    and the signs of `coverage.SIGNS`. 宋 has all Han of its original besides:
    what another face lacks is set in it.
    """
    own = usable(open_original(face, folder))
    if face.is_fandol:
        return own
    fandol = usable(open_original(by_role("fangsong"), folder))
    han = {c for c in fandol if coverage.is_han(c)}
    wanted = han | coverage.gb2312() | set(coverage.standard_table()) | coverage.signs()
    rare = {c for c in own if coverage.is_han(c)} if face.role == "song" else set()
    return own & (wanted | rare)
