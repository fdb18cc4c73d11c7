-- Removes all evidence of a document, before it is kept anew. Variable: document.
DELETE FROM document WHERE document_key = getvariable('document');
DELETE FROM subordinate WHERE document_key = getvariable('document');
DELETE FROM form WHERE document_key = getvariable('document');
DELETE FROM line WHERE document_key = getvariable('document');
DELETE FROM remark WHERE document_key = getvariable('document');
DELETE FROM correction WHERE document_key = getvariable('document');
DELETE FROM claim WHERE document_key = getvariable('document');
DELETE FROM glossary WHERE document_key = getvariable('document');
DELETE FROM evaluation WHERE document_key = getvariable('document');
DELETE FROM evaluation_budget WHERE document_key = getvariable('document');
DELETE FROM indicator WHERE document_key = getvariable('document');
DELETE FROM other_cell WHERE document_key = getvariable('document');
DELETE FROM row_word WHERE document_key = getvariable('document');
DELETE FROM official_statement WHERE document_key = getvariable('document');
DELETE FROM understood WHERE document_key = getvariable('document');
