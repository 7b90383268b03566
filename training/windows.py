"""Articles -> windows of at most LONGEST pieces, cut at sentence or line ends."""
import random
import numpy as np

LONGEST = 384
CLS, SEP, MASK = 101, 102, 103


def cut(article, first, longest=LONGEST):
    """[(from word, to word)]: the first window holds about `first` pieces, the others as many as fit."""
    sizes = [len(p) for p in article['pieces']]
    breaks, out, at, room = article['breaks'], [], 0, first
    while at < len(sizes):
        total, i, cutat = 0, at, None
        while i < len(sizes) and total + sizes[i] <= room - 2:
            total += sizes[i]
            i += 1
            if i < len(sizes) and breaks[i]:
                cutat = i
        end = len(sizes) if i == len(sizes) else (cutat or max(i, at + 1))
        out.append((at, end))
        at, room = end, longest
    return out


def window(article, a, b):
    """One window as arrays. Roles are word indices inside it; `whole` says that no part of the claim lies outside."""
    ids, shapes, first = [CLS], [0], []
    for n in range(a, b):
        first.append(len(ids))
        ids += article['pieces'][n]
        shapes += [int(article['shapes'][n])] * len(article['pieces'][n])
    ids.append(SEP)
    shapes.append(0)
    claims = []
    for c in article['claims']:
        if c['cue'][0] >= a and c['cue'][-1] < b:
            every = c['source'] + c['content']
            claims.append(dict(cue=(c['cue'][0] - a, c['cue'][-1] + 1 - a), whole=all(a <= w < b for w in every),
                               **{k: [w - a for w in c[k] if a <= w < b] for k in ('source', 'content')}))
    return dict(ids=ids, shapes=shapes, first=first, claims=claims, article=article, a=a, b=b)


CURLY = {1523: 1000, 1524: 1000}  # “ ” -> "


def roughen(w, rng, masked):
    """What pages do to text: straight quotation marks, no capitals, all capitals. And in a share `masked` of the windows
    one piece in seven is masked, so that a claim is not known by its words alone: train is small, and its names are few."""
    if rng.random() < 0.3:
        w['ids'] = [CURLY.get(i, i) for i in w['ids']]
    r = rng.random()
    if r < 0.04:
        w['shapes'] = [s % 4 for s in w['shapes']]
    elif r < 0.06:
        w['shapes'] = [8 + s % 4 for s in w['shapes']]
    if rng.random() < masked:
        w['ids'] = [MASK if rng.random() < 0.14 and i not in (CLS, SEP) else i for i in w['ids']]
    return w


def batches(articles, rng, budget=2048, masked=0.):
    """One pass over all articles in random windows; rows of like length share a batch of about `budget` pieces."""
    ws = []
    for art in articles:
        for a, b in cut(art, rng.randint(64, LONGEST)):
            ws.append(roughen(window(art, a, b), rng, masked))
    rng.shuffle(ws)
    out = []
    for i in range(0, len(ws), 256):
        pool = sorted(ws[i:i + 256], key=lambda w: len(w['ids']) + rng.random() * 24)
        batch = []
        for w in pool:
            if batch and max(len(w['ids']), len(batch[-1]['ids'])) * (len(batch) + 1) > budget:
                out.append(batch)
                batch = []
            batch.append(w)
        out.append(batch)
    rng.shuffle(out)
    return out


def arrays(batch):
    """ids, shapes [N, T] int64, mask [N, T] bool, first [N, W] int64, widths [N]"""
    t, w = max(len(x['ids']) for x in batch), max(len(x['first']) for x in batch)
    ids, shapes = np.zeros((len(batch), t), np.int64), np.zeros((len(batch), t), np.int64)
    mask, first = np.zeros((len(batch), t), bool), np.zeros((len(batch), w), np.int64)
    for n, x in enumerate(batch):
        ids[n, :len(x['ids'])], shapes[n, :len(x['ids'])], mask[n, :len(x['ids'])] = x['ids'], x['shapes'], True
        first[n, :len(x['first'])] = x['first']
    return ids, shapes, mask, first, np.array([len(x['first']) for x in batch])
