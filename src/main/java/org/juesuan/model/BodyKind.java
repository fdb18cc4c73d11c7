package org.juesuan.model;

import java.util.Locale;

/** 部门 department: its figures include those of its units; 单位 unit: one body alone. Stored in lower case. */
public enum BodyKind {
    DEPARTMENT, UNIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
