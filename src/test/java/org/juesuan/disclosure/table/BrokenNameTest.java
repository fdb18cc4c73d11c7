package org.juesuan.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.juesuan.contract.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that lines, columns or pages broke. */
class BrokenNameTest {

    private final BrokenName names = new BrokenName(Subjects.functional());

    @Test
    void piecesThatAreTheNameTheOtherWayRoundAreExchanged() {
        assertThat(names.inOrder(new RowLabel("2210201", "金住房公积", RowLabel.BOTH)).name()).isEqualTo("住房公积金");
        assertThat(names.inOrder(new RowLabel("2210201", "金住房", RowLabel.BOTH)).name()).isEqualTo("金住房");
        assertThat(names.inOrder(new RowLabel("2219999", "金住房公积", RowLabel.BOTH)).name()).isEqualTo("金住房公积");
    }

    @ParameterizedTest
    @CsvSource({"2210201,金住房公积,false,true", "2210201,住房公,true,true", "2210201,住房公,false,false", "2210201,住房公积金,true,false",
        "2080799,其他就业补助,true,false", "2080799,其他就业补,true,true", "2210201,公积金贷款,true,false", "2219999,住房,true,false"})
    void aPieceOfANameIsBrokenAndAnotherNameIsNot(String code, String name, boolean mayBeCut, boolean broken) {
        assertThat(names.is(new RowLabel(code, name, ""), mayBeCut)).isEqualTo(broken);
    }
}
