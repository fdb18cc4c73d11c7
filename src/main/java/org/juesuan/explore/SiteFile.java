package org.juesuan.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes behind an address of the site. */
sealed interface SiteFile {

    /** Bytes, as a browser that takes them unpacked gets them. */
    long size() throws IOException;

    /** Writes some of the bytes; {@code from} and {@code length} count unpacked ones. */
    void send(OutputStream out, long from, long length) throws IOException;

    /** Text or JSON that was made for this release. */
    record Made(byte[] bytes) implements SiteFile {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void send(OutputStream out, long from, long length) throws IOException {
            out.write(bytes, (int) from, (int) length);
        }
    }

    /** What takes time to make, and is made when somebody first asks for it. */
    final class Later implements SiteFile {

        private final Supplier<byte[]> maker;
        private byte @Nullable [] bytes;

        Later(Supplier<byte[]> maker) {
            this.maker = maker;
        }

        private synchronized Made made() {
            if (bytes == null) {
                bytes = maker.get();
            }
            return new Made(bytes);
        }

        @Override
        public long size() {
            return made().size();
        }

        @Override
        public void send(OutputStream out, long from, long length) throws IOException {
            made().send(out, from, length);
        }
    }

    /** A file that the program carries, in one piece. */
    record Carried(String resource) implements SiteFile {

        @Override
        public long size() throws IOException {
            try (InputStream in = open(resource)) {
                return in.transferTo(OutputStream.nullOutputStream());
            }
        }

        @Override
        public void send(OutputStream out, long from, long length) throws IOException {
            try (InputStream in = open(resource)) {
                in.skipNBytes(from);
                out.write(in.readNBytes((int) length));
            }
        }
    }

    /** A large file that the program carries packed with gzip, and cut into parts that follow each other. */
    record Packed(List<String> parts) implements SiteFile {

        @Override
        public long size() throws IOException {
            try (InputStream in = new GZIPInputStream(packed())) {
                return in.transferTo(OutputStream.nullOutputStream());
            }
        }

        /** Bytes as they are carried. */
        long packedSize() throws IOException {
            try (InputStream in = packed()) {
                return in.transferTo(OutputStream.nullOutputStream());
            }
        }

        /** The parts as one stream, still packed. */
        InputStream packed() {
            List<InputStream> streams = new ArrayList<>();
            parts.forEach(part -> streams.add(open(part)));
            return new SequenceInputStream(Collections.enumeration(streams));
        }

        @Override
        public void send(OutputStream out, long from, long length) throws IOException {
            try (InputStream in = new GZIPInputStream(packed())) {
                in.skipNBytes(from);
                Streams.copy(in, out, length);
            }
        }
    }

    /** A file on the disk, which stays open: a release may be removed while somebody looks at it. */
    record Open(FileChannel channel) implements SiteFile {

        private static final int BUFFER = 1 << 16;

        static Open at(Path file) throws IOException {
            return new Open(FileChannel.open(file, StandardOpenOption.READ));
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void send(OutputStream out, long from, long length) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long at = from;
            while (at < from + length) {
                buffer.clear().limit((int) Math.min(BUFFER, from + length - at));
                int read = channel.read(buffer, at);
                if (read < 0) {
                    throw new IOException("the release's file became shorter");
                }
                out.write(buffer.array(), 0, read);
                at += read;
            }
        }
    }

    /**
     * A document's original. It is opened when somebody asks for it, and only where it truly lies in the archive's folder:
     * no link leads out of it.
     *
     * @param file   where it should be
     * @param within the folder that it must lie in
     */
    record Original(Path file, Path within) implements SiteFile {

        /** Whether it is there, and truly in the folder. */
        boolean isThere() {
            try {
                return file.toRealPath().startsWith(within.toRealPath());
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public long size() throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return channel.size();
            }
        }

        @Override
        public void send(OutputStream out, long from, long length) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.position(from);
                Streams.copy(Channels.newInputStream(channel), out, length);
            }
        }
    }

    private static InputStream open(String resource) {
        InputStream in = SiteFile.class.getResourceAsStream("/" + resource);
        if (in == null) {
            throw new IllegalStateException("the jar lacks /" + resource);
        }
        return in;
    }
}
