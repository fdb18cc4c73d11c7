-- Sets a database up for a cluster, once, as its administrator:
--   createdb juesuan && psql -d juesuan -f jobs/cluster.sql
--   psql -d juesuan -c '\password juesuan_manager' -c '\password juesuan_worker'
-- The manager makes its tables itself, and gives workers what they need of them (warehouse/cluster_schema/004_rights.sql): the
-- worker's role is made before the manager's first run.
CREATE ROLE juesuan_manager LOGIN;
CREATE ROLE juesuan_worker LOGIN;
CREATE SCHEMA juesuan AUTHORIZATION juesuan_manager;
GRANT USAGE ON SCHEMA juesuan TO juesuan_worker;
