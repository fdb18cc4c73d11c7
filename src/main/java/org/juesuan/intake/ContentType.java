package org.juesuan.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.juesuan.model.FileHead;
import org.juesuan.model.FileType;
import org.juesuan.model.Format;

/**
 * What a file is by its content: of a format that is read, an archive, a picture, nothing. Reads its head, and of a container its
 * directory.
 */
public final class ContentType {

    private static final Set<FileMagic> PICTURES = EnumSet.of(FileMagic.JPEG, FileMagic.GIF, FileMagic.PNG, FileMagic.TIFF, FileMagic.BMP,
            FileMagic.EMF, FileMagic.WMF);

    private ContentType() {
    }

    public static FileType of(Path file) throws IOException {
        FileHead head = HeadReader.of(file);
        if (head.bytes().length == 0) {
            return FileType.EMPTY;
        }
        // before any format: a picture may hold in its first bytes what looks like one
        boolean webp = head.latin().startsWith("RIFF") && head.latin().startsWith("WEBP", 8);
        if (webp || PICTURES.contains(FileMagic.valueOf(head.signature()))) {
            return FileType.IMAGE;
        }
        for (Format format : Format.ALL) {
            FileType type = format.recognise(head);
            if (type != null) {
                return type;
            }
        }
        return FileType.UNKNOWN;
    }
}
