"""MiniLM-L6 as plain layers (BERT shape: hidden 384, 12 heads, 6 layers), with shape codes added to the words.

Read from the weights of `all-MiniLM-L6-v2` (Apache-2.0). Attention has no dropout: it lets the fused kernel run.
"""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from words import SHAPES

HIDDEN, HEADS, LAYERS, INNER, POSITIONS = 384, 12, 6, 1536, 512


class Layer(nn.Module):
    def __init__(self, d=HIDDEN, heads=HEADS, inner=INNER, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask=None):
        """x [N, T, d]; mask [N, 1, 1, T] bool, true where a position may be attended to."""
        n, t, d = x.shape
        q, k, v = self.qkv(x).view(n, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(n, t, d))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary_size=30522):
        super().__init__()
        self.word = nn.Embedding(vocabulary_size, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, shapes, mask=None):
        """ids, shapes [N, T]; mask [N, T] bool -> [N, T, 384]"""
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.kind + self.shape(shapes)
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
                 'norm.bias': w[e + 'LayerNorm.bias'], 'shape.weight': self.shape.weight.detach()}
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
