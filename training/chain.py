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


def sweep(scores, start, move, end, live):
    """Forward and backward log-sums (Rabiner 1989) of every word: ahead, back [N, W, L]."""
    n, w, labels = scores.shape
    ahead, back = torch.empty(w, n, labels), torch.empty(w, n, labels)
    by_word, on = scores.transpose(0, 1), live.t().unsqueeze(2)
    ahead[0] = start + by_word[0]
    for t in range(1, w):
        v = torch.logsumexp(ahead[t - 1].unsqueeze(2) + move, 1) + by_word[t]
        ahead[t] = torch.where(on[t], v, ahead[t - 1])
    back[w - 1] = end
    for t in range(w - 2, -1, -1):
        v = torch.logsumexp(move + (by_word[t + 1] + back[t + 1]).unsqueeze(1), 2)
        back[t] = torch.where(on[t + 1], v, end)
    return ahead.transpose(0, 1), back.transpose(0, 1)


class Total(torch.autograd.Function):
    """log of the summed weight of all paths of each row [N]. Its gradient is the chance of each label and of each move."""

    @staticmethod
    def forward(ctx, scores, start, move, end, live):
        scores = scores.float()
        ahead, back = sweep(scores, start, move, end, live)
        total = torch.logsumexp(ahead[:, -1] + end, 1)
        ctx.save_for_backward(scores, move, live, ahead, back, total)
        return total

    @staticmethod
    def backward(ctx, out):
        scores, move, live, ahead, back, total = ctx.saved_tensors
        out = out[:, None, None]
        chance = (ahead + back - total[:, None, None]).exp() * live.unsqueeze(2) * out
        tail = (scores + back)[:, 1:].unsqueeze(2)
        moves = (ahead[:, :-1].unsqueeze(3) + move + tail - total[:, None, None, None]).exp()
        moves = (moves * (live[:, 1:, None, None] * out.unsqueeze(3))).sum((0, 1))
        last = live.sum(1) - 1
        return chance, chance[:, 0].sum(0), moves, chance[torch.arange(len(last)), last].sum(0), None


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
        rows = torch.arange(len(scores))
        picked = scores.gather(2, labels.unsqueeze(2)).squeeze(2) * live
        moved = move[labels[:, :-1], labels[:, 1:]] * live[:, 1:]
        path = start[labels[:, 0]] + picked.sum(1) + moved.sum(1) + end[labels[rows, live.sum(1) - 1]]
        return Total.apply(scores, start, move, end, live) - path

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
        ahead, back = sweep(scores, *self.tables(), live)
        return (ahead + back).softmax(2)
