package org.juesuan.contract;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of amounts (金额单位). A unit belongs to a form, not to a document; a left {@code 单位：} may name the body. */
public final class Units {

    private static final Map<String, BigDecimal> YUAN = Map.of("元", BigDecimal.ONE, "百元", BigDecimal.valueOf(100),
            "千元", BigDecimal.valueOf(1000), "万元", BigDecimal.valueOf(10_000), "百万元", BigDecimal.valueOf(1_000_000),
            "亿元", BigDecimal.valueOf(100_000_000));
    private static final Pattern UNIT = Pattern.compile("单位[:：]?(?:人民币)?(百万元|亿元|万元|千元|百元|元)(?:人民币)?(?=$|[\\s)）,，]|[^\\u4e00-\\u9fff])");

    private Units() {
    }

    /** The unit that a line states, {@code null} if none. */
    public static String stated(String line) {
        Matcher m = UNIT.matcher(line.replace(" ", ""));
        return m.find() ? m.group(1) : null;
    }

    /** Yuan of one {@code unit}. */
    public static BigDecimal yuan(String unit) {
        return YUAN.get(unit);
    }
}
