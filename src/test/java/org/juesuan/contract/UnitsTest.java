package org.juesuan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void aUnitIsKnownByItsWholeWord() {
        assertThat(Units.yuan("万元")).isEqualByComparingTo("10000");
        assertThat(Units.yuan("美元")).isNull();
        assertThat(Units.stated("金额单位：百万元")).isEqualTo("百万元");
        assertThat(Units.stated("单位：元宝山区水利局")).isNull();
    }

    /** A regular expression takes the first that fits: 元 before 万元 would leave 万. */
    @Test
    void aUnitStandsBeforeThoseThatItEndsWith() {
        List<String> units = new ArrayList<>(Units.all().keySet());

        assertThat(units).allSatisfy(unit -> assertThat(units.subList(0, units.indexOf(unit))).noneMatch(unit::endsWith));
    }
}
