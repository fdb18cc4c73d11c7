package org.juesuan.reading.support;

/** Is told as a reader goes from page to page, so that a page that takes too long can be named. */
public interface PageWatch {

    /** For a caller that waits as long as it takes. */
    PageWatch NONE = page -> { };

    /** A page begins, from 1, and the one before it has ended. */
    void begins(int page);
}
