"""An exported model folder, with the face of `tagger.Tagger` as far as `decode.predict` needs it."""
import json, os
import numpy as np
import onnxruntime as ort
import torch

from chain import CUE_LABELS, LINK_LABELS, Chain
from encoder import HIDDEN
from tagger import Tagger


def chain_of(labels, table):
    c = Chain(labels)
    for name in ('start', 'move', 'end'):
        getattr(c, name).data = torch.tensor(table[name], dtype=torch.float32)
    c.legal_start.zero_(), c.legal_move.zero_()  # already in the tables
    return c


class Exported:
    def __init__(self, folder):
        one = ort.SessionOptions()
        one.intra_op_num_threads = 1
        self.encoder, self.graph = (ort.InferenceSession(os.path.join(folder, f), one) for f in ('encoder.onnx', 'link.onnx'))
        self.settings = json.load(open(os.path.join(folder, 'model.json')))
        self.cue_chain = chain_of(CUE_LABELS, self.settings['chains']['cue'])
        self.link_chain = chain_of(LINK_LABELS, self.settings['chains']['link'])

    def eval(self):
        return self

    def words(self, ids, shapes, mask, first):
        """One window at a time, at its exact length, as the product runs it."""
        h = np.zeros((*first.shape, HIDDEN), np.float32)
        c = np.zeros((*first.shape, len(CUE_LABELS)), np.float32)
        for n in range(len(ids)):
            t = int(mask[n].sum())
            w = max(int((first[n] > 0).sum()), 1)
            hidden, cues = self.encoder.run(None, {'ids': ids[n, :t].numpy(), 'shapes': shapes[n, :t].numpy(), 'first': first[n, :w].numpy()})
            h[n, :w], c[n, :w] = hidden, cues
        return torch.from_numpy(h), torch.from_numpy(c)

    rows = Tagger.rows

    def link(self, rows, begin, end, alive):
        """Cues one at a time: those of a short window have fewer rows."""
        tags, gate = torch.zeros(*rows.shape[:2], len(LINK_LABELS)), torch.zeros(len(rows))
        for k in range(len(rows)):
            n = int(alive[k].sum())
            out = self.graph.run(None, {'hidden': rows[k, :n].contiguous().numpy(), 'rows': np.arange(n, dtype=np.int64)[None],
                                        'begin': begin[k:k + 1].numpy(), 'end': end[k:k + 1].numpy()})
            tags[k, :n], gate[k] = torch.from_numpy(out[0][0]), float(out[1][0])
        return tags, gate
