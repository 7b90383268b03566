"""Trains the tagger.   python train.py --work WORK --name NAME [--base WORK/base.pt] [--passes 6] [--seed 1]

Writes WORK/NAME.pt (averaged weights) after each pass and WORK/NAME.state.pt, from which a stopped run goes on.
Prints, after each pass, F1 on the held-out tenth of train: source / cue / content, relation, strict.
"""
import argparse, copy, math, os, pickle, random, time
import torch
import torch.nn.functional as F

from decode import predict, score
from tagger import Tagger
from windows import arrays, batches


def targets(batch, width, scores, rng):
    """Cue labels [N, W] and the cues to link: (window, from, to, source, content, true) with labels over words."""
    labels = torch.zeros(len(batch), width, dtype=torch.long)
    links = []
    chance = 1 - scores.detach().softmax(2)[:, :, 0]
    starts = scores.detach()[:, :, 1] > scores.detach()[:, :, 2]
    for n, w in enumerate(batch):
        taken = [False] * width
        for c in w['claims']:
            f, t = c['cue']
            labels[n, f], labels[n, f + 1:t] = 1, 2
            for i in range(f, t):
                taken[i] = True
        guessed, i, size = [], 0, len(w['first'])
        on = (chance[n, :size] > 0.2).tolist()
        new = starts[n, :size].tolist()
        while i < size:
            if on[i]:
                j = i + 1
                while j < size and on[j] and not new[j]:
                    j += 1
                guessed.append((i, j))
                i = j
            else:
                i += 1
        for f, t in guessed:
            if t - f <= 8 and not any(taken[f:t]):
                links.append((n, f, t, [], [], 0.))
        for c in w['claims']:
            f, t = c['cue']
            if c['whole'] and c['content']:
                if rng.random() < 0.15:  # a cue as the model would cut it, for the same claim
                    near = [g for g in guessed if g[0] < t and f < g[1] and g[1] - g[0] <= 8]
                    busy = set(c['source']) | set(c['content'])
                    near = [g for g in near if not busy & set(range(*g))]
                    f, t = near[0] if len(near) == 1 else (f, t)
                links.append((n, f, t, c['source'], c['content'], 1.))
    return labels, links


def bio(words, offset, size, begin):
    out = torch.zeros(size, dtype=torch.long)
    last = None
    for w in words:
        i = w - offset
        if 0 <= i < size:
            out[i] = begin + (last == w - 1 and i > 0)
        last = w
    return out


