"""The facts of the documents that a copy of a set still has: facts.py SET COPY."""
import csv, os, sys
whole, plain = sys.argv[1:]
with open(os.path.join(whole, 'facts_expenditure.csv'), encoding='utf-8-sig', newline='') as source, \
        open(os.path.join(plain, 'facts_expenditure.csv'), 'w', encoding='utf-8', newline='') as target:
    rows = csv.DictReader(source)
    out = csv.DictWriter(target, rows.fieldnames)
    out.writeheader()
    out.writerows(row for row in rows if os.path.isdir(os.path.join(plain, row['document'])))
