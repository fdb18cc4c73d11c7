package org.juesuan.model;

import java.util.Locale;

/** Which side of a matter a figure of the prose states; stored in lower case. */
public enum Aspect {
    /** 决算数 */
    FINAL,
    /** 年初预算数, or 预算数 where the text does not say which */
    BUDGET,
    /** 全年预算数, 调整预算数 */
    ADJUSTED_BUDGET,
    /** 上年决算数 */
    PRIOR_YEAR_FINAL,
    /** 增减额, a decrease negative */
    CHANGE,
    /** 增减百分比, a decrease negative */
    CHANGE_PCT,
    /** 占比 */
    SHARE_PCT,
    /** 完成预算的百分比 */
    COMPLETION_PCT,
    /** a number of persons, things or events, and whatever else is counted or measured */
    COUNT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
