"""A released model folder -> weights that training can start from.   python thaw.py --model FOLDER --out WORK/NAME.pt

For a round of training when the run that gave the release is gone: int8 matrices come back as they are computed with.
Reads the constants of `encoder.onnx` and `link.onnx` in the order in which `graph.py` writes them.
"""
import argparse, json, os
import onnx
import torch
from onnx import numpy_helper

from chain import CUE_LABELS, LINK_LABELS, legal
from encoder import LAYERS
from tagger import Tagger


class Constants:
    """Arrays of a graph in order, index tables (int64) left out."""
    def __init__(self, path):
        arrays = [numpy_helper.to_array(c) for c in onnx.load(path).graph.initializer]
        self.left = [torch.from_numpy(a.copy()) for a in arrays if a.dtype != 'int64']

    def next(self):
        return self.left.pop(0)

    def matrix(self, zeros):
        """weight [out, in] and bias of one int8 product; `zeros`: a zero bias stands between."""
        q, scale = self.next(), self.next()
        self.next()
        if zeros:
            self.next()
        return (q.float() * scale).T.contiguous(), self.next()

    def plain(self):
        return self.next().T.contiguous(), self.next()


def layer(c, state, prefix, read):
    for name in ('qkv', 'out', 'norm1', 'up', 'down', 'norm2'):
        weight, bias = (c.next(), c.next()) if name.startswith('norm') else read(name in ('up', 'down'))
        state[f'{prefix}.{name}.weight'], state[f'{prefix}.{name}.bias'] = weight, bias


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--out', required=True)
    o = p.parse_args()
    state, c = Tagger().state_dict(), Constants(os.path.join(o.model, 'encoder.onnx'))
    e = 'encoder.'
    state[e + 'position.weight'], state[e + 'kind'] = c.next(), torch.zeros_like(state[e + 'kind'])
    state[e + 'word.weight'] = c.next().float() * c.next()
    state[e + 'shape.weight'] = c.next()
    state[e + 'norm.weight'], state[e + 'norm.bias'] = c.next(), c.next()
    for i in range(LAYERS):
        layer(c, state, f'{e}layers.{i}', c.matrix)
    state['cue.weight'], state['cue.bias'] = c.plain()
    c = Constants(os.path.join(o.model, 'link.onnx'))
    state['link.down.weight'], state['link.down.bias'] = c.plain()
    state['link.cue.weight'], _ = c.plain()
    state['link.cue.bias'], state['link.place.weight'] = c.next(), c.next()
    state['link.norm.weight'], state['link.norm.bias'] = c.next(), c.next()
    for i in range(2):
        layer(c, state, f'link.layers.{i}', lambda _: c.plain())
    c.next()  # labels that a cue's own words can have
    state['link.tags.weight'], state['link.tags.bias'] = c.plain()
    state['link.gate.weight'], state['link.gate.bias'] = c.plain()
    settings = json.load(open(os.path.join(o.model, 'model.json')))['chains']
    for name, labels in (('cue', CUE_LABELS), ('link', LINK_LABELS)):
        start, move = legal(labels)
        for part, ban in (('start', start), ('move', move), ('end', 0)):
            state[f'{name}_chain.{part}'] = torch.tensor(settings[name][part]) - ban
    for name, t in Tagger().state_dict().items():
        assert state[name].shape == t.shape, (name, state[name].shape, t.shape)
    torch.save(state, o.out)


if __name__ == '__main__':
    main()
