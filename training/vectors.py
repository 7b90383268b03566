"""all-MiniLM-L6-v2 as it is published -> a folder of sentence vectors.

    python vectors.py --base $BASE --vocab ../models/attribution/vocab.txt --out ../models/vectors [--sentences FILE]

Writes encoder.onnx (int8, node by node: graph.py), model.json (sizes and hashes) and golden.json (what the tests of both runtimes compare
with). With --sentences, one a line, it measures against the fp32 weights as sentence-transformers runs them.
"""
import argparse, hashlib, json, os, time
import numpy as np
import onnx
import onnxruntime as ort

from encoder import HIDDEN, Encoder
from graph import sentence_graph
from words import Vocabulary, words

LONGEST = 128  # pieces, the marks at both ends too: the length that the weights were trained at

TEXTS = ['A ferry with 212 people on board ran aground off Cuxhaven.',
         'The vessel hit a sandbank near the harbour; more than two hundred passengers were on it.',
         'Nobody was hurt when the ferry ran aground, the port authority said.',
         'The owner denied that its ship was too fast.',
         'The minister will present the budget on Thursday.',
         'Café—12 % 👍🏽 naïve İstanbul 東京',
         '',
         'water ' * 200]


def pieces_of(text, vocabulary):
    cut = [p for _, _, w in words(text) for p in vocabulary.word(w)][:LONGEST - 2]
    return np.array([vocabulary.cls, *cut, vocabulary.sep], np.int64)


def published(base):
    """The weights as sentence-transformers runs them, fp32."""
    from sentence_transformers import SentenceTransformer
    model = SentenceTransformer(base, device='cpu')
    model.max_seq_length = LONGEST
    return lambda texts: model.encode(texts, normalize_embeddings=True)


def sha256(path):
    return hashlib.sha256(open(path, 'rb').read()).hexdigest()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--base', required=True)
    p.add_argument('--vocab', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--sentences')
    o = p.parse_args()
    os.makedirs(o.out, exist_ok=True)
    assert sha256(o.vocab) == sha256(os.path.join(o.base, 'vocab.txt')), 'the two models do not share a vocabulary'
    path = os.path.join(o.out, 'encoder.onnx')
    encoder = Encoder().eval()
    encoder.load_base(os.path.join(o.base, 'model.safetensors'))
    onnx.save(sentence_graph({k: v.numpy() for k, v in encoder.state_dict().items()}, True, LONGEST), path)
    json.dump({'name': 'all-MiniLM-L6-v2', 'format': 1, 'languages': ['en'], 'dimensions': HIDDEN, 'longest': LONGEST,
               'encoder': {'file': 'encoder.onnx', 'sha256': sha256(path)},
               'vocabulary': {'file': os.path.relpath(o.vocab, o.out), 'sha256': sha256(o.vocab)}},
              open(os.path.join(o.out, 'model.json'), 'w'), indent=1)

    one = ort.SessionOptions()
    one.intra_op_num_threads = 1
    session, vocabulary = ort.InferenceSession(path, one), Vocabulary(o.vocab)
    embed = lambda texts: np.array([session.run(None, {'ids': pieces_of(t, vocabulary)})[0] for t in texts])
    reference, vectors = published(o.base), embed(TEXTS)
    fp32 = reference(TEXTS)
    json.dump({'texts': TEXTS, 'vectors': np.round(vectors.astype(float), 4).tolist(),
               'published': np.round((fp32 @ fp32.T).astype(float), 3).tolist()},
              open(os.path.join(o.out, 'golden.json'), 'w'), ensure_ascii=False)
    print(os.path.getsize(path), 'bytes; cosine with the published weights:', (vectors * fp32).sum(1).round(4))
    if o.sentences:
        texts = [line.rstrip('\n') for line in open(o.sentences, encoding='utf8')]
        start = time.perf_counter()
        ours = embed(texts)
        seconds = time.perf_counter() - start
        theirs = reference(texts)
        cosine = (ours * theirs).sum(1)
        pairs = np.triu_indices(len(texts), 1)
        off = np.abs((ours @ ours.T)[pairs] - (theirs @ theirs.T)[pairs])
        print(f'{len(texts)} sentences: cosine mean {cosine.mean():.4f}, least {cosine.min():.4f}; similarities of pairs are off by '
              f'{off.mean():.4f} in the mean, {off.max():.4f} at most; {len(texts) / seconds:.0f} a second on one thread')


if __name__ == '__main__':
    main()