def loss_of(model, batch, rng, most=96):
    ids, shapes, mask, first, widths = arrays(batch)
    annotator = torch.tensor([w['article']['annotator'] if rng.random() > 0.15 else 0 for w in batch])
    h, scores = model.words(*(torch.from_numpy(x) for x in (ids, shapes, mask, first)), annotator)
    width = scores.shape[1]
    live = torch.arange(width) < torch.from_numpy(widths).unsqueeze(1)
    labels, links = targets(batch, width, scores, rng)
    cue = model.cue_chain.loss(scores, labels, live).sum() / live.sum()
    false = [l for l in links if not l[5]]
    true = [l for l in links if l[5]]
    rng.shuffle(false)
    links = true[:most] + false[:max(4, len(true) // 2)]
    if not links:
        return 3 * cue, cue.item(), 0., 0.
    rows, alive, offset = model.rows(h, widths, [l[0] for l in links], [l[1] for l in links], [l[2] for l in links])
    begin = torch.tensor([l[1] for l in links]) - offset
    end = torch.tensor([l[2] for l in links]) - offset
    tags, gate = model.link(rows, begin, end, alive)
    size = rows.shape[1]
    want = torch.stack([torch.maximum(bio(l[3], o, size, 1), bio(l[4], o, size, 3)) for l, o in zip(links, offset.tolist())])
    link = model.link_chain.loss(tags, want, alive).sum() / alive.sum()
    real = F.binary_cross_entropy_with_logits(gate, torch.tensor([l[5] for l in links]))
    return 3 * cue + link + 0.1 * real, cue.item(), link.item(), real.item()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--work', required=True)
    p.add_argument('--name', required=True)
    p.add_argument('--base', help='encoder weights from pretrain.py (.pt) or the base itself (.safetensors)', default=None)
    p.add_argument('--start', help='name of a finished run: its whole tagger, for another round from a lower rate')
    p.add_argument('--passes', type=int, default=6)
    p.add_argument('--rate', type=float, default=1.5e-4)
    p.add_argument('--warm', type=float, default=0.06, help='share of the run in which the rate rises')
    p.add_argument('--heads', type=float, default=5.0, help='times the rate, for what is new')
    p.add_argument('--average', type=float, default=0.998)
    p.add_argument('--masked', type=float, default=0., help='share of the windows in which one piece in seven is masked')
    p.add_argument('--bf16', action='store_true', help='half-width products, on a CPU with AVX512-BF16')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--all', action='store_true', help='train on the held-out tenth too (the last run, choices made)')
    o = p.parse_args()
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    sets = pickle.load(open(os.path.join(o.work, 'articles.pkl'), 'rb'))
    train = sets['train'] + sets['again'] + sets['restaged'] + (sets['held'] if o.all else [])
    model = Tagger()
    if o.start:
        model.load_state_dict(torch.load(os.path.join(o.work, o.start + '.pt')))
    elif o.base.endswith('.safetensors'):
        model.encoder.load_base(o.base)
    else:
        model.encoder.load_state_dict(torch.load(o.base), strict=False)
    scales = {'encoder': 1., 'annotator': 10 * o.heads, 'new': o.heads}
    groups = {k: [] for k in scales}
    for name, x in model.named_parameters():
        groups['annotator' if 'annotator' in name else 'encoder' if name.startswith('encoder.') else 'new'].append(x)
    opt = torch.optim.AdamW([{'params': groups[k], 'lr': o.rate, 'scale': scales[k]} for k in scales], weight_decay=0.01, fused=True)
    average = copy.deepcopy(model)
    begun, step = 0, 0
    state = os.path.join(o.work, o.name + '.state.pt')
    if os.path.exists(state):
        s = torch.load(state, weights_only=False)
        model.load_state_dict(s['model']); average.load_state_dict(s['average']); opt.load_state_dict(s['opt'])
        begun, step = s['passes'], s['step']
        torch.set_rng_state(s['rng'])
        print('goes on after pass', begun)
    began, seen, total = time.time(), 0, None
    for n in range(begun, o.passes):
        rng = random.Random(o.seed * 1000 + n)
        todo = batches(train, rng, masked=o.masked)
        total = total or len(todo) * o.passes
        model.train()
        sums = [0.] * 3
        for i, batch in enumerate(todo):
            at = min(1., (n + i / len(todo)) / o.passes)
            for g in opt.param_groups:
                g['lr'] = o.rate * g['scale'] * min(1., at / o.warm + 1e-3) * (1 - at)
            with torch.autocast('cpu', torch.bfloat16, enabled=o.bf16):
                loss, *parts = loss_of(model, batch, rng)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            step += 1
            keep = min(o.average, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - keep)
            sums = [0.98 * s + 0.02 * x for s, x in zip(sums, parts)]
            seen += 1
            if step % 25 == 0:
                print(f'pass {n + 1} {i + 1}/{len(todo)} cue {sums[0]:.4f} link {sums[1]:.4f} gate {sums[2]:.3f} '
                      f'{(time.time() - began) / seen:.2f} s/step', flush=True)
        f = score(sets['held'], predict(average, sets['held']))
        print(f'pass {n + 1} held-out ' + ' / '.join(f'{x:.1f}' for x in f) + f'  {(time.time() - began) / 60:.1f} min', flush=True)
        torch.save(average.state_dict(), os.path.join(o.work, o.name + '.pt'))
        torch.save({'model': model.state_dict(), 'average': average.state_dict(), 'opt': opt.state_dict(),
                    'passes': n + 1, 'step': step, 'rng': torch.get_rng_state()}, state)


if __name__ == '__main__':
    main()
