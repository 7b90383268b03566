"""One pass tags cues; for each cue a small conditioned step tags its source and its content.

    pieces ─ encoder ─▶ first piece of each word ─▶ h [W, 384] ─▶ cue scores [W, 3]
    for each cue: the ROWS words around it
      z = down(h) + place relative to the cue + the cue's own vector ─ 2 layers ─▶ link scores [ROWS, 5], gate

The gate says whether this cue attributes anything at all: it is taught on false cues as well as on true ones.
"""
import torch
from torch import nn

from chain import CUE_LABELS, LINK_LABELS, Chain
from encoder import HIDDEN, Dropout, Encoder, Layer

ROWS = 128  # words around a cue; 99.5 % of train's claims lie inside
REACH = 64
DIM = 192


class Link(nn.Module):
    def __init__(self, dim=DIM):
        super().__init__()
        self.down, self.cue = nn.Linear(HIDDEN, dim), nn.Linear(HIDDEN, dim)
        self.place = nn.Embedding(2 * REACH + 2, dim)
        self.layers = nn.ModuleList(Layer(dim, 4, 2 * dim, 0.1) for _ in range(2))
        self.norm, self.drop = nn.LayerNorm(dim), Dropout(0.1)
        self.tags, self.gate = nn.Linear(dim, len(LINK_LABELS)), nn.Linear(dim, 1)

    def forward(self, h, begin, end, mask=None):
        """h [K, R, 384]; begin, end [K]: the cue's rows -> tags [K, R, 5] (a cue's own rows can only be O), gate [K]"""
        r = torch.arange(h.shape[1]).unsqueeze(0)
        b, e = begin.unsqueeze(1), end.unsqueeze(1)
        inside = (r >= b) & (r < e)
        weight = inside.to(h.dtype) / (e - b).to(h.dtype)
        mean = (h * weight.unsqueeze(2)).sum(1)
        before = (r - b).clamp(-REACH, 0) + REACH
        after = (r - e + 1).clamp(0, REACH) + REACH
        place = torch.where(r < b, before, torch.where(r < e, torch.full_like(r, 2 * REACH + 1), after))
        z = self.drop(self.norm(self.down(h) + self.place(place) + self.cue(mean).unsqueeze(1)))
        m = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            z = layer(z, m)
        tags = self.tags(z)
        only = torch.tensor([0.] + [-1e4] * (len(LINK_LABELS) - 1))
        tags = tags + inside.unsqueeze(2).to(h.dtype) * only
        gate = self.gate((z * weight.unsqueeze(2)).sum(1)).squeeze(1)
        return tags, gate


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.cue = nn.Linear(HIDDEN, len(CUE_LABELS))
        self.link = Link()
        self.cue_chain, self.link_chain = Chain(CUE_LABELS), Chain(LINK_LABELS)
        self.drop = Dropout(0.1)

    def words(self, ids, shapes, mask, first, annotator=None):
        """ids, shapes, mask [N, T]; first [N, W] -> h [N, W, 384], cue scores [N, W, 3]"""
        h = self.encoder(ids, shapes, mask, annotator)
        h = h.gather(1, first.unsqueeze(2).expand(-1, -1, HIDDEN))
        return h, self.cue(self.drop(h))

    def rows(self, h, widths, which, begin, end):
        """Picks the ROWS words around each cue. which, begin, end: lists over cues (window, first and past-last word).
        -> h [K, R, 384], live [K, R], offset [K]"""
        which, begin, end = (torch.as_tensor(x) for x in (which, begin, end))
        widths = torch.as_tensor(widths)[which]
        size = min(ROWS, int(widths.max()))
        offset = ((begin + end) // 2 - size // 2).clamp(min=0)
        offset = torch.minimum(offset, (widths - size).clamp(min=0))
        index = offset.unsqueeze(1) + torch.arange(size)
        live = index < widths.unsqueeze(1)
        return h[which.unsqueeze(1), index.clamp(max=h.shape[1] - 1)], live, offset
