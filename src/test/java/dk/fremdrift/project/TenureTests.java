package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.ConflictException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenureTests {

    private static final LocalDate TODAY = LocalDate.of(2015, 1, 15);

    private static Tenure until(@Nullable LocalDate lastDay) {
        return new Tenure(TODAY.minusYears(1), lastDay);
    }

    private static ProjectRole role(LocalDate lastDay) {
        RoleForm form = new RoleForm(
                RoleKind.OWNER,
                null,
                null,
                null,
                null,
                null,
                null,
                "Cheferne",
                TODAY.minusYears(1),
                lastDay,
                null,
                null);
        return new ProjectRole(UUID.randomUUID(), form, form.validFrom(), null, null);
    }

    private static SeatHolder holder(LocalDate lastDay) {
        Seat seat = new Seat(UUID.randomUUID(), SeatForm.empty(TODAY), null, 1);
        return new SeatHolder(seat, UUID.randomUUID(), HolderKind.HOLDER, TODAY.minusYears(1), lastDay);
    }

    @Test
    void untilItsLastDayIsOverItMayBeCutShortOrProlonged() {
        Tenure tenure = until(TODAY);
        tenure.endOn(TODAY.plusDays(9), TODAY);
        tenure.endOn(TODAY.plusDays(2), TODAY);
        assertThat(tenure).extracting("validTo").isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void endedNowItsLastDayIsToday() {
        Tenure tenure = until(null);
        tenure.endNow(TODAY, Instant.EPOCH);
        assertThat(tenure).extracting("validTo").isEqualTo(TODAY);
    }

    @Test
    void endedBeforeItBeganItsLastDayIsItsFirst() {
        Tenure tenure = new Tenure(TODAY.plusDays(5), null);
        tenure.endNow(TODAY, Instant.EPOCH);
        assertThat(tenure).extracting("validTo").isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void endedAtOnceItIsOverThatVeryDay() {
        Tenure tenure = until(null);
        tenure.endNow(TODAY, Instant.EPOCH);
        assertThatThrownBy(() -> tenure.endOn(TODAY.plusDays(9), TODAY)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> tenure.endNow(TODAY, Instant.EPOCH)).isInstanceOf(ConflictException.class);
        assertThat(tenure).extracting("validTo").isEqualTo(TODAY);
    }

    @Test
    void whatIsOverKeepsItsLastDay() {
        Tenure tenure = until(TODAY.minusDays(1));
        assertThatThrownBy(() -> tenure.endNow(TODAY, Instant.EPOCH)).isInstanceOf(ConflictException.class);
        assertThat(tenure).extracting("validTo").isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void aRoleThatIsOverIsNotGivenBack() {
        assertThatThrownBy(() -> role(TODAY.minusDays(1)).endOn(TODAY.plusDays(9), TODAY))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> role(TODAY.minusDays(1)).endNow(TODAY, Instant.EPOCH))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aPlaceThatWasLeftIsNotGivenBack() {
        assertThatThrownBy(() -> holder(TODAY.minusDays(1)).endOn(TODAY.plusDays(9), TODAY))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> holder(TODAY.minusDays(1)).endNow(TODAY, Instant.EPOCH))
                .isInstanceOf(ConflictException.class);
    }
}
