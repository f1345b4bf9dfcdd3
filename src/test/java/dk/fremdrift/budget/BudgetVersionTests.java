package dk.fremdrift.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.ConflictException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetVersionTests {

    private final BudgetVersion draft = new BudgetVersion(UUID.randomUUID(), 1, null, Instant.EPOCH);

    @Test
    void aDraftCanOnlyBeSubmitted() {
        assertThat(Arrays.stream(BudgetState.values()).filter(BudgetState.DRAFT::canBecome))
                .containsExactly(BudgetState.SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = BudgetState.class,
            names = {"SENT_BACK", "REJECTED", "WITHDRAWN", "SUPERSEDED"})
    void whatHasEndedStaysEnded(BudgetState ended) {
        assertThat(Arrays.stream(BudgetState.values()).filter(ended::canBecome)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BudgetState.class)
    void nothingBecomesADraftAgain(BudgetState state) {
        assertThat(state.canBecome(BudgetState.DRAFT)).isFalse();
    }

    @Test
    void aDraftCannotBeApprovedUnsubmitted() {
        assertThatThrownBy(draft::approve).isInstanceOf(ConflictException.class).hasMessage("budget.frozen");
    }

    @Test
    void aSubmittedVersionPutsForwardNoOtherPhases() {
        UUID phase = UUID.randomUUID();
        draft.putForward(Set.of(phase));
        draft.submit(UUID.randomUUID());
        assertThatThrownBy(() -> draft.putForward(Set.of(UUID.randomUUID()))).isInstanceOf(ConflictException.class);
        assertThat(draft.getPhases()).containsExactly(phase);
    }

    @Test
    void anApprovedVersionIsSupersededByTheNext() {
        draft.submit(UUID.randomUUID());
        draft.approve();
        draft.supersede();
        assertThat(draft.getState()).isEqualTo(BudgetState.SUPERSEDED);
        assertThatThrownBy(draft::supersede).isInstanceOf(ConflictException.class);
    }
}
