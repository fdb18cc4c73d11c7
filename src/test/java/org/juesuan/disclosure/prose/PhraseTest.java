package org.juesuan.disclosure.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource({"[本|当]年<收入|支出>总计, 总计", "公务用车购置[及|和]运行维护费, 公务用车购置", "“三公”经费, 三公", "比{prior}增加, 增加", "较…预算数, 预算数",
            "<收入|支出>, ''", "会议费, 会议费", "（类）支出, (类)支出"})
    void whatEveryTextWithTheWordsHas(String words, String needed) {
        assertEquals(needed, Phrase.of(words).needed());
    }

    @Test
    void wordsThatMayBeMissingAreNotAskedFor() {
        Phrase words = Phrase.of("[当年]<收入|支出>总[预]计");
        assertTrue(words.in("收入总计"));
        assertTrue(words.in("当年支出总预计"));
        assertFalse(words.in("收入合计"));
    }

    @Test
    void atTheEndOnly() {
        assertTrue(Phrase.atEnd("年初预算为").in("支出年初预算为"));
        assertFalse(Phrase.atEnd("年初预算为").in("年初预算为10万元"));
    }
}
