package dk.fremdrift.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers who may vote in a body on a day; the feature that owns the seats implements it. */
public interface Electorate {

    /** The seats of the body that somebody fills on the day, as holder or deputy, in their order. */
    List<FilledSeat> filledSeats(UUID bodyId, LocalDate day);

    /** The people who lead the project on the day: their votes alone carry no decision. */
    Set<UUID> leaders(UUID bodyId, LocalDate day);

    /**
     * A seat that somebody fills.
     *
     * @param title what the seat is called
     * @param holderId the person in the seat, if any
     * @param deputyId who votes when the holder has not, if any
     * @param chair whether the seat breaks ties
     */
    record FilledSeat(
            UUID seatId,
            String title,
            @Nullable UUID holderId,
            @Nullable UUID deputyId,
            boolean chair) {}
}
