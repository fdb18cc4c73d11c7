"""Compares findings (file_name and form as CSV on standard input) with the defects that were put into a set: defects.py SET."""
import collections, csv, glob, json, os, sys
found = collections.defaultdict(list)
for row in csv.DictReader(sys.stdin):
    found[os.path.basename(row["file_name"])].append(row["form"])
broken = []
for folder in sorted(glob.glob(sys.argv[1] + "/*/")):
    defects = json.load(open(folder + "truth/defects.json", encoding="utf-8"))
    names = [f["path"] for f in json.load(open(folder + "truth/document.json", encoding="utf-8"))["files"]]
    forms = [form for name in names for form in found[os.path.basename(name)]]
    print("  ", os.path.basename(folder[:-1]), len(defects), "defects,", len(forms), "errors and warnings")
    if len(forms) != len(defects) or not all(set(defect["forms"]) & set(forms) for defect in defects):
        broken.append(os.path.basename(folder[:-1]))
if broken:
    sys.exit("findings are not the injected defects: " + ", ".join(broken))
