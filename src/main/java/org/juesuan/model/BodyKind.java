package org.juesuan.model;

import java.util.Locale;

/**
 * 部门 department: its figures include those of its units; 单位 unit: one body alone; 地区 region: all bodies of a province,
 * city or county together, which no department or unit may be added to. Stored in lower case.
 */
public enum BodyKind {
    DEPARTMENT, UNIT, REGION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
