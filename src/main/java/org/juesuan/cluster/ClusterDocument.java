package org.juesuan.cluster;

import java.nio.file.Path;
import java.util.Optional;
import org.juesuan.model.Correction;
import org.juesuan.model.SourceFile;

/**
 * A document that workers may read.
 *
 * @param file       where its bytes are on the manager's machine
 * @param correction what a person says of it
 * @param kept       what was read of it before, where that is to be understood again
 * @param outdated   whether a night does it only when it has time
 */
public record ClusterDocument(SourceFile file, Correction correction, Optional<Path> kept, boolean outdated) {
}
