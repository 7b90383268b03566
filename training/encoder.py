"""MiniLM-L6 as plain layers (BERT shape: hidden 384, 12 heads, 6 layers), with shape codes added to the words.

Read from the weights of `all-MiniLM-L6-v2` (Apache-2.0). While training on a CPU, attention and dropout are written out: the
fused backward pass and the random numbers of every single place took half of a step.
"""
import random

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from words import SHAPES

HIDDEN, HEADS, LAYERS, INNER, POSITIONS = 384, 12, 6, 1536, 512
ANNOTATORS = 6  # training says who marked the article (1 to 6); 0, nobody in particular, is the mean of all


class Dropout(nn.Module):
    """Dropout whose masks are slices, at random places, of one table of 16 M random choices (0 or 1 / (1 - chance))."""
    tables = {}

    def __init__(self, chance):
        super().__init__()
        self.chance = chance

    def forward(self, x):
        if not self.training or not self.chance:
            return x
        table = Dropout.tables.get((self.chance, x.dtype))
        if table is None or table.numel() < 2 * x.numel():
            table = ((torch.rand(max(1 << 24, 4 * x.numel())) >= self.chance) / (1 - self.chance)).to(x.dtype)
            Dropout.tables[self.chance, x.dtype] = table
        at = random.randrange(table.numel() - x.numel())
        return x * table[at:at + x.numel()].view(x.shape)


class Layer(nn.Module):
    def __init__(self, d=HIDDEN, heads=HEADS, inner=INNER, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.drop = Dropout(dropout)

    def attention(self, q, k, v, mask):
        if not self.training:
            return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        scores = q * q.shape[-1] ** -0.5 @ k.transpose(2, 3)
        if mask is not None:
            scores = scores + torch.where(mask, 0., -1e4).to(scores.dtype)
        return self.drop(scores.softmax(3).to(v.dtype)) @ v

    def forward(self, x, mask=None):
        """x [N, T, d]; mask [N, 1, 1, T] bool, true where a position may be attended to."""
        n, t, d = x.shape
        q, k, v = self.qkv(x).view(n, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = self.attention(q, k, v, mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(n, t, d))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary_size=30522):
        super().__init__()
        self.word = nn.Embedding(vocabulary_size, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.annotator = nn.Embedding(ANNOTATORS, HIDDEN)
        nn.init.zeros_(self.annotator.weight)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, shapes, mask=None, annotator=None):
        """ids, shapes [N, T]; mask [N, T] bool; annotator [N] -> [N, T, 384]"""
        people = torch.cat([self.annotator.weight.mean(0, keepdim=True), self.annotator.weight])
        who = people[0] if annotator is None else people[annotator].unsqueeze(1)
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.kind + self.shape(shapes) + who
        x = self.drop(self.norm(x))
        m = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, m)
        return x

    def load_base(self, path):
        w = load_file(path)
        e = 'embeddings.'
        state = {'word.weight': w[e + 'word_embeddings.weight'], 'position.weight': w[e + 'position_embeddings.weight'],
                 'kind': w[e + 'token_type_embeddings.weight'][0], 'norm.weight': w[e + 'LayerNorm.weight'],
                 'norm.bias': w[e + 'LayerNorm.bias'], 'shape.weight': self.shape.weight.detach(), 'annotator.weight': self.annotator.weight.detach()}
        names = {'out': 'attention.output.dense', 'up': 'intermediate.dense', 'down': 'output.dense',
                 'norm1': 'attention.output.LayerNorm', 'norm2': 'output.LayerNorm'}
        for i in range(LAYERS):
            b = f'encoder.layer.{i}.'
            for part in ('weight', 'bias'):
                state[f'layers.{i}.qkv.{part}'] = torch.cat(
                    [w[f'{b}attention.self.{x}.{part}'] for x in ('query', 'key', 'value')])
                for ours, theirs in names.items():
                    state[f'layers.{i}.{ours}.{part}'] = w[f'{b}{theirs}.{part}']
        self.load_state_dict(state)
