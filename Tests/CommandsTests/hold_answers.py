"""Holds answers against JSON Schemas.

Argument: the folder of schemas. Standard input: one object a line, {"command", "schema", "answer"}.
Standard output: one line for each fault. Exit code 1 when there is one.
"""

import json
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")
from jsonschema import Draft202012Validator, RefResolver

folder = pathlib.Path(sys.argv[1])
schemas = {path.name: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
for schema in schemas.values():
    Draft202012Validator.check_schema(schema)

faults = 0
for line in sys.stdin:
    item = json.loads(line)
    schema = schemas[item["schema"]]
    validator = Draft202012Validator(schema, resolver=RefResolver.from_schema(schema, store=schemas))
    for error in validator.iter_errors(item["answer"]):
        faults += 1
        where = "/".join(str(part) for part in error.absolute_path)
        print(f'{item["command"]} ({item["schema"]}): at "{where}": {error.message[:300]}')
sys.exit(1 if faults else 0)
