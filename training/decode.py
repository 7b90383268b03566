"""Scores -> claims, and how good they are. The product's decoder is `src/extract/`; this one serves choices on held-out train."""
import collections
import numpy as np
import torch

from chain import LINK_LABELS
from windows import LONGEST, arrays, window

MARGIN = 64  # words that two windows share at least, where the text is longer than one window


def overlapping(article, longest=LONGEST, margin=MARGIN):
    """Windows that overlap by about two margins of pieces, each as [from word, to word)."""
    sizes = np.array([len(p) for p in article['pieces']])
    ends = np.cumsum(sizes)
    out, a = [], 0
    while True:
        base = ends[a - 1] if a else 0
        b = int(np.searchsorted(ends, base + longest - 2, side='right'))
        b = max(b, a + 1)
        if b >= len(sizes):
            out.append((a, len(sizes)))
            return out
        out.append((a, b))
        nxt = int(np.searchsorted(ends, ends[b - 1] - 2 * margin, side='right'))
        a = max(a + 1, nxt)


def runs(labels, begin, inside):
    out = []
    for i, l in enumerate(labels):
        if l == begin:
            out.append([i, i + 1])
        elif l == inside and out and out[-1][1] == i:
            out[-1][1] = i + 1
    return out


@torch.no_grad()
def predict(model, articles):
    """[(article index, cue (from, to), source words, content words, features)], every candidate, nothing dropped."""
    model.eval()
    todo = []
    for n, art in enumerate(articles):
        spans = overlapping(art)
        for k, (a, b) in enumerate(spans):
            todo.append((n, a, b, k == 0, k == len(spans) - 1))
    todo.sort(key=lambda x: x[2] - x[1])
    found = {}
    for i in range(0, len(todo), 8):
        part = todo[i:i + 8]
        ids, shapes, mask, first, widths = arrays([window(articles[n], a, b) for n, a, b, _, _ in part])
        h, scores = model.words(*(torch.from_numpy(x) for x in (ids, shapes, mask, first)))
        live = torch.arange(scores.shape[1]) < torch.from_numpy(widths).unsqueeze(1)
        path = model.cue_chain.best(scores, live).numpy()
        p = model.cue_chain.marginals(scores, live)
        cues = []
        for r, (n, a, b, head, tail) in enumerate(part):
            for f, t in runs(path[r], 1, 2):
                room = min(f if not head else 10**6, (b - a - t) if not tail else 10**6)
                cues.append((r, f, t, room, float(1 - p[r, f:t, 0].min())))
        for j in range(0, len(cues), 64):
            some = cues[j:j + 64]
            rows, alive, offset = model.rows(h, widths, [c[0] for c in some], [c[1] for c in some], [c[2] for c in some])
            begin = torch.tensor([c[1] for c in some]) - offset
            end = torch.tensor([c[2] for c in some]) - offset
            tags, gate = model.link(rows, begin, end, alive)
            best = model.link_chain.best(tags, alive).numpy()
            chance = model.link_chain.marginals(tags, alive).numpy()
            for c, path_, m, g, o, l in zip(some, best, chance, gate.tolist(), offset.tolist(), alive.sum(1).tolist()):
                n, a = part[c[0]][0], part[c[0]][1]
                path_ = path_[:l]
                sure = float(np.log(np.maximum(m[np.arange(l), path_], 1e-6)).min())
                key = (n, a + c[1], a + c[2])
                claim = dict(article=n, cue=(a + c[1], a + c[2]), room=c[3], p=c[4], gate=g, sure=sure,
                             source=[a + o + int(w) for w in np.nonzero((path_ == 1) | (path_ == 2))[0]],
                             content=[a + o + int(w) for w in np.nonzero((path_ == 3) | (path_ == 4))[0]])
                if key not in found or found[key]['room'] < claim['room']:
                    found[key] = claim
    # the same cue may end elsewhere in another window: keep the reading with more room
    kept = []
    for c in sorted(found.values(), key=lambda c: -c['room']):
        if not any(k['article'] == c['article'] and k['cue'][0] < c['cue'][1] and c['cue'][0] < k['cue'][1] for k in kept[-400:]):
            kept.append(c)
    return [c for c in kept if c['content']]


def score(articles, claims):
    """F1 in per cent: exact source / cue / content, relation, strict (as `hearsay eval`, words for tokens)."""
    c = collections.Counter()
    by = collections.defaultdict(list)
    for x in claims:
        by[x['article']].append(x)
    for n, art in enumerate(articles):
        solid = art['solid']
        def roles(x, cue):
            f = lambda ws: frozenset(w for w in ws if solid[w])
            return f(x['source']), f(cue), f(x['content'])
        gold = [roles(g, g['cue']) for g in art['claims']]
        pred = [roles(p, range(*p['cue'])) for p in by[n]]
        gold, pred = ([r for r in rs if r[2]] for rs in (gold, pred))
        for k in range(3):
            g, p = (collections.Counter(r[k] for r in rs if r[k]) for rs in (gold, pred))
            c[k, 'g'] += sum(g.values()); c[k, 'p'] += sum(p.values()); c[k, 't'] += sum((g & p).values())
        pairs = []
        for i, g in enumerate(gold):
            for j, p in enumerate(pred):
                both = len(g[2] & p[2])
                if both and both / len(g[2] | p[2]) >= .5 and g[1] & p[1] and (g[0] & p[0] or not g[0] and not p[0]):
                    pairs.append((both / len(g[2] | p[2]), i, j))
        gi, pj = set(), set()
        for _, i, j in sorted(pairs, reverse=True):
            if i not in gi and j not in pj:
                gi.add(i); pj.add(j)
        for k, t in ((3, len(gi)), (4, sum((collections.Counter(gold) & collections.Counter(pred)).values()))):
            c[k, 'g'] += len(gold); c[k, 'p'] += len(pred); c[k, 't'] += t
    return [200 * c[k, 't'] / max(1, c[k, 'g'] + c[k, 'p']) for k in range(5)]
