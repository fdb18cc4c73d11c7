package org.juesuan.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;

/** The bytes of an answer, into a file, and no more of them than are wanted. */
final class HttpBody implements HttpResponse.BodySubscriber<Void> {

    private static final Durable FILES = new Durable("fetched");

    private final @Nullable FileChannel file;
    private final long most;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    /** Given before anything else is told. */
    @SuppressWarnings("NullAway.Init")
    private Flow.Subscription subscription;
    private long bytes;

    private HttpBody(@Nullable FileChannel file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Only the body of a 200 is of interest; of all others not a byte is read. */
    static HttpResponse.BodyHandler<Void> into(Path file, long most) {
        return answer -> {
            if (answer.statusCode() != 200) {
                return new HttpBody(null, 0);
            }
            try {
                return new HttpBody(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE), most);
            } catch (IOException e) {
                HttpBody body = new HttpBody(null, 0);
                body.done.completeExceptionally(e);
                return body;
            }
        };
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (file == null) {
            given.cancel();
            done.complete(null);
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        FileChannel into = Objects.requireNonNull(file, "an answer without a file is not asked for its bytes");
        try {
            for (ByteBuffer buffer : buffers) {
                bytes += buffer.remaining();
                if (bytes > most) {
                    throw new IOException("more than " + most + " bytes");
                }
                while (buffer.hasRemaining()) {
                    into.write(buffer);
                }
            }
        } catch (IOException e) {
            subscription.cancel();
            onError(e);
        }
    }

    @Override
    public void onError(Throwable e) {
        close();
        done.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        close();
        done.complete(null);
    }

    private void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        }
    }

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    /** Some servers compress although nobody asked; what comes out is limited like what comes in. */
    static void unpack(Path file, @Nullable String encoding, long most) throws FetchProblem {
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw new FetchProblem("the answer is packed as " + SafeName.clean(encoding) + ", which was not asked for");
        }
        Path unpacked = file.resolveSibling(file.getFileName() + ".unpacked");
        try {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file)); OutputStream out = Files.newOutputStream(unpacked)) {
                byte[] buffer = new byte[1 << 16];
                long bytes = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                    if (bytes > most) {
                        throw new FetchProblem("unpacked more than " + most + " bytes");
                    }
                    out.write(buffer, 0, n);
                }
            }
            FILES.rename(unpacked, file);
        } catch (IOException e) {
            throw new FetchProblem("the packed answer is damaged");
        } finally {
            try {
                Files.deleteIfExists(unpacked);
            } catch (IOException e) {
                // lies in a folder that is emptied before the next fetch
            }
        }
    }
}
