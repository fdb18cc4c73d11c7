package org.juesuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.juesuan.model.Cell;

/** Whatever a cell says: an amount that is read is the amount that is printed, in each way in which one is printed. */
class AmountTextFuzzTest {

    @FuzzTest(maxDuration = "3m")
    void anAmountIsWhatIsPrinted(byte[] bytes) {
        String printed = new String(bytes, StandardCharsets.UTF_8);
        AmountText read = AmountText.of(printed);
        assertThat(AmountText.of(new Cell(0, 0, 1, 1, printed, printed, null, null))).isEqualTo(read);
        if (!(read instanceof AmountText.Amount amount)) {
            return;
        }
        BigDecimal value = amount.value();
        String digits = printed.replaceAll("[^0-9.]", "");

        // not a digit more or less, and none in another place
        assertThat(value.abs().toPlainString()).isEqualTo(new BigDecimal(digits).toPlainString());
        assertThat(amount.decimals()).isEqualTo(value.scale()).isGreaterThanOrEqualTo(0);
        assertThat(value.signum() < 0).isEqualTo(value.signum() != 0 && printed.strip().matches("(?s)[-−－—–(].*"));
        assertThat(AmountText.of(value.toPlainString())).isEqualTo(amount);
        assertThat(AmountText.of(grouped(value))).isEqualTo(amount);
        assertThat(AmountText.of("(" + value.abs().toPlainString() + ")"))
                .isEqualTo(new AmountText.Amount(value.abs().negate(), amount.decimals()));
    }

    /** With thousands separators. */
    private static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        format.setMaximumIntegerDigits(Integer.MAX_VALUE);
        return format.format(value);
    }
}
