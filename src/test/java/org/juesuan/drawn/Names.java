package org.juesuan.drawn;

/** Names as the contract has them. */
final class Names {

    private Names() {
    }

    /** Without blanks and a leading enumeration. */
    static String published(String printed) {
        return printed.replaceAll("[\\s　]", "").replaceFirst("^其中：", "").replaceFirst("^([一二三四五六七八九十]+、|\\d\\.)", "")
                .replace('(', '（').replace(')', '）');
    }
}
