package org.juesuan.harvest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where one publisher lists its documents.
 *
 * @param name     a word for folders and reports
 * @param listings pages that link to documents, or to pages that do
 * @param pages    which links of a listing are looked through as well; {@code null} for none
 * @param files    which links are documents, by their address or their text
 * @param hosts    the only ones that are asked, in lower case
 * @param region   where its publisher is, as somebody wrote it; {@code null} where nobody did
 * @param inside   whether addresses of a private network, of this machine and the like may be asked
 */
record Source(String name, List<URI> listings, @Nullable Pattern pages, Pattern files, Set<String> hosts, @Nullable String region,
        boolean inside) {
}
