package dk.fremdrift.decision;

import dk.fremdrift.decision.Electorate.FilledSeat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who decide, on a day.
 *
 * @param seats the filled seats in their order
 * @param leaders the people who lead the project
 */
record Body(List<FilledSeat> seats, Set<UUID> leaders) {

    static Body on(Electorate electorate, UUID bodyId, LocalDate day) {
        return new Body(electorate.filledSeats(bodyId, day), electorate.leaders(bodyId, day));
    }

    /** The people whose votes alone carry no decision. */
    Set<UUID> partial(UUID submittedBy) {
        return Stream.concat(leaders.stream(), Stream.of(submittedBy)).collect(Collectors.toUnmodifiableSet());
    }
}
