"""A linear-chain CRF: learned transitions over the labels of neighbouring words (Lafferty et al. 2001).

Labels of cues: O B I. Labels of a cue's link: O, B/I source, B/I content. Moves that BIO forbids cost 1e4.
"""
import torch
from torch import nn

FORBIDDEN = -1e4
CUE_LABELS = ('O', 'B', 'I')
LINK_LABELS = ('O', 'B-source', 'I-source', 'B-content', 'I-content')


def legal(labels):
    """(start [L], move [L, L]): 0 where BIO allows it, FORBIDDEN where it does not."""
    n = len(labels)
    start, move = torch.zeros(n), torch.zeros(n, n)
    for j, to in enumerate(labels):
        if to.startswith('I'):
            start[j] = FORBIDDEN
            for i, at in enumerate(labels):
                if at == 'O' or at[1:] != to[1:]:
                    move[i, j] = FORBIDDEN
    return start, move


class Chain(nn.Module):
    def __init__(self, labels):
        super().__init__()
        start, move = legal(labels)
        self.register_buffer('legal_start', start)
        self.register_buffer('legal_move', move)
        self.start, self.move, self.end = (nn.Parameter(torch.zeros(*s)) for s in ((len(labels),), (len(labels),) * 2, (len(labels),)))

    def tables(self):
        return self.start + self.legal_start, self.move + self.legal_move, self.end

    def loss(self, scores, labels, live):
        """scores [N, W, L], labels [N, W], live [N, W] (a prefix of every row) -> negative log-likelihood per row [N]"""
        start, move, end = self.tables()
        n, w, _ = scores.shape
        rows = torch.arange(n)
        total = start + scores[:, 0]
        path = start[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1]).squeeze(1)
        for t in range(1, w):
            on = live[:, t]
            step = torch.logsumexp(total.unsqueeze(2) + move, 1) + scores[:, t]
            total = torch.where(on.unsqueeze(1), step, total)
        picked = scores.gather(2, labels.unsqueeze(2)).squeeze(2)[:, 1:] + move[labels[:, :-1], labels[:, 1:]]
        path = path + (picked * live[:, 1:]).sum(1)
        last = live.sum(1) - 1
        path = path + end[labels[rows, last]]
        return torch.logsumexp(total + end, 1) - path

    @torch.no_grad()
    def best(self, scores, live):
        """The best path of each row, [N, W] labels; zeros after its end."""
        start, move, end = self.tables()
        n, w, _ = scores.shape
        total, back = start + scores[:, 0], []
        for t in range(1, w):
            v, i = (total.unsqueeze(2) + move).max(1)
            on = live[:, t].unsqueeze(1)
            total = torch.where(on, v + scores[:, t], total)
            back.append(torch.where(on, i, torch.arange(scores.shape[2]).expand_as(i)))
        at = (total + end).argmax(1)
        out = [at]
        for i in reversed(back):
            at = i.gather(1, at.unsqueeze(1)).squeeze(1)
            out.append(at)
        return torch.stack(out[::-1], 1) * live

    @torch.no_grad()
    def marginals(self, scores, live):
        """P(label) of every word of every row, [N, W, L]."""
        start, move, end = self.tables()
        n, w, labels = scores.shape
        ahead, back = [start + scores[:, 0]], [None] * w
        for t in range(1, w):
            v = torch.logsumexp(ahead[-1].unsqueeze(2) + move, 1) + scores[:, t]
            ahead.append(torch.where(live[:, t].unsqueeze(1), v, ahead[-1]))
        back[w - 1] = end.expand(n, labels)
        for t in range(w - 2, -1, -1):
            v = torch.logsumexp(move + (scores[:, t + 1] + back[t + 1]).unsqueeze(1), 2)
            back[t] = torch.where(live[:, t + 1].unsqueeze(1), v, end.expand(n, labels))
        both = torch.stack(ahead, 1) + torch.stack(back, 1)
        return both.softmax(2)
