package org.juesuan.cluster;

/**
 * A file with what came of a partition's documents.
 *
 * @param name   in the run's folder of shards
 * @param bytes  its length
 * @param sha256 of its bytes
 */
record Shard(String name, long bytes, String sha256) {
}
