"""The models as ONNX graphs, written node by node, so that what runs is what is read here.

    encoder   ids, shapes [T], first [W]             -> hidden [W, 384], cues [W, 3]
    link      hidden [W, 384], rows [K, R], begin, end [K] -> tags [K, R, 5], gate [K]
    sentence  ids [T]                                -> vector [384]           the encoder that the tagger began from, as published

`int8` writes an encoder's tables and matrices as int8: a scale for each output channel (each row of a table), inputs
scaled for each call (dynamic). Weights keep to ±63 of 127: CPUs without VNNI add two products in 16 bits, and
255 × 63 × 2 still fits (onnxruntime issues 6004 and 14642).
"""
import numpy as np
import onnx
from onnx import TensorProto as T, helper, numpy_helper

from encoder import HEADS, HIDDEN, LAYERS
from tagger import DIM, REACH

RANGE = 63


def scales(w, axis):
    """Symmetric scales along an axis; the largest weight is RANGE."""
    top = np.maximum(np.abs(w).max(axis=axis, keepdims=True), 1e-12)
    return (top / RANGE).astype(np.float32)


def steps(w):
    """Whole steps, by chance up or down: right on average, also where training began on steps already (`thaw.py`) and moved each
    weight by less than half a step, all of which rounding to the nearest would undo (measured)."""
    return np.clip(np.floor(w + np.random.default_rng(1).random(w.shape)), -RANGE, RANGE).astype(np.int8)


def nearest(w):
    """Whole steps, to the nearest: for weights as they were published."""
    return np.clip(np.round(w), -RANGE, RANGE).astype(np.int8)


class Graph:
    def __init__(self, int8, round=steps):
        self.nodes, self.consts, self.n, self.int8, self.round = [], [], 0, int8, round

    def const(self, value, name=None):
        name = name or f'c{len(self.consts)}'
        self.consts.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind, inputs, outputs=1, domain='', **attributes):
        self.n += 1
        outs = [f'{kind.lower()}{self.n}_{i}' for i in range(outputs)] if isinstance(outputs, int) else outputs
        self.nodes.append(helper.make_node(kind, inputs, outs, domain=domain, **attributes))
        return outs[0] if len(outs) == 1 else outs

    def linear(self, x, w, b, int8=False, below=128):
        """x @ w.T + b with w [out, in] as PyTorch keeps it.

        int8: each row of x is scaled to a largest value of 1 and cut into steps, `below` of them under zero, so a row's result depends on that row
        alone: not on the window around it, nor on what shares a call. One scale for a whole window is also spoilt by the
        few words whose vectors are ten times as large (measured: half the error of the cue scores)."""
        w = w.T
        if not (int8 and self.int8):
            return self.op('Add', [self.op('MatMul', [x, self.const(w)]), self.const(b)])
        s = scales(w, 0)
        q = self.round(w / s)
        top = self.op('ReduceMax', [self.op('Abs', [x]), self.const(np.array([-1], np.int64))], keepdims=1)
        zero, step = self.const(np.uint8(below)), self.const(np.float32(1 / (255 - below)))
        x = self.op('QuantizeLinear', [self.op('Div', [x, top]), step, zero])
        y = self.op('MatMulIntegerToFloat', [x, self.const(q), step, self.const(s[0]), zero], domain='com.microsoft')
        return self.op('Add', [self.op('Mul', [y, top]), self.const(b)])

    def table(self, w, index):
        """Rows of a table [N, d]."""
        if not self.int8:
            return self.op('Gather', [self.const(w), index])
        s = np.maximum(np.abs(w).max(axis=1, keepdims=True), 1e-12).astype(np.float32) / 127
        q = np.clip(np.round(w / s), -127, 127).astype(np.int8)
        rows = self.op('Cast', [self.op('Gather', [self.const(q), index])], to=T.FLOAT)
        return self.op('Mul', [rows, self.op('Gather', [self.const(s), index])])

    def norm(self, x, w, b, eps):
        return self.op('LayerNormalization', [x, self.const(w), self.const(b)], axis=-1, epsilon=eps)

    def layer(self, x, p, heads, int8):
        """x [N, T, d]"""
        qkv = self.linear(x, p['qkv.weight'], p['qkv.bias'], int8)
        q, k, v = self.op('Split', [qkv], 3, axis=-1, num_outputs=3)
        a = self.op('MultiHeadAttention', [q, k, v], domain='com.microsoft', num_heads=heads)
        x = self.norm(self.op('Add', [x, self.linear(a, p['out.weight'], p['out.bias'], int8)]), p['norm1.weight'], p['norm1.bias'], 1e-12)
        up = self.op('Gelu', [self.linear(x, p['up.weight'], p['up.bias'], int8)], domain='com.microsoft')
        y = self.linear(up, p['down.weight'], p['down.bias'], int8, 48)  # GELU gives little below zero
        return self.norm(self.op('Add', [x, y]), p['norm2.weight'], p['norm2.bias'], 1e-12)

    def model(self, inputs, outputs):
        info = lambda name, kind, dims: helper.make_tensor_value_info(name, kind, dims)
        g = helper.make_graph(self.nodes, 'hearsay', [info(*i) for i in inputs], [info(*o) for o in outputs], self.consts)
        m = helper.make_model(g, opset_imports=[helper.make_opsetid('', 18), helper.make_opsetid('com.microsoft', 1)])
        m.ir_version, m.producer_name = 9, 'hearsay'
        return m


def under(state, prefix):
    return {k[len(prefix):]: v for k, v in state.items() if k.startswith(prefix)}


