"""WORK/NAME.pt -> a model folder.   python export.py --work WORK --name NAME --vocab vocab.txt --out ../models/attribution

Writes encoder.onnx (int8, or fp32 with --fp32), link.onnx, model.json, vocab.txt, and checks both graphs against PyTorch.
"""
import argparse, json, os, pickle, random, shutil
import numpy as np
import onnx
import onnxruntime as ort
import torch

from graph import encoder_graph, link_graph
from tagger import ROWS, Tagger
from windows import LONGEST, arrays, cut, window


def chain(c):
    start, move, end = (t.detach().double().numpy().round(5).tolist() for t in c.tables())
    return {'start': start, 'move': move, 'end': end}


def some_window(work):
    """One window of a held-out article, as tensors of one row."""
    art = random.Random(7).choice(pickle.load(open(os.path.join(work, 'articles.pkl'), 'rb'))['held'])
    ids, shapes, _, first, _ = arrays([window(art, *cut(art, LONGEST)[0])])
    return torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(first)


def check(model, folder, work):
    """How far the graphs are from PyTorch: the link on its largest difference, the encoder (int8) on its mean one too."""
    ids, shapes, first = some_window(work)
    w = min(first.shape[1], 128)
    enc, link = (ort.InferenceSession(os.path.join(folder, f)) for f in ('encoder.onnx', 'link.onnx'))
    hidden, cues = enc.run(None, {'ids': ids[0].numpy(), 'shapes': shapes[0].numpy(), 'first': first[0].numpy()})
    with torch.no_grad():
        h, c = model.words(ids, shapes, None, first)
        rows = torch.arange(w).unsqueeze(0).expand(3, -1)
        begin, end = torch.tensor([0, w // 2, w - 2]), torch.tensor([1, w // 2 + 3, w])
        tags, gate = model.link(h[0][rows], begin, end)
    out = link.run(None, {'hidden': h[0].numpy(), 'rows': rows.numpy(), 'begin': begin.numpy(), 'end': end.numpy()})
    off = lambda a, b: np.abs(a - b.numpy())
    return {'cues, mean': off(cues, c[0]).mean(), 'cues, largest': off(cues, c[0]).max(),
            'tags, largest': off(out[0], tags).max(), 'gate, largest': off(out[1], gate).max()}


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--work', required=True)
    p.add_argument('--name', required=True)
    p.add_argument('--vocab', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--fp32', action='store_true')
    p.add_argument('--calibration', help='json from calibrate.py; without it every candidate is kept')
    o = p.parse_args()
    os.makedirs(o.out, exist_ok=True)
    model = Tagger().eval()
    path = os.path.join(o.work, o.name + '.pt')
    model.load_state_dict(torch.load(path))
    state = {k: v.float().numpy() for k, v in model.state_dict().items()}
    onnx.save(encoder_graph(state, not o.fp32), os.path.join(o.out, 'encoder.onnx'))
    onnx.save(link_graph(state), os.path.join(o.out, 'link.onnx'))
    shutil.copy(o.vocab, os.path.join(o.out, 'vocab.txt'))
    shutil.copy(os.path.join(o.work, 'trained.txt'), o.out)
    calibration = json.load(open(o.calibration)) if o.calibration else dict(bias=0, cue=1, gate=0, link=0, noSource=0, keep=0)
    json.dump({'name': 'attribution', 'format': 1, 'languages': ['en'], 'hidden': 384, 'longest': LONGEST, 'rows': ROWS,
               'chains': {'cue': chain(model.cue_chain), 'link': chain(model.link_chain)}, 'calibration': calibration},
              open(os.path.join(o.out, 'model.json'), 'w'), indent=1)
    print({f: os.path.getsize(os.path.join(o.out, f)) for f in os.listdir(o.out)})
    print('difference from PyTorch', {k: float(v) for k, v in check(model, o.out, o.work).items()})


if __name__ == '__main__':
    main()
