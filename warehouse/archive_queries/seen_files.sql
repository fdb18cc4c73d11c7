-- The files whose bytes were hashed, and what they were then.
SELECT path, bytes, modified, changed, inode, document_key FROM seen_file;
