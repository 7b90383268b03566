"""Data files -> one pickle of articles cut into words and pieces.   python prepare.py --data DATA --out WORK

DATA holds polnear/train.jsonl and polnear/dev.jsonl; every other .jsonl below it only lends text to `pretrain.py`.
polnear/several-annotators.jsonl lends what other people marked in the same articles of train; all other articles are left out of it.
A tenth of train, chosen by the hash of the id, is held out: every choice is made on it, never on dev.
"""
import argparse, glob, hashlib, json, os, pickle
import numpy as np
from restage import restaged
from words import Vocabulary, shapes, words

RESTAGED = 60


def is_held_out(article_id):
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % 10 == 0


def name_of(article_id):
    """What the released model says of an article it saw: the first 16 hex digits of the SHA-256 of its id."""
    return hashlib.sha256(article_id.encode()).hexdigest()[:16]


def cover(fragments, starts, ends):
    """Indices of the words that the fragments touch."""
    out = []
    for a, b in fragments or []:
        i = int(np.searchsorted(ends, a, side='right'))
        while i < len(starts) and starts[i] < b:
            out.append(i)
            i += 1
    return sorted(set(out))


def article(record, vocabulary, annotators=()):
    text = record['text']
    ws = words(text)
    starts = np.array([w[0] for w in ws], np.int32)
    ends = np.array([w[1] for w in ws], np.int32)
    pieces = [vocabulary.word(w[2]) for w in ws]
    breaks = np.array([n == 0 or '\n' in text[ws[n - 1][1]:ws[n][0]] or (
        ws[n - 1][2] in ('.', '!', '?', '"', '\u201d', "'", '\u2019') and text[ws[n][0]].isupper()
        and any(ws[m][2] in '.!?' for m in range(max(0, n - 2), n))) for n in range(len(ws))])
    claims = []
    for a in record.get('attributions', []):
        roles = {k: cover(a.get(k), starts, ends) for k in ('source', 'cue', 'content')}
        if roles['cue'] and roles['content']:
            claims.append(roles)
    solid = np.array([w[2][0].isalnum() or w[2][0] in '$%' for w in ws])  # what scoring looks at: no punctuation
    annotator = 1 + annotators.index(record['annotator']) if record.get('annotator') in annotators else 0
    return dict(id=record['id'], annotator=annotator, starts=starts, ends=ends, pieces=pieces, breaks=breaks, solid=solid,
                shapes=np.array(shapes(text, ws), np.int64), claims=claims)


def loose_texts(data):
    """Every text that is no dev article, for masked-language training."""
    seen = set()
    for path in sorted(glob.glob(os.path.join(data, '*', '*.jsonl'))):
        if path.endswith('dev.jsonl') or 'several' in path:
            continue
        for line in open(path, encoding='utf8'):
            r = json.loads(line)
            texts = [r[k] for k in ('text', 'claim_a', 'claim_b', 'sentence') if isinstance(r.get(k), str)]
            texts += [x['text'] for x in r.get('reports', [])]
            for t in texts:
                if t not in seen:
                    seen.add(t)
                    yield t


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--vocab', required=True)
    o = p.parse_args()
    os.makedirs(o.out, exist_ok=True)
    v = Vocabulary(o.vocab)
    rows = {part: [json.loads(l) for l in open(os.path.join(o.data, 'polnear', part + '.jsonl'), encoding='utf8')]
            for part in ('train', 'dev', 'several-annotators')}
    annotators = sorted({r['annotator'] for r in rows['train']})
    sets = {part: [article(r, v, annotators) for r in rows[part]] for part in ('train', 'dev')}
    dev_ids = {a['id'] for a in sets['dev']}
    assert not dev_ids & {a['id'] for a in sets['train']}, 'a dev article stands in train'
    sets['held'] = [a for a in sets['train'] if is_held_out(a['id'])]
    sets['train'] = [a for a in sets['train'] if not is_held_out(a['id'])]
    seen = {(r['id'], r['annotator']) for r in rows['train']}
    trained = {i for i, _ in seen if not is_held_out(i)}  # an article of neither part may be one of the test part
    again = [r for r in rows['several-annotators'] if r['id'] in trained and (r['id'], r['annotator']) not in seen]
    sets['again'] = [article(r, v, annotators) for r in again]
    sets['restaged'] = [article(r, v) for r in restaged([r for r in rows['train'] if not is_held_out(r['id'])], 1, RESTAGED)]
    pickle.dump(sets, open(os.path.join(o.out, 'articles.pkl'), 'wb'))
    with open(os.path.join(o.out, 'trained.txt'), 'w') as f:  # a test holds this list against the development part
        f.writelines(sorted(name_of(a['id']) + '\n' for a in sets['train'] + sets['held']))
    held = {a['id'] for a in sets['held']}
    texts = []
    for t in loose_texts(o.data):
        ws = words(t)
        texts.append((np.array([p for w in ws for p in v.word(w[2])], np.int32),
                      np.array([s for w, s in zip(ws, shapes(t, ws)) for _ in v.word(w[2])], np.int8)))
    pickle.dump(texts, open(os.path.join(o.out, 'texts.pkl'), 'wb'))
    for k, a in sets.items():
        print(k, len(a), 'articles', sum(len(x['claims']) for x in a), 'claims', sum(map(len, (p for x in a for p in x['pieces']))), 'pieces')
    print('texts', len(texts), sum(len(t[0]) for t in texts), 'pieces;', len(held), 'held out')


if __name__ == '__main__':
    main()
