package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoveWayTests {

    @Test
    void phasesAreMovedByAChangeWhereTheSteeringGroupHasThem() {
        assertThat(MoveWay.of(List.of())).isNull();
        assertThat(MoveWay.of(List.of(false, false))).isEqualTo(MoveWay.DIRECT);
        assertThat(MoveWay.of(List.of(true, true))).isEqualTo(MoveWay.CHANGE);
        assertThat(MoveWay.of(List.of(true, false))).isEqualTo(MoveWay.EITHER);
    }
}
