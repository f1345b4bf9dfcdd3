package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectFilterTests {

    @Test
    void aStatusThatIsNoneNarrowsNothing() {
        assertThat(ProjectFilter.searching(null, "running").wantedStatus()).isEqualTo(ProjectStatus.RUNNING);
        assertThat(ProjectFilter.searching(null, "running").narrows()).isTrue();
        assertThat(ProjectFilter.searching(" ", "nonsense").narrows()).isFalse();
    }

    @Test
    void anAddressKeepsWhatWasAskedForAndNothingElse() {
        var filter = new ProjectFilter(
                "Århus & omegn", "", "ANY", " ", null, "no", "1.4.2014", "nonsense", null, "{x}", null);
        assertThat(filter.query()).isEqualTo("search=%C3%85rhus%20%26%20omegn&mine=ANY&from=2014-04-01&focus=%7Bx%7D");
        assertThat(ProjectFilter.searching(null, null).query()).isEmpty();
    }

    @Test
    void aRoleThatNobodyHasInAProjectNarrowsNothing() {
        assertThat(withPart("LEADER").wantedPart()).isEqualTo("LEADER");
        assertThat(withPart("AUDITOR").wantedPart()).isNull();
        assertThat(withPart("nonsense").narrows()).isFalse();
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsBackwards() {
        assertThat(inTime("2014-02-01", "2014-01-01").isBackwards()).isTrue();
        assertThat(inTime("2014-01-01", "2014-01-01").isBackwards()).isFalse();
        assertThat(inTime("2014-01-01", "").isBackwards()).isFalse();
    }

    private static ProjectFilter withPart(String mine) {
        return new ProjectFilter(null, null, mine, null, null, null, null, null, null, null, null);
    }

    private static ProjectFilter inTime(String from, String to) {
        return new ProjectFilter(null, null, null, null, null, null, from, to, null, null, null);
    }

    @Test
    void quotationMarksAloneNarrowNothing() {
        assertThat(new ProjectFilter(null, null, null, "\"\"", "”", null, null, null, "’ »", "“", null).narrows())
                .isFalse();
        assertThat(new HistoryFilter(null, "\"", " ”“ ", null, null).isNarrow()).isFalse();
        assertThat(new HistoryFilter(null, "\"Anna\"", null, null, null).person())
                .isEqualTo("\"Anna\"");
    }
}
