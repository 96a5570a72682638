"""Outlines: from a recorded drawing to quadratic curves."""

from fontTools.pens.cu2quPen import Cu2QuPen

# The largest distance between the original curve and ours, in units of 1/1000 em:
# at 三号 (16 pt) that is 0.006 mm.
MAX_ERROR = 1.0


def as_drawn(record, pen):
    """The original's quadratic outlines, point for point."""
    record.replay(pen)


def to_quadratic(record, pen):
    """Cubic outlines as quadratic ones; TrueType fills the other way round."""
    record.replay(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
