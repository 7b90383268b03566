"""Words and word pieces, exactly as `src/infer/word-piece.ts` cuts them (golden.json holds the two together).

A word is a run between white space, punctuation and CJK characters; each of those last two is a word of its own.
Offsets here are Unicode code points, end-exclusive, as in the data files.
"""
import unicodedata

PIECES_PER_WORD = 100  # characters; a longer word is one unknown piece, as in BERT

CASES = 4  # 0 no letters or lower, 1 Capitalised, 2 CAPITALS, 3 mIxed
SHAPES = CASES * 2 * 2  # case × inside double quotes × first word of a line


def is_punctuation(ch):
    cp = ord(ch)
    if 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126:
        return True
    return unicodedata.category(ch).startswith('P')


def is_cjk(cp):
    return (0x4E00 <= cp <= 0x9FFF or 0x3400 <= cp <= 0x4DBF or 0x20000 <= cp <= 0x2A6DF or 0x2A700 <= cp <= 0x2B73F
            or 0x2B740 <= cp <= 0x2B81F or 0x2B820 <= cp <= 0x2CEAF or 0xF900 <= cp <= 0xFAFF or 0x2F800 <= cp <= 0x2FA1F)


def is_space(ch):
    return ch in ' \t\n\r' or unicodedata.category(ch).startswith('Z')


def is_control(ch):
    return ch not in '\t\n\r' and unicodedata.category(ch) in ('Cc', 'Cf', 'Cs', 'Co')


def fold(ch):
    plain = ''.join(c for c in unicodedata.normalize('NFD', ch) if unicodedata.category(c) != 'Mn')
    return ''.join(c for c in unicodedata.normalize('NFD', plain.lower()) if unicodedata.category(c) != 'Mn')


def words(text):
    """[(from, to, folded characters)]"""
    out, start, chars, end = [], -1, [], -1
    def flush():
        nonlocal start, chars
        if chars:
            out.append((start, end, ''.join(chars)))
        start, chars = -1, []
    for i, ch in enumerate(text):
        cp = ord(ch)
        if cp == 0 or cp == 0xFFFD or is_control(ch):
            continue
        if is_space(ch):
            flush()
        elif is_punctuation(ch) or is_cjk(cp):
            flush()
            out.append((i, i + 1, fold(ch)))
        else:
            f = fold(ch)
            if not f and not chars:
                continue
            if not chars:
                start = i
            chars.append(f)
            end = i + 1
    flush()
    return [w for w in out if w[2]]


class Vocabulary:
    def __init__(self, path):
        self.pieces = [line.rstrip('\n') for line in open(path, encoding='utf8')]
        self.ids = {p: i for i, p in enumerate(self.pieces)}
        self.longest = max(map(len, self.pieces))
        self.unk, self.cls, self.sep, self.mask = (self.ids[p] for p in ('[UNK]', '[CLS]', '[SEP]', '[MASK]'))
        self.cache = {}

    def word(self, w):
        got = self.cache.get(w)
        if got is None:
            got = self.cache[w] = self._word(w)
        return got

    def _word(self, w):
        if len(w) > PIECES_PER_WORD:
            return [self.unk]
        out, i = [], 0
        while i < len(w):
            for j in range(min(len(w), i + self.longest), i, -1):
                piece = self.ids.get(w[i:j] if i == 0 else '##' + w[i:j])
                if piece is not None:
                    out.append(piece)
                    i = j
                    break
            else:
                return [self.unk]
        return out


def case_of(raw):
    letters = [c for c in raw if c.isalpha()]
    if not letters or not any(c.isupper() for c in letters):
        return 0
    if all(c.isupper() for c in letters):
        return 2 if len(letters) > 1 else 1
    return 1 if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else 3


OPENING, CLOSING, STRAIGHT = '\u201c\u00ab\u201e', '\u201d\u00bb', '"'


def shapes(text, spans):
    """One code a word: its case, whether it stands inside double quotes, whether it begins a line.
    A quotation is forgotten at the end of its line: one that goes on re-opens in the next paragraph."""
    out, inside, last = [], False, 0
    for n, (a, b, *_ ) in enumerate(spans):
        gap = text[last:a]
        begins = n == 0 or '\n' in gap
        if begins:
            inside = False
        raw = text[a:b]
        here = inside
        if raw in OPENING:
            inside, here = True, True
        elif raw in CLOSING:
            inside, here = False, True
        elif raw == STRAIGHT:
            before = text[a - 1] if a else ' '
            after = text[b] if b < len(text) else ' '
            opens = (before.isspace() or before in '([-\u2014\u2013\u2018\'') and not after.isspace()
            if opens and not inside:
                inside = True
            elif inside:
                inside = False
            here = True
        out.append(case_of(raw) * 4 + (2 if here else 0) + (1 if begins else 0))
        last = b
    return out
