"""Scores -> claims, and how good they are. The product's decoder is `src/extract/`; this one serves choices on held-out train."""
import collections
import numpy as np
import torch

from chain import LINK_LABELS
from windows import LONGEST, arrays, window

CONTEXT, MARGIN, SLACK = 40, 56, 160  # pieces, as in `src/extract/windows.ts`


def owned(article, longest=LONGEST):
    """[(from, to, own from, own to)] in words: the windows of `src/extract/windows.ts`, and what each answers for."""
    ends = np.concatenate([[0], np.cumsum([len(p) for p in article['pieces']])])
    begins, count = article['shapes'] & 1, len(article['pieces'])
    back = lambda a, b, pieces: max(a + 1, int(np.searchsorted(ends, ends[b] - pieces, side='left')))
    out, a, own = [], 0, 0
    while a < count:
        b = max(int(np.searchsorted(ends, ends[a] + longest - 2, side='right')) - 1, a + 1)
        if b >= count:
            out.append((a, count, own, count))
            break
        borders = [w for w in range(max(back(a, b, SLACK), own + 1), b + 1) if begins[w]]
        if borders:
            out.append((a, borders[-1], own, borders[-1]))
            a, own = back(a, borders[-1], CONTEXT), borders[-1]
        else:
            then = back(a, b, 2 * MARGIN)
            middle = max((then + b) // 2, own)
            out.append((a, b, own, middle))
            a, own = then, middle
    return out


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
    """A dict for each candidate (article index, cue (from, to), source and content words, what its score rests on), nothing dropped."""
    model.eval()
    todo = []
    for n, art in enumerate(articles):
        todo += [(n, *w) for w in owned(art)]
    todo.sort(key=lambda x: x[2] - x[1])
    found = []
    for i in range(0, len(todo), 8):
        part = todo[i:i + 8]
        ids, shapes, mask, first, widths = arrays([window(articles[n], a, b) for n, a, b, _, _ in part])
        h, scores = model.words(*(torch.from_numpy(x) for x in (ids, shapes, mask, first)))
        live = torch.arange(scores.shape[1]) < torch.from_numpy(widths).unsqueeze(1)
        path = model.cue_chain.best(scores, live).numpy()
        p = model.cue_chain.marginals(scores, live)
        cues = []
        for r, (n, a, b, own, end) in enumerate(part):
            for f, t in runs(path[r], 1, 2):
                if own <= a + f < end:
                    cues.append((r, f, t, float(1 - p[r, f:t, 0].max())))
        for j in range(0, len(cues), 64):
            some = cues[j:j + 64]
            rows, alive, offset = model.rows(h, widths, [c[0] for c in some], [c[1] for c in some], [c[2] for c in some])
            begin = torch.tensor([c[1] for c in some]) - offset
            end = torch.tensor([c[2] for c in some]) - offset
            tags, gate = model.link(rows, begin, end, alive)
            best = model.link_chain.best(tags, alive).numpy()
            chance = model.link_chain.marginals(tags, alive).numpy()
            for c, path_, m, g, o, l in zip(some, best, chance, gate.tolist(), offset.tolist(), alive.sum(1).tolist()):
                n, a = part[c[0]][:2]
                path_ = path_[:l]
                sure = float(np.log(np.maximum(m[np.arange(l), path_], 1e-6)).min())
                said = min(runs(path_, 1, 2), key=lambda r: r[0] - (c[1] - o) if r[0] > c[1] - o else c[1] - o - r[1], default=(0, 0))
                found.append(dict(article=n, cue=(a + c[1], a + c[2]), p=c[3], gate=g, sure=sure,
                                  source=[a + o + w for w in range(*said)],
                                  content=[a + o + int(w) for w in np.nonzero((path_ == 3) | (path_ == 4))[0]]))
    kept = []
    for c in sorted(found, key=lambda c: (c['article'], c['cue'])):
        if c['content'] and not (kept and kept[-1]['article'] == c['article'] and kept[-1]['cue'][1] > c['cue'][0]):
            kept.append(c)
    return kept


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
