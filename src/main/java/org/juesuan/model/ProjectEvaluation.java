package org.juesuan.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One self-evaluation form (项目支出绩效自评表). The names of those who signed it are not kept.
 *
 * @param page        page or sheet on which it begins, from 1
 * @param code        code of the project, empty where the form prints none
 * @param name        name of the project
 * @param department  主管部门, or empty
 * @param unit        实施单位, or empty
 * @param budget      its budget rows; the first is the total
 * @param totalWeight sum of the weights as printed, or {@code null}
 * @param totalScore  total score as printed, or {@code null}
 * @param indicators  in the order of the form
 * @param texts       what it says in sentences
 */
public record ProjectEvaluation(int page, String code, String name, String department, String unit, List<Budget> budget,
                                @Nullable BigDecimal totalWeight, @Nullable BigDecimal totalScore, List<ProjectIndicator> indicators,
                                Texts texts) {

    public ProjectEvaluation {
        budget = List.copyOf(budget);
        indicators = List.copyOf(indicators);
    }

    /**
     * A row of 预算执行情况. Amounts are yuan; {@code null} where nothing is printed.
     *
     * @param source   whose money: 总额, 财政资金 and the like
     * @param initial  年初预算
     * @param adjusted 全年预算, 调整后预算
     * @param executed 执行数
     * @param rate     执行率 in per cent
     * @param weight   points that it can bring
     * @param score    points that it brought
     * @param reason   原因 of a deviation, empty where none is printed
     */
    public record Budget(String source, @Nullable BigDecimal initial, @Nullable BigDecimal adjusted, @Nullable BigDecimal executed,
            @Nullable BigDecimal rate,
                         @Nullable BigDecimal weight, @Nullable BigDecimal score, String reason) {
    }

    /**
     * Sentences of a form as printed, lines joined; empty where nothing is printed.
     *
     * @param goal         年度目标
     * @param completion   年度目标完成情况
     * @param process      项目实施内容及过程概述
     * @param conclusion   自评结论
     * @param problems     存在问题
     * @param improvements 改进措施
     */
    public record Texts(String goal, String completion, String process, String conclusion, String problems, String improvements) {

        /** Of a form that says nothing. */
        public static final Texts NONE = new Texts("", "", "", "", "", "");
    }
}
