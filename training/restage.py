"""Quotations of train set again as lists, interviews, transcripts and posts set them: `“…” — Name`, `Name: “…”`, `NAME: …`.

PolNeAR holds few of these forms, and reports are full of them. The words stay those of train; names are dealt anew.
"""
import random
import re

NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$")
QUOTED = re.compile(r'["“”][^"“”\n]{12,600}["”]$')
DASHES = ('—', '—', '―', '–', '-', '--')


def text_of(record, fragments):
    return record['text'][fragments[0][0]:fragments[-1][1]]


def lines_of(record):
    """Whole quotations of one record, without what stood around them."""
    out = []
    for a in record['attributions']:
        if len(a.get('content', [])) == 1:
            quotation = text_of(record, a['content']).strip()
            if QUOTED.match(quotation) and len(quotation.split()) > 5:
                out.append(re.sub(r',(?=["”]$)', '.', quotation))
    return out


def names_of(records):
    return sorted({n for r in records for a in r['attributions'] if len(a.get('source', [])) == 1
                   for n in [text_of(r, a['source']).strip()] if NAME.match(n)})


def still(record):
    """Paragraphs in which nobody is said to have said anything."""
    out, at = [], 0
    busy = [tuple(f) for a in record['attributions'] for k in ('source', 'cue', 'content') for f in a.get(k, [])]
    for line in record['text'].split('\n'):
        if line.strip() and not any(s < at + len(line) and at < e for s, e in busy):
            out.append(line.strip())
        at += len(line) + 1
    return out


class Writer:
    def __init__(self):
        self.text, self.attributions = '', []

    def put(self, words):
        at = len(self.text)
        self.text += words
        return [[at, len(self.text)]]


def dash(w, quotation, name, rng):
    content = w.put(quotation)
    w.put(rng.choice((' ', ' ', '', '\n', '\u00a0')))
    cue = w.put(rng.choice(DASHES))
    w.put(' ')
    tail = rng.choice(('', '', '', f', {rng.randint(18, 90)}', f" (@{name.split()[-1].strip('.').lower()}{rng.randint(1, 99)})"))
    return dict(source=w.put(name + tail), cue=cue, content=content)


def colon(w, quotation, name, rng):
    speaker = rng.choice((name, name.upper(), name.split()[-1].upper(), name.split()[-1]))
    source, cue = w.put(speaker), w.put(':')
    w.put(' ')
    bare = rng.random() < 0.6
    return dict(source=source, cue=cue, content=w.put(quotation[1:-1].strip() if bare else quotation))


def restaged(records, seed, count):
    """`count` records in the form of the data; their ids begin with `restaged`."""
    rng = random.Random(seed)
    names, out = names_of(records), []
    records = [r for r in records if len(lines_of(r)) >= 3]
    for n in range(count):
        some, w, form = rng.sample(records, 2), Writer(), rng.choice((dash, colon))
        paragraphs, people = still(some[0]), rng.sample(names, rng.choice((2, 3, 20)))
        if paragraphs:
            w.put(paragraphs[0] + '\n\n')
        lines = [line for record in some for line in lines_of(record)]
        rng.shuffle(lines)
        for i, quotation in enumerate(lines[:16]):
            person = people[i % len(people)] if rng.random() < 0.8 else rng.choice(people)
            w.attributions.append(form(w, quotation, person, rng))
            w.put(rng.choice(('\n', '\n\n')))
            if paragraphs and rng.random() < 0.2:
                w.put(rng.choice(paragraphs) + '\n\n')
        out.append(dict(id=f'restaged-{n}', annotator='', text=w.text, attributions=w.attributions))
    return out
