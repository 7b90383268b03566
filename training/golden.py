"""What the released model says of one invented text, for the tests of both runtimes.   python golden.py --model FOLDER

Holds the words, pieces and shapes as this folder cuts them (the TypeScript twin must cut the same) and cue scores.
"""
import argparse, json, os
import numpy as np

from exported import Exported
from words import Vocabulary, shapes, words

TEXT = '''Ferry ran aground off Cuxhaven, owner denies it was speeding

CUXHAVEN, March 3 — A ferry with 212 people on board ran aground off Cuxhaven, the port's harbour master said on Sunday.

"We felt one long push," said Imke Brodersen, a teacher who was on the upper deck, "and then the lights went." 🚢

Two coast-guard officers said the pilot had asked for more water. The owner, Nordlinie AG, denied that its ship was too fast.

According to a report by the port authority, nobody was hurt.'''


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    o = p.parse_args()
    v = Vocabulary(os.path.join(o.model, 'vocab.txt'))
    ws = words(TEXT)
    pieces = [v.word(w[2]) for w in ws]
    codes = shapes(TEXT, ws)
    first = np.cumsum([1] + [len(x) for x in pieces[:-1]]).astype(np.int64)
    ids = np.array([v.cls] + [x for w in pieces for x in w] + [v.sep], np.int64)
    spread = np.array([0] + [c for c, w in zip(codes, pieces) for _ in w] + [0], np.int64)
    _, cues = Exported(o.model).encoder.run(None, {'ids': ids, 'shapes': spread, 'first': first})
    utf16 = lambda n: len(TEXT[:n].encode('utf-16-le')) // 2
    json.dump({'text': TEXT, 'words': [[utf16(w[0]), utf16(w[1])] for w in ws], 'pieces': pieces, 'shapes': codes,
               'cues': np.round(cues.astype(float), 4).tolist()}, open(os.path.join(o.model, 'golden.json'), 'w'), ensure_ascii=False)


if __name__ == '__main__':
    main()
