package org.juesuan.harvest;

import java.net.URI;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking, after all redirections.
 *
 * @param status  200 or 304
 * @param uri     where it came from in the end
 * @param headers of that answer
 */
record HttpAnswer(int status, URI uri, HttpHeaders headers) {

    boolean unchanged() {
        return status == 304;
    }

    @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