def encoder_graph(state, int8):
    g, e = Graph(int8), under(state, 'encoder.')
    length = g.op('Shape', ['ids'])
    positions = g.op('Slice', [g.const(e['position.weight'] + e['kind'] + e['annotator.weight'].mean(0)), g.const(np.zeros(1, np.int64)), length])
    x = g.op('Add', [g.op('Add', [g.table(e['word.weight'], 'ids'), positions]), g.op('Gather', [g.const(e['shape.weight']), 'shapes'])])
    x = g.op('Unsqueeze', [g.norm(x, e['norm.weight'], e['norm.bias'], 1e-12), g.const(np.zeros(1, np.int64))])
    for i in range(LAYERS):
        x = g.layer(x, under(e, f'layers.{i}.'), HEADS, True)
    x = g.op('Squeeze', [x, g.const(np.zeros(1, np.int64))])
    h = g.op('Gather', [x, 'first'], ['hidden'])
    w = g.op('MatMul', [h, g.const(state['cue.weight'].T)])
    g.op('Add', [w, g.const(state['cue.bias'])], ['cues'])
    return g.model([('ids', T.INT64, ['T']), ('shapes', T.INT64, ['T']), ('first', T.INT64, ['W'])],
                   [('hidden', T.FLOAT, ['W', HIDDEN]), ('cues', T.FLOAT, ['W', 3])])


def sentence_graph(encoder, int8, longest):
    """The mean over the vectors of all pieces, the marks at both ends too, at unit length. `encoder`: the state of an Encoder."""
    g, e = Graph(int8, nearest), encoder
    zero = g.const(np.zeros(1, np.int64))
    positions = g.op('Slice', [g.const((e['position.weight'] + e['kind'])[:longest]), zero, g.op('Shape', ['ids'])])
    x = g.op('Add', [g.table(e['word.weight'], 'ids'), positions])
    x = g.op('Unsqueeze', [g.norm(x, e['norm.weight'], e['norm.bias'], 1e-12), zero])
    for i in range(LAYERS):
        x = g.layer(x, under(e, f'layers.{i}.'), HEADS, True)
    mean = g.op('ReduceMean', [g.op('Squeeze', [x, zero]), zero], keepdims=0)
    g.op('Div', [mean, g.op('ReduceL2', [mean], keepdims=1)], ['vector'])
    return g.model([('ids', T.INT64, ['T'])], [('vector', T.FLOAT, [HIDDEN])])


def link_graph(state):
    """fp32: under dynamic int8 a claim would depend on which cues share its call."""
    g, p = Graph(True), under(state, 'link.')
    one = g.const(np.array([1], np.int64))
    rows = g.op('Slice', [g.op('Shape', ['rows']), one, g.const(np.array([2], np.int64))])
    r = g.op('Unsqueeze', [g.op('Range', [g.const(np.int64(0)), g.op('Squeeze', [rows]), g.const(np.int64(1))]), g.const(np.zeros(1, np.int64))])
    b, e = (g.op('Unsqueeze', [x, one]) for x in ('begin', 'end'))
    before, past = g.op('Less', [r, b]), g.op('GreaterOrEqual', [r, e])
    inside = g.op('Not', [g.op('Or', [before, past])])
    clip = lambda x, lo, hi: g.op('Clip', [x, g.const(np.int64(lo)), g.const(np.int64(hi))])
    reach = g.const(np.int64(REACH))
    left = g.op('Add', [clip(g.op('Sub', [r, b]), -REACH, 0), reach])
    right = g.op('Add', [clip(g.op('Add', [g.op('Sub', [r, e]), g.const(np.int64(1))]), 0, REACH), reach])
    place = g.op('Where', [before, left, g.op('Where', [past, right, g.const(np.int64(2 * REACH + 1))])])
    inside = g.op('Cast', [inside], to=T.FLOAT)
    weight = g.op('Unsqueeze', [g.op('Div', [inside, g.op('Cast', [g.op('Sub', [e, b])], to=T.FLOAT)]), one])  # [K, 1, R]
    # down() and cue() are linear, so they go before the rows are picked: once for each word, not once for each row
    down = g.linear('hidden', p['down.weight'], p['down.bias'])
    cue = g.linear('hidden', p['cue.weight'], np.zeros(DIM, np.float32))
    mean = g.op('Add', [g.op('MatMul', [weight, g.op('Gather', [cue, 'rows'])]), g.const(p['cue.bias'])])  # [K, 1, DIM]
    z = g.op('Add', [g.op('Add', [g.op('Gather', [down, 'rows']), g.op('Gather', [g.const(p['place.weight']), place])]), mean])
    z = g.norm(z, p['norm.weight'], p['norm.bias'], 1e-5)
    for i in range(2):
        z = g.layer(z, under(p, f'layers.{i}.'), 4, True)
    only = g.const(np.array([0] + [-1e4] * 4, np.float32))
    fixed = g.op('Mul', [g.op('Unsqueeze', [inside, g.const(np.array([2], np.int64))]), only])
    g.op('Add', [g.linear(z, p['tags.weight'], p['tags.bias']), fixed], ['tags'])
    gate = g.linear(g.op('MatMul', [weight, z]), p['gate.weight'], p['gate.bias'])
    g.op('Reshape', [gate, g.const(np.array([-1], np.int64))], ['gate'])
    return g.model([('hidden', T.FLOAT, ['W', HIDDEN]), ('rows', T.INT64, ['K', 'R']), ('begin', T.INT64, ['K']), ('end', T.INT64, ['K'])],
                   [('tags', T.FLOAT, ['K', 'R', 5]), ('gate', T.FLOAT, ['K'])])
