package org.juesuan.model;

import java.util.Locale;

/** How much a finding matters; stored in lower case. */
public enum Severity {
    ERROR, WARNING, INFO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
