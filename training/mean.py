"""The mean of several runs' weights (Wortsman et al. 2022).   python mean.py --work WORK --name NAME RUN RUN …

Runs that start from the same weights lie in one valley: the mean is often better than each. Prints its held-out F1.
"""
import argparse, os, pickle
import torch

from decode import predict, score
from tagger import Tagger


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--work', required=True)
    p.add_argument('--name', required=True)
    p.add_argument('runs', nargs='+')
    o = p.parse_args()
    states = [torch.load(os.path.join(o.work, r + '.pt')) for r in o.runs]
    state = {k: sum(s[k].float() for s in states) / len(states) for k in states[0]}
    torch.save(state, os.path.join(o.work, o.name + '.pt'))
    model = Tagger().eval()
    model.load_state_dict(state)
    held = pickle.load(open(os.path.join(o.work, 'articles.pkl'), 'rb'))['held']
    print(o.runs, 'held-out ' + ' / '.join(f'{x:.1f}' for x in score(held, predict(model, held))))


if __name__ == '__main__':
    main()
