package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectFilterTests {

    @Test
    void aStatusThatIsNoneNarrowsNothing() {
        assertThat(new ProjectFilter(null, "running").wantedStatus()).isEqualTo(ProjectStatus.RUNNING);
        assertThat(new ProjectFilter(null, "running").narrows()).isTrue();
        assertThat(new ProjectFilter(" ", "nonsense").narrows()).isFalse();
    }

    @Test
    void atMostEightWordsAreSearchedFor() {
        assertThat(new ProjectFilter(" en  to ", null).words()).containsExactly("en", "to");
        assertThat(new ProjectFilter("1 2 3 4 5 6 7 8 9", null).words()).hasSize(8);
    }
}
