"""WORK/NAME.pt -> a model folder.   python export.py --work WORK --name NAME --vocab vocab.txt --out ../models/attribution

Writes encoder.onnx (int8, or fp32 with --fp32), link.onnx, model.json, vocab.txt, and checks both graphs against PyTorch.
"""
import argparse, json, os, shutil
import numpy as np
import onnx
import onnxruntime as ort
import torch

from graph import encoder_graph, link_graph
from tagger import ROWS, Tagger
from windows import LONGEST


def chain(c):
    start, move, end = (t.detach().double().numpy().round(5).tolist() for t in c.tables())
    return {'start': start, 'move': move, 'end': end}


def check(model, folder):
    """Largest difference between the graphs and PyTorch on random input."""
    torch.manual_seed(0)
    t, w = 120, 90
    ids, shapes = torch.randint(1000, 30000, (1, t)), torch.randint(0, 16, (1, t))
    first = torch.sort(torch.randperm(t)[:w])[0].unsqueeze(0)
    enc, link = (ort.InferenceSession(os.path.join(folder, f)) for f in ('encoder.onnx', 'link.onnx'))
    hidden, cues = enc.run(None, {'ids': ids[0].numpy(), 'shapes': shapes[0].numpy(), 'first': first[0].numpy()})
    with torch.no_grad():
        h, c = model.words(ids, shapes, None, first)
        rows = torch.arange(w).unsqueeze(0).expand(3, -1)
        begin, end = torch.tensor([0, 40, 88]), torch.tensor([1, 43, 90])
        tags, gate = model.link(h[0][rows], begin, end)
    out = link.run(None, {'hidden': h[0].numpy(), 'rows': rows.numpy(), 'begin': begin.numpy(), 'end': end.numpy()})
    far = lambda a, b: float(np.abs(a - b.numpy()).max())
    return {'hidden': far(hidden, h[0]), 'cues': far(cues, c[0]), 'tags': far(out[0], tags), 'gate': far(out[1], gate)}


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
    print('largest difference from PyTorch', check(model, o.out))


if __name__ == '__main__':
    main()
