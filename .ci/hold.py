"""Compares what was measured with thresholds.csv: hold.py SET FILE.

FILE is what the scorer wrote as JSON, or a CSV of one row, - for standard input.
"""
import csv
import json
import os
import sys

SHARES = {
    'lines': (('right', 'truth'),),
    'facts': (('facts_right', 'facts'),),
    'claims': (('claims_found', 'claims'),),
    'evaluations': (('projects_right', 'projects'), ('indicators_right', 'indicators')),
}


def share(total, pairs):
    right = sum(total.get(right, 0) for right, _ in pairs)
    truth = sum(total.get(truth, 0) for _, truth in pairs)
    return 100.0 * right / truth if truth else 0.0


def measured(file):
    text = (sys.stdin if file == '-' else open(file, encoding='utf-8')).read()
    if not text.lstrip().startswith('{'):
        return {name: float(value) for name, value in next(csv.DictReader(text.splitlines())).items()}
    score = json.loads(text)
    for d in score['documents']:
        if d['right'] < d['truth'] or d['extra'] or d['silent']:
            print('  ', d['document'], ' '.join(f'{k}={d[k]}' for k in ('right', 'truth', 'wrong', 'missing', 'extra', 'silent')))
    total = score['total']
    print(len(score['documents']), 'documents')
    return {'silent': total.get('silent', 0), **{name: share(total, pairs) for name, pairs in SHARES.items()}}


def main(name, file):
    found = measured(file)
    broken = []
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'thresholds.csv'), encoding='utf-8') as rows:
        for row in csv.DictReader(rows):
            if row['set'] != name:
                continue
            value = found[row['what']]
            print(f"   {row['what']} {value:.2f}, least {row['least'] or '-'}, most {row['most'] or '-'}")
            if row['least'] and value < float(row['least']) or row['most'] and value > float(row['most']):
                broken.append(f"{row['what']} {value:.2f}, least {row['least'] or '-'}, most {row['most'] or '-'}")
    if broken:
        sys.exit(f'{name}: ' + '; '.join(broken))


main(*sys.argv[1:])
