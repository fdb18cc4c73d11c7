package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The Chinese help says all that the English one says, and nothing else. */
class HelpLanguageTest {

    private final ResourceBundle chinese = HelpLanguage.of(Locale.SIMPLIFIED_CHINESE).orElseThrow();
    private final Set<String> used = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    @Test
    void everyCommandAndOptionIsThereAndNothingElse() {
        used.addAll(Set.of("usage.synopsisHeading", "usage.commandListHeading"));
        look(Juesuan.commands(Locale.ENGLISH));
        assertThat(missing).isEmpty();
        assertThat(chinese.keySet()).isEqualTo(used);
        assertThat(chinese.keySet()).allSatisfy(key -> assertThat(chinese.getString(key)).as(key).matches("(?s).*(\\p{IsHan}|、).*"));
    }

    @Test
    void theHelpIsInTheLanguageOfTheLocale() {
        String help = help(Juesuan.commands(Locale.SIMPLIFIED_CHINESE), "queries");
        assertThat(help).contains("用法：", "列出随程序提供的问题", "只看这一年度", "要回答的问题", "table、csv 或 json（默认：table）", "不显示进度")
                .doesNotContain("List the questions", "only this");
        assertThat(help(Juesuan.commands(Locale.SIMPLIFIED_CHINESE), "export")).contains("便于 Excel 识别").doesNotContain("begin each file");
        assertThat(help(Juesuan.commands(Locale.ENGLISH), "queries")).contains("Usage:", "List the questions");
        assertThat(help(Juesuan.commands(Locale.FRANCE), "queries")).contains("List the questions");
    }

    private static String help(CommandLine commands, String command) {
        return commands.getSubcommands().get(command).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    private void look(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName(".");
        require(name, "usage.description");
        if (spec.usageMessage().footer().length > 0) {
            require(name, "usage.footer");
        }
        if (spec.usageMessage().header().length > 0) {
            require(name, "usage.header");
        }
        for (OptionSpec option : spec.options()) {
            require(name, option.longestName().substring(2));
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            require(name, parameter.paramLabel() + "[" + parameter.index() + "]");
        }
        command.getSubcommands().values().forEach(this::look);
    }

    /** Under its own key, or under the one that all commands share. */
    private void require(String command, String key) {
        String own = command + "." + key;
        if (chinese.containsKey(own)) {
            used.add(own);
        } else if (chinese.containsKey(key)) {
            used.add(key);
        } else {
            missing.add(own);
        }
    }
}
