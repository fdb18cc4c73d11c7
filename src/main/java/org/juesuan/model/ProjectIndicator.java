package org.juesuan.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a self-evaluation form. Texts are as printed, empty where nothing is.
 *
 * @param level1 一级指标
 * @param level2 二级指标
 * @param level3 三级指标
 * @param nature how target and actual compare: ≥, ≤, =, 定性 and the like
 * @param target 指标值
 * @param unit   度量单位
 * @param actual 完成值
 * @param weight 权重, 分值; {@code null} where nothing is printed
 * @param score  得分; {@code null} where nothing is printed
 * @param reason 偏差原因, 未完成原因分析
 */
public record ProjectIndicator(String level1, String level2, String level3, String nature, String target, String unit,
                               String actual, @Nullable BigDecimal weight, @Nullable BigDecimal score, String reason) {
}
