"""Masked-language training of the base on loose texts.   python pretrain.py --work WORK --base model.safetensors

The base is a sentence-embedding model: what it says of a single token was never asked for. One pass gives that back.
"""
import argparse, math, os, pickle, random, time
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from encoder import HIDDEN, Encoder

CLS, SEP, MASK = 101, 102, 103


class Head(nn.Module):
    """Guesses the piece that stood at a masked place: scores over the tied word embeddings."""
    def __init__(self):
        super().__init__()
        self.dense, self.norm = nn.Linear(HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(30522))
        nn.init.eye_(self.dense.weight), nn.init.zeros_(self.dense.bias)  # the encoder need not learn a random map first

    def forward(self, h, table):
        return F.linear(self.norm(F.gelu(self.dense(h))), table, self.bias)


def blocks(texts, length, rng):
    out = []
    for ids, shapes in texts:
        at = 0
        while at < len(ids):
            n = length if at else rng.randint(length // 4, length)
            if min(n, len(ids) - at) > 8:
                out.append((ids[at:at + n], shapes[at:at + n]))
            at += n
    rng.shuffle(out)
    out.sort(key=lambda b: len(b[0]) // 16 + rng.random())  # rows of one length share a batch
    batches = [out[i:i + 16] for i in range(0, len(out), 16)]
    rng.shuffle(batches)
    return batches


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--work', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--length', type=int, default=192)
    p.add_argument('--passes', type=int, default=1)
    p.add_argument('--rate', type=float, default=2e-4)
    p.add_argument('--minutes', type=float, default=1e9, help='stop after this long; the schedule is fitted to it')
    p.add_argument('--masked', type=float, default=0.15, help='share of pieces to guess')
    p.add_argument('--bf16', action='store_true', help='half-width products, on a CPU with AVX512-BF16')
    p.add_argument('--seed', type=int, default=1)
    o = p.parse_args()
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    rng, nrng = random.Random(o.seed), np.random.default_rng(o.seed)
    texts = pickle.load(open(os.path.join(o.work, 'texts.pkl'), 'rb'))
    enc, head = Encoder(), Head()
    enc.load_base(o.base)
    params = list(enc.parameters()) + list(head.parameters())
    opt = torch.optim.AdamW(params, lr=o.rate, weight_decay=0.01, fused=True)
    todo = [b for _ in range(o.passes) for b in blocks(texts, o.length, rng)]
    began, step, running = time.time(), 0, 0.
    for batch in todo:
        spent = (time.time() - began) / 60
        progress = max(step / len(todo), spent / o.minutes)
        if progress >= 1:
            break
        for g in opt.param_groups:
            g['lr'] = o.rate * min(1, progress / 0.06 + 1e-3) * (1 - progress)
        t = max(len(b[0]) for b in batch) + 2
        ids, shapes = np.zeros((len(batch), t), np.int64), np.zeros((len(batch), t), np.int64)
        live = np.zeros((len(batch), t), bool)
        for n, (i, s) in enumerate(batch):
            ids[n, 0], ids[n, 1:len(i) + 1], ids[n, len(i) + 1] = CLS, i, SEP
            shapes[n, 1:len(i) + 1] = s
            live[n, :len(i) + 2] = True
        chosen = (nrng.random(ids.shape) < o.masked) & live & (ids != CLS) & (ids != SEP)
        want = ids[chosen]
        how = nrng.random(ids.shape)
        ids[chosen & (how < 0.8)] = MASK
        other = chosen & (how >= 0.9)
        ids[other] = nrng.integers(1000, 30522, other.sum())
        with torch.autocast('cpu', torch.bfloat16, enabled=o.bf16):
            h = enc(torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(live))
            loss = F.cross_entropy(head(h[torch.from_numpy(chosen)], enc.word.weight).float(), torch.from_numpy(want))
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        step += 1
        running = loss.item() if step == 1 else 0.98 * running + 0.02 * loss.item()
        if step % 20 == 0:
            print(f'{step}/{len(todo)} loss {running:.3f} {spent:.1f} min', flush=True)
        if step % 200 == 0:
            torch.save(enc.state_dict(), os.path.join(o.work, 'base.pt'))
    torch.save(enc.state_dict(), os.path.join(o.work, 'base.pt'))
    print('done', step, f'loss {running:.3f}')


if __name__ == '__main__':
    main()
