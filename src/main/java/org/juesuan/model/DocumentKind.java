package org.juesuan.model;

import java.util.Locale;

/** 决算 final accounts, 预算 budget; stored in lower case. */
public enum DocumentKind {
    FINAL_ACCOUNTS, BUDGET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
