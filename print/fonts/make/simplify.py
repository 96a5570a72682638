"""Outlines for the screen: the same curves with about half the points.

Fandol's outlines were traced, with about a hundred segments a character. A
contour is cut at its corners; each run between two corners is covered from its
beginning by the longest quadratic curves that keep to the run and meet without
a kink. Lengths are units of 1/1000 em.
"""

import numpy as np

STEP = 2.0  # distance between the points that stand for the original curve
REACH = 8.0  # how far around a node its direction is looked for
CORNER = np.radians(25)  # a turn by more than this stays a corner
TOLERANCE = 4.0  # the largest distance from the original curve: 0.08 px at 20 px
STRAIGHT = 1.5  # the same for a straight line


def simplified(record, pen):
    """Draws the recorded cubic outlines as few quadratic ones, turned round for TrueType."""
    for contour in contours(record.value):
        points, nodes = sampled(contour)
        if len(points) < 4:
            continue
        curves = [c for run in runs(points, nodes) for c in cover(run)]
        draw(pen, turned(curves))


def contours(recording):
    """[[start, segment, …], …]; a segment is its control points and its end."""
    out = []
    for operator, points in recording:
        if operator == "moveTo":
            out.append([points])
        elif operator in ("lineTo", "curveTo"):
            out[-1].append(points)
    return [[np.array(s, float) for s in contour] for contour in out]


def sampled(contour):
    """Points about STEP apart along a closed contour, and the indices of its nodes."""
    points, nodes, here = [], [], contour[0][0]
    closing = [] if np.allclose(contour[-1][-1], here) else [contour[0]]
    for segment in contour[1:] + closing:
        control = np.vstack([here, segment])
        count = max(1, round(np.hypot(*np.diff(control, axis=0).T).sum() / STEP))
        nodes.append(len(points))
        points.extend(bezier(control, np.arange(count) / count))
        here = segment[-1]
    return np.array(points), nodes


def bezier(control, t):
    """Points of a Bézier curve of any degree, by de Casteljau."""
    rows = [np.repeat(p[None], len(t), 0) for p in control]
    t = np.asarray(t)[:, None]
    while len(rows) > 1:
        rows = [a + (b - a) * t for a, b in zip(rows, rows[1:])]
    return rows[0]


def runs(points, nodes):
    """The contour in stretches from corner to corner."""
    corners = [n for n in nodes if turn(points, n) > CORNER] or [int(points[:, 0].argmin())]
    ends = corners[1:] + [corners[0] + len(points)]
    return [points.take(range(a, b + 1), axis=0, mode="wrap") for a, b in zip(corners, ends)]


def turn(points, node):
    """By what angle the contour turns at a node, seen from REACH away."""
    reach = min(int(REACH / STEP), len(points) // 3)
    before, here, after = points.take([node - reach, node, node + reach], axis=0, mode="wrap")
    return abs(angle(here - before, after - here))


def angle(a, b):
    return np.arctan2(a[0] * b[1] - a[1] * b[0], a @ b)


def cover(run):
    """Curves that follow a run: (start, control or None, end) each."""
    directions = tangents(run)
    out, start = [], 0
    while start < len(run) - 1:
        end, control = longest(run, directions, start)
        out.append((run[start], control, run[end]))
        start = end
    return out


def tangents(run):
    reach = int(REACH / STEP / 2)
    index = np.arange(len(run))
    ahead, behind = np.minimum(index + reach, len(run) - 1), np.maximum(index - reach, 0)
    vectors = run[ahead] - run[behind]
    return vectors / np.maximum(np.hypot(*vectors.T), 1e-9)[:, None]


def longest(run, directions, start):
    """The farthest end that one curve from `start` reaches, and its control point."""
    low, high = start + 1, len(run) - 1
    best = (low, None)
    probe = min(high, start + 16)
    while low <= high:
        fit = curve(run, directions, start, probe)
        if fit:
            best, low = (probe, fit[0]), probe + 1
        else:
            high = probe - 1
        probe = min(high, low + (probe - start)) if fit else (low + high) // 2
    return best


def curve(run, directions, start, end):
    """(control,) of a curve from start to end that keeps to the run; (None,) for a line."""
    piece = run[start:end + 1]
    if deviation(piece, piece[[0, -1]]) <= STRAIGHT:
        return (None,)
    control = crossing(piece[0], directions[start], piece[-1], directions[end])
    if control is None:
        return None
    spline = bezier(np.array([piece[0], control, piece[-1]]), np.linspace(0, 1, 17))
    return (control,) if deviation(piece, spline) <= TOLERANCE else None


def crossing(a, direction_a, b, direction_b):
    """Where the two tangents meet, ahead of a and before b."""
    sine = direction_a[0] * direction_b[1] - direction_a[1] * direction_b[0]
    if abs(sine) < 0.01 or direction_a @ direction_b < -0.2:
        return None
    chord = b - a
    ahead = (chord[0] * direction_b[1] - chord[1] * direction_b[0]) / sine
    before = (chord[0] * direction_a[1] - chord[1] * direction_a[0]) / sine
    return a + direction_a * ahead if ahead > 0 and before < 0 else None


def deviation(points, polyline):
    """The largest distance of a point from the polyline; at most 32 points are looked at."""
    points = points[:: max(1, len(points) // 32)]
    a, d = polyline[:-1], np.diff(polyline, axis=0)
    square = np.maximum((d * d).sum(1), 1e-9)
    to = points[:, None] - a
    along = np.clip((to * d).sum(2) / square, 0, 1)
    off = to - along[..., None] * d
    return np.sqrt((off * off).sum(2).min(1).max())


def turned(curves):
    return [(end, control, start) for start, control, end in reversed(curves)]


def draw(pen, curves):
    """Draws closed curves; a joint halfway between two control points is left implied."""
    pen.moveTo(whole(curves[0][0]))
    pending = []
    for (_, control, end), after in zip(curves, curves[1:] + [(None, None, None)]):
        if control is None:
            pen.lineTo(whole(end))
            continue
        pending.append(whole(control))
        if after[1] is None or not halfway(control, end, after[1]):
            pen.qCurveTo(*pending, whole(end))
            pending = []
    pen.closePath()


def halfway(before, joint, after):
    return np.hypot(*((before + after) / 2 - joint)) <= 1


def whole(point):
    return (round(float(point[0])), round(float(point[1])))
