package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFilterTests {

    private static ProjectFilter sorted(@Nullable String sort) {
        return new ProjectFilter("a b&c", "running", sort, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "title, TITLE, false",
        "-title, TITLE, true",
        "'title,desc', TITLE, true",
        "'title,asc', TITLE, false",
        "-period, PERIOD, true",
        "; drop table, NUMBER, false",
        ", NUMBER, true"
    })
    void aColumnIsKnownOrIsTheNumber(@Nullable String sort, ProjectFilter.Column column, boolean descending) {
        assertThat(sorted(sort).column()).isEqualTo(column);
        assertThat(sorted(sort).descending()).isEqualTo(descending);
    }

    @Test
    void theAddressKeepsTheStateAndTurnsTheSortAround() {
        assertThat(sorted("title").sortedBy("title"))
                .isEqualTo("/projects?search=a%20b%26c&status=RUNNING&sort=-title");
        assertThat(sorted("title").sortedBy("status"))
                .isEqualTo("/projects?search=a%20b%26c&status=RUNNING&sort=status");
        assertThat(sorted("-title").base()).isEqualTo("/projects?search=a%20b%26c&status=RUNNING&sort=-title&");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 1", "-3, 1", "abc, 1", "7, 7", "99999999999, 1", ", 1"})
    void thePageIsAPositiveNumberOrTheFirst(@Nullable String page, int number) {
        assertThat(new ProjectFilter(null, null, null, page, null).pageNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "100, 100", "101, 100", "0, 20", ", 20"})
    void aPageHasAtMost100Rows(@Nullable String size, int number) {
        assertThat(new ProjectFilter(null, null, null, null, size).pageSize()).isEqualTo(number);
    }

    @Test
    void theOrderIsCompleteAndOnlyAnUnknownPeriodIsPutLast() {
        assertThat(sorted("-title").orderBy()).isEqualTo("p.title desc, p.id desc");
        assertThat(sorted("-period").orderBy()).isEqualTo("p.period_from desc nulls last, p.id desc");
    }
}
