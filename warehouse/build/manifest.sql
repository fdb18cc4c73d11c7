-- The text of the manifest. Variable: seals, what each file of the release is.
SELECT json_pretty(json_merge_patch(text::JSON, json_object('files', getvariable('seals')::JSON))) FROM manifest;
