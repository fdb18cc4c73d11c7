-- What a worker may: look at what it is asked, take a partition, say how far it is, and nothing that belongs to the manager.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'juesuan_worker') THEN
        GRANT SELECT ON migration, shared_folder, run, partition, worker TO juesuan_worker;
        GRANT UPDATE (state, queued, fence, worker, lease_until, read, pages, shard, bytes, sha256, taken_at, done_at) ON partition TO juesuan_worker;
        GRANT INSERT, UPDATE, DELETE ON worker TO juesuan_worker;
        -- a message is locked before it is taken away, for which PostgreSQL asks for UPDATE
        GRANT SELECT, UPDATE, DELETE ON int_channel_message TO juesuan_worker;
    END IF;
END
$$;
