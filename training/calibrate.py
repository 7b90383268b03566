"""Fits the score of a claim and the threshold on the held-out tenth of train.   python calibrate.py --work WORK --model FOLDER

The score is a logistic regression (Platt 1999) on what the model says of a claim; its target: does a gold claim match it
(the `relation` measure)? What scores below the threshold with the best mean of the five F1 figures is dropped. Writes both
into model.json.
"""
import argparse, json, os, pickle
import numpy as np

from decode import predict, score
from exported import Exported


def features(c):
    p = min(max(c['p'], 1e-6), 1 - 1e-6)
    return [1.0, np.log(p / (1 - p)), c['gate'], max(c['sure'], np.log(1e-6)), float(not c['source'])]


def matched(articles, claims):
    out = np.zeros(len(claims))
    for i, c in enumerate(claims):
        art = articles[c['article']]
        solid = lambda ws: {w for w in ws if art['solid'][w]}
        source, cue, content = solid(c['source']), solid(range(*c['cue'])), solid(c['content'])
        for g in art['claims']:
            gs, gc, gt = solid(g['source']), solid(g['cue']), solid(g['content'])
            both = len(gt & content)
            if both and both / len(gt | content) >= .5 and gc & cue and (gs & source or not gs and not source):
                out[i] = 1
                break
    return out


def fit(x, y, steps=60, ridge=1e-3):
    """Newton's method for logistic regression."""
    w = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        h = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        w += np.linalg.solve(h, x.T @ (y - p) - ridge * w)
    return w


def outermost(claims):
    """Drops a claim whose cue stands in another's content, as `src/extract/outermost.ts` does."""
    by = {}
    for c in claims:
        by.setdefault(c['article'], []).append((c, set(c['content'])))
    within = lambda a, b: set(range(*a[0]['cue'])) <= b[1]
    return [a[0] for group in by.values() for a in group
            if not any(b is not a and within(a, b) and not (within(b, a) and a[0]['score'] >= b[0]['score']) for b in group)]


def ece(p, y, bins=10):
    at = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[at == b].mean() - y[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any())


def main():
    o = argparse.ArgumentParser()
    o.add_argument('--work', required=True)
    o.add_argument('--model', required=True)
    o = o.parse_args()
    held = pickle.load(open(os.path.join(o.work, 'articles.pkl'), 'rb'))['held']
    model = Exported(o.model)
    claims = predict(model, held)
    x, y = np.array([features(c) for c in claims]), matched(held, claims)
    w = fit(x, y)
    p = 1 / (1 + np.exp(-x @ w))
    for c, s in zip(claims, p):
        c['score'] = float(s)
    best = (0, 0)
    for keep in np.arange(0.1, 0.6, 0.05):
        kept = outermost([c for c in claims if c['score'] >= keep])
        f = score(held, kept)
        best = max(best, (sum(f) / len(f), keep))
        print(f'keep {keep:.2f}, {len(kept)} claims: ' + ' / '.join(f'{v:.1f}' for v in f), flush=True)
    keep = best[1]
    print(f'kept: {keep:.2f}; expected calibration error {ece(p, y):.3f} over {len(claims)} candidates')
    path = os.path.join(o.model, 'model.json')
    settings = json.load(open(path))
    settings['calibration'] = dict(zip(('bias', 'cue', 'gate', 'link', 'noSource'), map(float, np.round(w, 4))), keep=float(round(keep, 3)))
    json.dump(settings, open(path, 'w'), indent=1)


if __name__ == '__main__':
    main()
